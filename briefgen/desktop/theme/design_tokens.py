"""The table of looks, typed: a colour or a length that it does not have is a type error where it is used."""

from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from briefgen import assets

_FILE = "window/tokens.toml"
TextStyle = Literal["caption", "small", "body", "row", "strong", "title", "display", "heading", "reading", "writing"]


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Letters(_Table):
    """Letters of one use: `size` and `line` height in pixels at 100 %, CSS `weight`."""

    size: float
    line: float
    weight: int


class TypeScale(_Table):
    """Letters by their use."""

    caption: Letters
    small: Letters
    body: Letters
    row: Letters
    strong: Letters
    title: Letters
    display: Letters
    heading: Letters
    reading: Letters
    writing: Letters


class ControlSizes(_Table):
    """Heights of rows and controls, widths of panes; pixels at 100 %."""

    header: int
    pane_head: int
    control: int
    control_small: int
    hit: int
    row_one: int
    row_two: int
    row_group: int
    row_facet: int
    row_section: int
    row_palette: int
    chip: int
    tag: int
    checkbox: int
    histogram: int
    writing_column: int
    palette: int
    switch_width: int
    switch_height: int
    handle_width: int
    handle_height: int
    sidebar_least: int
    sidebar_usual: int
    sidebar_most: int
    middle_least: int
    brief_least: int
    brief_usual: int
    brief_most: int
    toast_least: int
    toast_most: int


class Folds(_Table):
    """Widths and heights of the window, divided by the zoom, under which a part of it folds away."""

    sidebar_drawer: int
    brief_as_view: int
    sections_closed: int
    evidence_closed: int


class Radii(_Table):
    """Radii of corners, pixels at 100 %."""

    small: int
    control: int
    card: int
    chip: int


class Lines(_Table):
    """Widths of lines, pixels at 100 %."""

    hair: int
    focus: int
    selection_bar: int


class Durations(_Table):
    """Milliseconds."""

    switch: int
    toast_in: int
    toast_stays: int
    tooltip_after: int


class Shadow(_Table):
    """The shadow of a card, pixels at 100 %."""

    y: int
    blur: int


class WindowColours(_Table):
    """Every colour of the window in light or in dark, as `QColor` reads them."""

    window: str
    sidebar: str
    content: str
    canvas: str
    raised: str
    field: str
    hover: str
    line: str
    edge: str
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    accent_hover: str
    tint: str
    tint_strong: str
    inactive: str
    focus: str
    passage: str
    passage_text: str
    passage_line: str
    bar: str
    bar_off: str
    claimed: str
    claimed_fill: str
    planned: str
    planned_fill: str
    disputed: str
    disputed_fill: str
    denied: str
    denied_fill: str
    good: str
    toast: str
    toast_text: str
    toast_action: str
    shadow: str


class ColourSets(_Table):
    """The two sets of colours."""

    light: WindowColours
    dark: WindowColours


class DesignTokens(_Table):
    """The whole table."""

    type_scale: TypeScale = Field(alias="type")
    size: ControlSizes
    fold: Folds
    radius: Radii
    line: Lines
    duration: Durations
    shadow: Shadow
    colour: ColourSets


@cache
def tokens() -> DesignTokens:
    """The table as it ships. Raises `pydantic.ValidationError` for one that is not whole."""
    return DesignTokens.model_validate(assets.read_toml(_FILE))
