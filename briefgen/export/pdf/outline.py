"""The bookmarks, and the names of the places that links lead to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.document.blocks import Block, Heading, Panel
from briefgen.export.pdf.atoms import clean
from briefgen.export.pdf.objects import PdfFile, number, string

Places = Mapping[str, tuple[int, float, float]]
"""Page counted from 0, left edge and top of each anchor."""


@dataclass(slots=True)
class _Entry:
    text: str
    anchor: str
    index: int
    kids: list["_Entry"] = field(default_factory=list)


def write_outline(file: PdfFile, blocks: Iterable[Block], places: Places) -> int | None:
    """Number of the outline: sections, and the headings within them; `None` when there are none."""
    top: list[_Entry] = []
    for block in blocks:
        if not isinstance(block, Heading | Panel) or block.anchor not in places:
            continue
        text = block.text if isinstance(block, Heading) else block.title
        entry = _Entry(clean(text), block.anchor, file.reserve())
        within = isinstance(block, Heading) and block.level == 2 and top
        (top[-1].kids if within else top).append(entry)
    if not top:
        return None
    root = file.reserve()
    file.set(root, b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>" % (top[0].index, top[-1].index, len(top)))
    _write_level(file, top, root)
    return root


def write_names(file: PdfFile, places: Places, pages: Sequence[int]) -> int:
    """Number of the name tree of destinations."""
    names = b"".join(
        b"%b[%d 0 R/XYZ %b %b null]"
        % (string(name), pages[place[0]], number(place[1]).encode(), number(place[2]).encode())
        for name, place in sorted(places.items())
    )
    return file.add(b"<</Names[" + names + b"]>>")


def _write_level(file: PdfFile, entries: Sequence[_Entry], parent: int) -> None:
    for place, entry in enumerate(entries):
        before = b"/Prev %d 0 R" % entries[place - 1].index if place else b""
        after = b"/Next %d 0 R" % entries[place + 1].index if place + 1 < len(entries) else b""
        kids = b""
        if entry.kids:
            kids = b"/First %d 0 R/Last %d 0 R/Count -%d" % (
                entry.kids[0].index, entry.kids[-1].index, len(entry.kids),
            )  # fmt: skip
            _write_level(file, entry.kids, entry.index)
        file.set(
            entry.index,
            b"<</Title%b/Parent %d 0 R/Dest%b%b%b%b>>"
            % (string(entry.text), parent, string(entry.anchor), before, after, kids),
        )
