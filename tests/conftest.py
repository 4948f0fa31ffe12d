"""What tests of every room share."""

from pathlib import Path

import pytest
from hypothesis import settings

from briefgen import service
from briefgen.corpus import Corpus

settings.register_profile("briefgen", deadline=None)  # wall-clock deadlines fail where the machine is busy
settings.load_profile("briefgen")

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder with the seed article and its data."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def seed_corpus(seeds: Path) -> Corpus:
    """The seed article's data, loaded."""
    return service.load_corpus([seeds])
