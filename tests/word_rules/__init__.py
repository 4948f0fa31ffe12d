"""Which rules of Word's accessibility checker a file breaks, as Microsoft publishes them.

Each rule is a function of its own, followed by what breaks it in a good file (`test_rules.py`). A table of one row
without rules stands things side by side, and is read cell by cell: it has no head. One of rows without titled columns
heads its rows, and says in words what its columns are.
"""

from importlib import import_module
from typing import Final

from tests.clauses import Chapter, Clause
from tests.word_rules.word_file import WordFile

_CHAPTERS: Final = ("objects", "tables", "text")


def rules() -> list[Clause]:
    """All rules, chapter by chapter."""
    chapters: list[Chapter] = [import_module(f"tests.word_rules.{name}").CHAPTER for name in _CHAPTERS]
    return [rule for chapter in chapters for rule in chapter.clauses]


def faults_in(data: bytes) -> list[str]:
    """What in a file breaks which rule; empty for a file that keeps all."""
    file = WordFile(data)
    return [f"{rule.name} ({rule.says}): {fault}" for rule in rules() for fault in rule.check(file)]
