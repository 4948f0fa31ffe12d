"""A reader over files that the tests write."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.errors import Fault
from briefgen.ingest import IngestedArticle, ReadOptions
from briefgen.ingest.reading import read_articles

Read = Callable[..., list[IngestedArticle | Fault]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write a file and read it: `read(name, data, **options)`."""

    def reading(name: str, data: str | bytes, **options: object) -> list[IngestedArticle | Fault]:
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(read_articles(path, ReadOptions(**options)))

    return reading


@pytest.fixture
def read_one(read: Read) -> Callable[..., IngestedArticle]:
    """The same, for a file that holds one article."""

    def reading(name: str, data: str | bytes, **options: object) -> IngestedArticle:
        (article,) = read(name, data, **options)
        assert isinstance(article, IngestedArticle), article
        return article

    return reading


@pytest.fixture
def refused(read: Read) -> Callable[..., Fault]:
    """The same, for a file that holds none."""

    def reading(name: str, data: str | bytes, **options: object) -> Fault:
        (fault,) = read(name, data, **options)
        assert isinstance(fault, Fault), fault
        assert name in fault.where
        assert fault.remedy
        return fault

    return reading
