"""One parse of the seed for all tests of extraction, and one pipeline for sentences of their own."""

from functools import cache
from pathlib import Path

import pytest

from briefgen.extract import extract
from briefgen.model.article_data import ArticleData, load_article_data
from tests.extract.found import Extracted

SEEDS = Path(__file__).parents[2] / "seeds"
STEM = "000_ba6fc925199b93be"
PUBLISHED = "2024-05-24"  # a Friday


@pytest.fixture(scope="session")
def by_hand() -> ArticleData:
    return load_article_data((SEEDS / f"{STEM}.json").read_text(encoding="utf-8"), STEM)


@pytest.fixture(scope="session")
def extracted(by_hand: ArticleData) -> ArticleData:
    return extract((SEEDS / f"{STEM}.txt").read_bytes().decode("utf-8"), id=STEM)


@pytest.fixture(scope="session")
def read() -> Extracted:
    """The article data of a few sentences, published on Friday, 24 May 2024; each text is read once."""

    @cache
    def data_of(text: str, published: str | None = PUBLISHED, title: str | None = None) -> ArticleData:
        return extract(text, published, title=title)

    return data_of
