"""The page's measures and looks, worked out of the house style: lengths in points, colours as `r g b`."""

from typing import Final

from briefgen.document.drawing import ColourRole
from briefgen.document.style import POINTS_PER_MM, Size, Style

STEP: Final = 4.0
"""All spaces are multiples of this."""

_MARGIN_LINE_PLACE: Final = 0.55  # of the margin's height, from the edge of the sheet: a little nearer to the text


def colour(hexadecimal: str) -> str:
    """`#rrggbb` as the operands of a colour operator."""
    return " ".join(f"{round(int(hexadecimal[start : start + 2], 16) / 255, 3):g}" for start in (1, 3, 5))


def blend(front: str, ground: str, opacity: float) -> str:
    """The colour that shows when one lies over another with some opacity."""
    pairs = ((int(front[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return " ".join(f"{round((over * opacity + under * (1 - opacity)) / 255, 3):g}" for over, under in pairs)


class PageMetrics:
    """A page of the style."""

    def __init__(self, style: Style) -> None:
        page = style.page
        self.style = style
        self.width = page.width
        self.height = page.height
        self.left = page.margin_left_mm * POINTS_PER_MM
        self.right = page.width - page.margin_right_mm * POINTS_PER_MM
        self.top = page.margin_top_mm * POINTS_PER_MM
        self.bottom = page.margin_bottom_mm * POINTS_PER_MM
        self.text_width = page.text_width
        self.text_height = page.height - self.top - self.bottom
        self.measure = style.measure
        self.header_baseline = self.top * _MARGIN_LINE_PLACE
        self.footer_baseline = page.height - self.bottom * _MARGIN_LINE_PLACE
        colours = style.colours
        self.ink = colour(colours.ink)
        self.accent = colour(colours.accent)
        self.grey = colour(colours.grey)
        self.rule = colour(colours.rule)
        self.tint = colour(colours.tint)
        self.shade = colour(colours.shade)

    def role(self, role: ColourRole) -> str:
        """The hexadecimal colour of a drawing's role."""
        value: str = getattr(self.style.colours, role)
        return value


def baseline(size: Size) -> float:
    """Distance of the baseline from the top of its line, so that x-height letters stand in its middle."""
    return size.leading / 2 + size.size * 0.31
