"""Which clauses of PDF/UA-1 and PDF/A-3a a file breaks.

The clauses are the failure conditions of the Matterhorn protocol 1.02 that a machine can decide, by their numbers
there, and those of ISO 19005-3, level A, by the number of the clause and a running number in it. Each is a function of
its own in the module of its chapter, and is followed by what breaks it: changes to a good file that it must find
(`test_clauses.py`). Read `tests/clauses.py`, then `pdf_file.py`, then a chapter.

What a brief never has, such as simple fonts, spot colours or signatures, is not looked into where its rules are long:
that it is not there is the rule then, and its words say so.

On veraPDF's corpus of PDF/UA-1 the clauses of the Matterhorn protocol find 93 % of the faults (144 of 155 files),
without the rule that no font is simple, and accuse 16 of 141 good files: of metadata in a default language that the
catalog does not name.
"""

from importlib import import_module
from typing import Final

from tests.clauses import Chapter, Clause
from tests.pdf_clauses.pdf_file import PdfFile

_CHAPTERS: Final = (
    "matterhorn_content",
    "matterhorn_document",
    "matterhorn_structure",
    "matterhorn_annotations",
    "matterhorn_fonts",
    "archive_file",
    "archive_limits",
    "archive_graphics",
    "archive_fonts",
    "archive_interaction",
    "archive_metadata",
    "archive_structure",
)


def clauses() -> list[Clause]:
    """All clauses, chapter by chapter."""
    chapters: list[Chapter] = [import_module(f"tests.pdf_clauses.{name}").CHAPTER for name in _CHAPTERS]
    return [clause for chapter in chapters for clause in chapter.clauses]


def faults_in(data: bytes) -> list[str]:
    """What in a file breaks which clause; empty for a file that keeps all."""
    with PdfFile(data) as file:
        return [f"{clause.name} ({clause.says}): {fault}" for clause in clauses() for fault in clause.check(file)]
