"""A house style: paper, faces, sizes, colours, logo and margin lines, for every format alike.

Lengths are millimetres where the key says `_mm`, points elsewhere; colours are `#rrggbb`.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

POINTS_PER_MM = 72 / 25.4  # an inch has 72 points and 25.4 mm
CHARACTERS_A_LINE = 75  # at most, for the eye to find the next line (Bringhurst: 45 to 75)
MEAN_ADVANCE = 0.485
"""Width of a character of running text, on average, in em."""
SIDE_SHARE = 0.28
"""Of the width of the text, for the side column of page one."""
SIDE_GAP = 20.0
"""Points of white beside the side column."""
SMALLEST_TYPE = 7.0
"""Points; smaller type is not read."""
PAPER_SIZES_MM = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}  # ISO 216 and ANSI/ASME Y14.1

HexColour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


class StylePart(BaseModel):
    """A table of the style file: frozen, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Page(StylePart):
    """The sheet and its margins."""

    paper: Literal["A4", "Letter"] = Field("A4", description="Sheet size.")
    margin_top_mm: float = Field(22, ge=10, le=60, description="Top margin in millimetres.")
    margin_bottom_mm: float = Field(22, ge=10, le=60, description="Bottom margin in millimetres.")
    margin_left_mm: float = Field(22, ge=10, le=60, description="Left margin in millimetres.")
    margin_right_mm: float = Field(22, ge=10, le=60, description="Right margin in millimetres.")

    @property
    def width(self) -> float:
        """Width of the sheet in points."""
        return PAPER_SIZES_MM[self.paper][0] * POINTS_PER_MM

    @property
    def height(self) -> float:
        """Height of the sheet in points."""
        return PAPER_SIZES_MM[self.paper][1] * POINTS_PER_MM

    @property
    def text_width(self) -> float:
        """Width between the margins in points."""
        return self.width - (self.margin_left_mm + self.margin_right_mm) * POINTS_PER_MM


class Typeface(StylePart):
    """A type face under the two names that it needs."""

    pdf: str = Field(description="Family embedded in the PDF: a packaged family, or a folder of .ttf files.")
    word: str = Field(description="Family named in the Word file; the reader's computer has it.")


class Size(StylePart):
    """A type size and its line height, in points."""

    size: float = Field(ge=7, le=48, description="Type size in points.")
    leading: float = Field(ge=8, le=60, description="Line height in points.")


class Fonts(StylePart):
    """Faces and sizes."""

    text: Typeface = Field(Typeface(pdf="Source Serif", word="Cambria"), description="Face of the running text.")
    heading: Typeface = Field(
        Typeface(pdf="Source Sans", word="Calibri"), description="Face of headings, tables and drawings."
    )
    body: Size = Field(Size(size=10.5, leading=14.5), description="Running text.")
    table: Size = Field(Size(size=9, leading=12), description="Tables.")
    note: Size = Field(Size(size=8, leading=10.5), description="Notes, captions and margin lines.")
    title: Size = Field(Size(size=22, leading=26), description="The title of the brief.")
    heading_1: Size = Field(Size(size=13, leading=17), description="Section headings.")
    heading_2: Size = Field(Size(size=10.5, leading=14), description="Headings within a section.")

    system: bool = Field(
        True, description="Whether the PDF may take faces of this computer for letters that no packaged face has."
    )

    @property
    def side(self) -> Size:
        """The side column: a little less than tables."""
        size = max(SMALLEST_TYPE, self.table.size - 0.5)
        return Size(size=size, leading=max(8.0, self.table.leading - 1))

    @property
    def citation_size(self) -> float:
        """Type size of citations within a line, in points: a little less than that of notes."""
        return max(SMALLEST_TYPE, self.note.size - 1)


class Colours(StylePart):
    """One accent, one grey, and the inks and tints around them."""

    ink: HexColour = Field("#1a1a1a", description="Text.")
    accent: HexColour = Field("#1f3a5f", description="Headings, marks and links; at least 4.5:1 on paper.")
    grey: HexColour = Field("#5c5c5c", description="Secondary text; at least 4.5:1 on paper.")
    rule: HexColour = Field("#c4c8cc", description="Hairlines.")
    tint: HexColour = Field("#eef1f5", description="Ground of panels.")
    shade: HexColour = Field("#fbeebc", description="Ground of words that are cited.")
    paper: HexColour = Field("#ffffff", description="The sheet.")


class Band(StylePart):
    """A coloured band behind the head of page one."""

    colour: HexColour = Field(description="Ground of the band.")
    ink: HexColour = Field("#ffffff", description="Text on the band; at least 4.5:1 on its ground.")


class Logo(StylePart):
    """A picture at the head of page one."""

    file: str = Field(description="PNG, JPEG or SVG file, relative to the style file.")
    width_mm: float = Field(30, gt=0, le=80, description="Width in millimetres.")
    alt: str = Field(description="What the picture shows, for readers who cannot see it.")


class MarginLines(StylePart):
    """The lines in the margins, whose braces are filled in.

    Those of the spec are `{organisation} {title} {marking} {reference} {date}`; `{page}` is the number of the page,
    `{pages}` how many there are, and `{folio}` both in the words of the brief's language.
    """

    header_left: str = Field("{organisation}", description="Top left.")
    header_centre: str = Field("", description="Top centre.")
    header_right: str = Field("{marking}", description="Top right.")
    footer_left: str = Field("{reference}", description="Bottom left.")
    footer_centre: str = Field("{marking}", description="Bottom centre.")
    footer_right: str = Field("{folio}", description="Bottom right.")


class WordStyle(StylePart):
    """What only the Word file takes."""

    base: str | None = Field(
        None,
        description="A .docx, .dotx, .docm or .dotm whose styles, header and footer are the base; macros stay behind.",
    )
    styles: dict[str, str] = Field(default_factory=dict, description="Style of the brief = style of the base.")


class Style(StylePart):
    """A house style, whole."""

    name: str = Field(description="Name of the style.")
    page: Page = Field(Page(), description="Sheet and margins.")
    fonts: Fonts = Field(Fonts(), description="Faces and sizes.")
    colours: Colours = Field(Colours(), description="Colours.")
    band: Band | None = Field(None, description="Coloured band on page one.")
    logo: Logo | None = Field(None, description="Picture on page one.")
    margin_lines: MarginLines = Field(MarginLines(), description="Header and footer.")
    word: WordStyle = Field(WordStyle(), description="Word only.")

    @property
    def side_width(self) -> float:
        """Width of the side column of page one in points: the white beside it leaves the text some 62 characters."""
        return self.page.text_width * SIDE_SHARE

    @property
    def main_width(self) -> float:
        """Width in points of what stands beside the side column."""
        return self.page.text_width - self.side_width - SIDE_GAP

    @property
    def measure(self) -> float:
        """Width of running text in points: lines of at most 75 characters, which the eye follows with ease."""
        return min(self.page.text_width, CHARACTERS_A_LINE * MEAN_ADVANCE * self.fonts.body.size)
