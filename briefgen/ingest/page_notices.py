"""What stands in the place of an article: notices that ask for consent, money or a login."""

import re
from dataclasses import dataclass
from typing import Final

from briefgen.ingest.page_words import any_of
from briefgen.ingest.reader import Unreadable

_SENTENCES: Final = re.compile(r"(?<=[.!?。！？])\s+|\n+")
_LEAST: Final = 400  # letters of an article beside a notice that bars the rest of it
_EDGE: Final = 60  # paragraphs at the beginning and the end, where notices stand
_LONGEST_NOTICE: Final = 600  # letters of a paragraph that is taken out as one


@dataclass(frozen=True, slots=True)
class Noticed:
    """The paragraphs that are the article's, and `note` where a notice says that the rest of it is barred."""

    paragraphs: list[str]
    note: str = ""


def without_notices(paragraphs: list[str], *, barred: bool) -> Noticed:
    """The paragraphs without notices; `barred` is whether the page states that it isn't free to read.

    Raises `Unreadable` where notices are all there is, or all but the first lines of the article.
    """
    edges = {*range(_EDGE), *range(len(paragraphs) - _EDGE, len(paragraphs))}
    told = [_kind(line) if number in edges else None for number, line in enumerate(paragraphs)]
    kept = [line for line, kind in zip(paragraphs, told, strict=True) if kind is None]
    kinds = {kind for kind in told if kind}
    letters = sum(map(len, kept))
    if "paywall" in kinds and letters < _LEAST:
        raise Unreadable(
            "is cut off by a paywall: only its first lines are there", "save the page when logged in, or its text"
        )
    if kinds and not kept:
        if "consent" in kinds:
            raise Unreadable("holds only a notice on cookies and consent", "save the page after answering it")
        raise Unreadable("holds only a notice of its site, no article", "save the page again when it is shown whole")
    if "consent" in kinds and letters < _LEAST and _share(paragraphs) > 0.5:
        raise Unreadable("holds only a notice on cookies and consent", "save the page after answering it")
    note = (
        "is cut off by a paywall: only a part of it is there"
        if "paywall" in kinds and (barred or "paywall" in told[-3:])
        else ""
    )
    return Noticed(kept, note)


def _kind(paragraph: str) -> str | None:
    """Which notice a paragraph is: most of its sentences say so."""
    if len(paragraph) > _LONGEST_NOTICE:
        return None
    folded = paragraph.casefold()
    for kind in ("paywall", "consent", "other"):
        if any_of("notices", kind).search(folded) is None:
            continue
        sentences = [one for one in _SENTENCES.split(folded) if one.strip()]
        told = sum(any_of("notices", kind).search(one) is not None for one in sentences)
        if 2 * told >= len(sentences):
            return kind
    return None


def _share(paragraphs: list[str]) -> float:
    """How much of the sentences speaks of consent."""
    sentences = [one for line in paragraphs for one in _SENTENCES.split(line.casefold()) if one.strip()]
    told = sum(any_of("notices", "consent").search(one) is not None for one in sentences)
    return told / max(len(sentences), 1)
