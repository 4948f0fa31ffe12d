"""The analyst's own words: the bottom line, recommendations, and questions."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from briefgen.model.verbatim import seen_letters
from briefgen.pull.edit import EditKind, PulledEdit
from briefgen.pull.file_lines import AddedWords, FileLines

_HEADS: Final[dict[str, EditKind]] = {
    "bottom-line": "bottom line",
    "recommendations": "recommendations",
    "questions": "questions",
}


class OwnWords(NamedTuple):
    """What the analyst says in one place: the words now, and what was edited in them."""

    words: tuple[str, ...]
    edits: tuple[PulledEdit, ...]


def own_words(lines: FileLines, head: str, added: list[AddedWords]) -> OwnWords:
    """The analyst's words under a heading, by the order in the file; what of `added` stands among them is theirs."""
    kind = _HEADS[head]
    own = [line.id for line in lines.carried.values() if line.kind == "own" and _belongs(line.id, head)]
    found: list[str] = []
    edits: list[PulledEdit] = []
    for text, name in _in_order(lines, own, head, added):
        parts = [part.strip() for part in text.split("\n") if part.strip()]
        found += parts
        before = lines.carried[name].text if name else ""
        if seen_letters(before) != seen_letters(text):
            edits.append(PulledEdit(kind, name or head, before, text))
    edits += [PulledEdit(kind, name, lines.carried[name].text, "") for name in own if not lines.text(name)]
    stayed = [name for name in own if lines.text(name)]
    now = [name for name in lines.order if name in set(stayed)]
    if now != stayed:
        edits.append(PulledEdit(kind, head, _joined(lines, stayed), _joined(lines, now)))
    return OwnWords(tuple(found), tuple(edits))


def is_among(lines: FileLines, item: AddedWords, head: str) -> bool:
    """Whether what was added stands among the analyst's words under a heading.

    Words after the last of the sources' questions are a question, too.
    """
    if item.after == head:
        return head != "recommendations" or lines.carried[head].section == "bottom_line"
    return item.after in lines.carried and _belongs(item.after, head)


def _belongs(line: str, head: str) -> bool:
    return line.startswith(f"{head}-")


def _in_order(lines: FileLines, own: list[str], head: str, added: list[AddedWords]) -> Iterator[tuple[str, str]]:
    """The texts under a heading in the order of the file, each with its line or, where it was added, without one."""
    names = set(own)
    taken = [item for item in added if is_among(lines, item, head)]
    for name in lines.order:
        if name in names:
            yield lines.text(name), name
        if name == head or _belongs(name, head):
            yield from ((item.text, "") for item in taken if item.after == name)


def _joined(lines: FileLines, names: list[str]) -> str:
    return " / ".join(lines.carried[name].text for name in names)
