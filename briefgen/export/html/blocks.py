"""The main text of a page, block by block."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, assert_never

from briefgen.document.blocks import (
    Block,
    Box,
    Caption,
    Counts,
    FacingBoxes,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Panel,
    Paragraph,
    Row,
    SideBySide,
    Table,
)
from briefgen.document.inlines import Inlines, Text
from briefgen.document.style import Style
from briefgen.export.html.lines import PageLines
from briefgen.export.html.markup import element
from briefgen.export.html.sheet import share_class
from briefgen.export.svg import svg

_BAR: Final = "bar"
"""The class of what has a bar in the margin."""


@dataclass(slots=True)
class PageBlocks:
    """Writes the blocks of a page; `drawings` counts those written, whose parts have names of their own."""

    lines: PageLines
    style: Style
    drawings: int = 0

    def __call__(self, sequence: Iterable[Block], *, is_side: bool = False) -> str:
        """The markup of the blocks; headings in the side column do not stand below those of the text beside it."""
        return "\n".join(self._block(block, is_side) for block in sequence)

    def _block(self, block: Block, is_side: bool) -> str:
        match block:
            case Heading():
                written = self._heading(2 if is_side else block.level + 1, block.text, block.anchor)
            case Paragraph():
                dress = None if block.role == "body" else block.role
                written = self._line("p", block.content, class_=dress, id=block.anchor or None)
            case Panel():
                written = self._panel(block)
            case ListBlock():
                written = self._list(block)
            case Table():
                written = self._table(block)
            case Figure():
                written = self._figure(block)
            case Counts():
                written = self._counts(block)
            case FacingBoxes():
                boxes = self._box(block.left) + self._box(block.right)
                written = element("div", boxes, class_="facing", id=block.anchor)
            case SideBySide():
                main = element("div", self(block.main), class_="main")
                side = element("div", self(block.side, is_side=True), class_="side")
                written = element("div", f"{main}\n{side}", class_="side-by-side")
            case _:
                assert_never(block)
        return written

    def _line(self, name: str, content: Inlines, **attributes: str | None) -> str:
        return element(name, self.lines(content), **attributes, dir=self.lines.direction(content))

    def _heading(self, level: int, text: str, anchor: str) -> str:
        return self._line(f"h{level}", (Text(text),), id=anchor)

    def _panel(self, panel: Panel) -> str:
        inner = "".join(self._line("p", content) for content in panel.paragraphs)
        return element("div", self._heading(2, panel.title, panel.anchor) + inner, class_="panel")

    def _list(self, block: ListBlock) -> str:
        dress = " ".join(name for name in ("plain", "small") if getattr(block, name)) or None
        items = "\n".join(map(self._item, block.items))
        # Some readers take a list without signs for none unless it says that it is one.
        return element("ol" if block.ordered else "ul", items, class_=dress, role="list" if block.plain else None)

    def _item(self, item: ListItem) -> str:
        """An item, whose sign stands where those of the list do, whatever the direction of its words."""
        detail = self._line("div", item.detail, class_="detail") if item.detail else ""
        direction, words = self.lines.direction(item.content), self.lines(item.content)
        inner = words if direction is None else element("div", words, dir=direction)
        return element("li", inner + detail, id=item.anchor or None, class_=_BAR if item.marked else None)

    def _counts(self, block: Counts) -> str:
        rows = "".join(
            element("li", f"{self.lines((Text(number, strong=True),))} {self.lines((Text(words),))}")
            for number, words in block.rows
        )
        heading = self._heading(2, block.title, block.anchor)
        return element("div", heading + element("ul", rows, class_="plain", role="list"), class_="counts")

    def _box(self, box: Box) -> str:
        return element("div", self._line("p", (Text(box.title, strong=True),)) + self._line("p", box.content))

    def _figure(self, figure: Figure) -> str:
        """The drawing, which readers who do not see it are told of by the alternative text alone."""
        self.drawings += 1
        drawn = svg(figure.drawing, self.style, f"fade{self.drawings}-").strip()
        drawing = element("div", drawn, class_="drawing", role="img", aria_label=figure.alt)
        return element("figure", drawing + self._caption("figcaption", figure.caption), id=figure.anchor)

    def _caption(self, name: str, caption: Caption) -> str:
        label = Text(f"{caption.label} {caption.number}", strong=True, nowrap=True)
        return self._line(name, (label, Text(f" {caption.text}")) if caption.text else (label,))

    def _table(self, table: Table) -> str:
        """The table; titles of columns that are not to be seen are there to be heard."""
        caption = self._caption("caption", table.caption) if table.caption else ""
        heads = "".join(
            self._line("th", (Text(column.title),), scope="col", class_="nowrap" if column.nowrap else None)
            for column in table.columns
        )
        head = element("thead", element("tr", heads), class_=None if table.headed else "unseen")
        body = "\n".join(self._rows(table))
        columns = "".join(
            f'<col class="{share_class(column.share)}">' if column.share else "<col>" for column in table.columns
        )
        inner = f"{caption}{element('colgroup', columns)}{head}\n{element('tbody', body)}"
        whole = element("table", inner, id=table.anchor, aria_label=None if caption else table.description)
        return element("div", whole, class_="table")

    def _rows(self, table: Table) -> Iterator[str]:
        nowrap = [column.nowrap for column in table.columns]
        for index, row in enumerate(table.rows):
            goes_on = takewhile(lambda each: each.joined, table.rows[index + 1 :])
            yield self._row(row, nowrap, 1 + sum(1 for _ in goes_on))

    def _row(self, row: Row, nowrap: Sequence[bool], span: int) -> str:
        """A row under its head, which may be that of `span` rows."""
        cells = [
            self._line(
                "td" if at else "th",
                cell,
                scope=None if at else "row",
                rowspan=str(span) if not at and span > 1 else None,
                class_="nowrap" if nowrap[at] else None,
            )
            for at, cell in enumerate(row.cells)
            if at or not row.joined
        ]
        return element("tr", "".join(cells), id=row.anchor or None, class_=_BAR if row.marked else None)
