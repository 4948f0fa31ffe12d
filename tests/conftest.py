"""What tests of every room share."""

from pathlib import Path

import pytest

from briefgen import service
from briefgen.model import Corpus

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder with the seed article and its data."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def seed_corpus(seeds: Path) -> Corpus:
    """The seed article's data, loaded."""
    return service.load_corpus([seeds])
