"""Work that takes without end, or brings its process down; in a module that other processes can import."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.batch.store.store import Folder


@dataclass(frozen=True)
class GreedyFolder(Folder):
    """A folder in which the briefs of some names take without end: the processor's time, or memory."""

    def write(self, contents: Mapping[str, bytes]) -> None:
        kept = []
        while "loop.docx" in contents:
            pass
        while "hoard.docx" in contents:
            kept.append(bytearray(1_000_000))
        Folder.write(self, contents)


def shout(words: Sequence[str]) -> list[str]:
    if "die" in words:
        os._exit(9)
    return [word.upper() for word in words]


def told(word: str, problem: str) -> str:
    return f"{word} {problem}"
