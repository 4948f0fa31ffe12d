"""What the writers of blocks share while they write one document."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from briefgen.document.inlines import Inlines, with_plain_spaces
from briefgen.document.style import SIDE_GAP, SIDE_SHARE, Style
from briefgen.export.docx.numbering import restarted_list
from briefgen.export.docx.pictures import Pictures
from briefgen.export.docx.runs import RunWriter, is_rtl
from briefgen.export.docx.story_plan import StoryPlan
from briefgen.export.docx.template import Lists, Template
from briefgen.export.docx.xml import hex_colour, paragraph, twips

KEEP: Final = "<w:keepNext/>"
BAR: Final = 18
"""Eighths of a point: how thick a bar in the margin is, as in the PDF."""
BAR_ROOM: Final = 9  # points before a table for a bar and the air between it and the words, about as in the PDF
BAR_INDENT: Final = 5  # points before an item for the same, by which all of its list stand farther in
_BAR_SPACE: Final = 2  # points of that air
_NO_KEEP: Final = '<w:keepNext w:val="0"/>'
_KEEPING: Final = frozenset(
    {"Heading 1", "Heading 2", "Brief Panel Heading", "Brief Side Heading", "Brief Counts Heading", "Brief Band"}
)
_NARROW: Final = frozenset({"Body Text", "List Bullet", "List Number", "List Continue"})
"""Styles whose lines are shorter than the page is wide; a column needs no more than its own width."""
_NEW_PAGE: Final = "<w:pageBreakBefore/>"


class ListInstances:
    """The numbered lists of a document, each an instance of the numbering of its own."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._written: list[str] = []

    def begin(self) -> int:
        """The id of a new list."""
        identity = self._lists.first_free + len(self._written)
        self._written.append(restarted_list(identity, self._lists.definition))
        return identity

    @property
    def written(self) -> str:
        """The instances as text."""
        return "".join(self._written)


class WriterContext(NamedTuple):
    """The style and its template, and what gathers runs, pictures and lists in reading order.

    `width` is that of the column in points, `is_side` says whether it is the side column, with its smaller type;
    `is_rtl` that the language runs from right to left. `contents` is what stands at the end of the side column.
    """

    style: Style
    template: Template
    plan: StoryPlan
    runs: RunWriter
    pictures: Pictures
    lists: ListInstances
    bookmark_ids: Mapping[str, int]
    width: float
    is_side: bool = False
    is_rtl: bool = False
    contents: str = ""

    @property
    def mirrored(self) -> str:
        """What has the columns of a table run from right to left, where the language does."""
        return "<w:bidiVisual/>" if self.is_rtl else ""

    def bar(self, content: Inlines) -> str:
        """A bar before a paragraph of this content, within the indent that `BAR_INDENT` leaves for it."""
        side = "right" if is_rtl(content) else "left"
        colour = hex_colour(self.style.colours.accent)
        return f'<w:pBdr><w:{side} w:val="single" w:sz="{BAR}" w:space="{_BAR_SPACE}" w:color="{colour}"/></w:pBdr>'

    @property
    def side_by_side(self) -> tuple[float, float]:
        """The widths of what stands beside the side column, and of that, in points: shares of the base's own width."""
        narrow = self.width * SIDE_SHARE
        return self.width - narrow - SIDE_GAP, narrow

    @property
    def is_whole(self) -> bool:
        """Whether blocks stand across the page and not in one of two columns."""
        return self.width == self.template.text_width

    @property
    def keep(self) -> str:
        """What keeps a paragraph with the next; not in a column, whose row would leave the page as a whole."""
        return KEEP if self.is_whole else _NO_KEEP

    def within(self, width: float, *, is_side: bool = False) -> "WriterContext":
        """The same for blocks in a column of `width` points."""
        return self._replace(width=width, is_side=is_side)

    def paragraph(
        self,
        name: str,
        content: Inlines,
        *,
        keep: bool = False,
        new_page: bool = False,
        numbering: str = "",
        spacing: str = "",
        indent: str = "",
        anchor: str | None = None,
        outer: str | None = None,
    ) -> str:
        """A paragraph in the style called `name`, in the direction of its words.

        `indent` has the attributes of its indents where they are not those of the style, `anchor` is its name, `outer`
        the anchor of what begins with it.
        """
        rtl = is_rtl(content)
        runs = self.runs(content if self.is_whole else with_plain_spaces(content), rtl=rtl)
        if anchor:
            runs = self.bookmarked(anchor, runs)
        if outer:
            runs = self.bookmarked(outer, runs)
        flush = indent + ("" if self.is_whole or name not in _NARROW else ' w:right="0"')
        kept = self.keep if keep else "" if self.is_whole or name not in _KEEPING else _NO_KEEP
        properties = f"{kept}{_NEW_PAGE if new_page else ''}{numbering}{'<w:bidi/>' if rtl else ''}{spacing}"
        properties += f"<w:ind{flush}/>" if flush else ""
        return paragraph(self.template.style_ids[name], runs, properties)

    def bookmarked(self, anchor: str, runs: str) -> str:
        """Runs that links with this anchor lead to, or a line by its name."""
        identity = self.bookmark_ids[anchor]
        name = self.plan.bookmarks[anchor]
        return f'<w:bookmarkStart w:id="{identity}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{identity}"/>'


def space(before: float | None = None, after: float | None = None) -> str:
    """The space around a paragraph in points where it differs from that of its style."""
    attributes = "".join(
        f' w:{side}="{twips(points)}"' for side, points in (("before", before), ("after", after)) if points is not None
    )
    return f"<w:spacing{attributes}/>" if attributes else ""
