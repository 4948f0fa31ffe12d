"""A brief with words of its analyst, in several forms."""

from pathlib import Path

import pytest

from briefgen.corpus import Corpus
from briefgen.readback import BriefFile
from tests.readback.briefs import read, written

OWN = {
    "title": "Kabul and Islamabad",
    "bottom_line": "Relations are warming.\nThey may cool again.",
    "recommendations": ("Wait for the name.", "Watch Beijing.", "Ask Tashkent."),
    "questions": ("Who pays?", "Who comes next?"),
}
FORMS = ({}, {"form": "full"}, {"citations": "footnotes"}, {"form": "page"}, {"language": "ar"})


@pytest.fixture(scope="session")
def word_briefs(seed_corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[bytes, BriefFile]]:
    """The Word file of the seed's brief in each form, and what it is."""
    folder: Path = tmp_path_factory.mktemp("briefs")
    files = [written(seed_corpus, ".docx", **OWN, **form) for form in FORMS]
    return [(data, read(data, folder)) for data in files]
