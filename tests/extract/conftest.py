"""One parse of the seed for all tests of extraction."""

from pathlib import Path

import pytest

from briefgen.extract import extract
from briefgen.model.article_data import ArticleData, load_article_data

SEEDS = Path(__file__).parents[2] / "seeds"
STEM = "000_ba6fc925199b93be"


@pytest.fixture(scope="session")
def by_hand() -> ArticleData:
    return load_article_data((SEEDS / f"{STEM}.json").read_text(encoding="utf-8"), STEM)


@pytest.fixture(scope="session")
def extracted(by_hand: ArticleData) -> ArticleData:
    return extract((SEEDS / f"{STEM}.txt").read_bytes().decode("utf-8"), id=STEM)
