"""The columns of the table of events: one table, which the model, the view and the editors read.

A column more is an entry here; nothing else counts columns or asks which one it has, but for those that are named.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics

from briefgen.desktop.application.translation import number
from briefgen.desktop.events.found import ShownEvent
from briefgen.desktop.events.statuses import status_name
from briefgen.library.search.query import SearchRow
from briefgen.model.event import STATUSES
from briefgen.model.spec import Edit

EditField = Literal["title", "date", "status", "actors"]
Editor = Literal["line", "date line", "status choice", "actor dialog"]
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CellEdit:
    """How a column is edited: the `field` of an `Edit` that changes, what edits it, and what the editor is given.

    `shown` puts what the sources have into the user's words.
    """

    field: EditField
    editor: Editor
    raw: Callable[[SearchRow], Any]
    shown: Callable[[str], str] = str


def _nothing(_event: ShownEvent) -> str:
    return ""


def _never(_event: ShownEvent) -> bool:
    return False


def _is_edited_never(_edits: Mapping[str, Edit], _event: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column: its `name` in the user's language, and the `words` that its cell has for an event.

    `width` is in pixels; without one the column takes what the others leave. Where it has a `share`, it is at most as
    wide as so many letters, and as that part of the whole table. It is hidden in a table narrower than `room` letters.
    `note` is a sentence on a cell for its tip. `is_usual` cells may be shown faintly. `is_changed` says, by the edits
    and an event's id, whether the analyst changed what it shows; without it that is so where `edit`'s field is set.
    """

    name: Callable[[], str]
    words: Callable[[ShownEvent], str]
    width: Callable[[QFontMetrics], int] | None = None
    share: tuple[int, float] | None = None
    room: int = 0
    edit: CellEdit | None = None
    note: Callable[[ShownEvent], str] = _nothing
    is_usual: Callable[[ShownEvent], bool] = _never
    is_changed: Callable[[Mapping[str, Edit], str], bool] = _is_edited_never
    is_centred: bool = False
    is_sorted: bool = False


def _tick_name() -> str:
    return translate("Columns", "In brief")


def _date_name() -> str:
    return translate("Columns", "Date")


def _title_name() -> str:
    return translate("Columns", "Event")


def _actors_name() -> str:
    return translate("Columns", "Actors")


def _themes_name() -> str:
    return translate("Columns", "Themes")


def _sources_name() -> str:
    return translate("Columns", "Sources")


def _status_name() -> str:
    return translate("Columns", "Status")


def _date_words(event: ShownEvent) -> str:
    """The date, else the source's own words for it, or that there are none."""
    if event.date:
        return event.date
    words = event.row.date_text
    return translate("Cells", "“{words}”").format(words=words) if words else translate("Cells", "Not dated")


def _date_note(event: ShownEvent) -> str:
    """What a date rests on where its own clause does not give it."""
    if event.row.date_basis == "context":
        return translate("Cells", "The date stands in another passage about the same event.")
    if event.row.date_basis == "reported":
        return translate("Cells", "Only the day of the report is known.")
    return ""


def _is_regrouped(edits: Mapping[str, Edit], event: str) -> bool:
    """Whether an event was merged, or is one of those that were told apart."""
    edit, whole = edits.get(event), edits.get(event.rpartition("@")[0])
    return bool(edit and edit.merged) or bool(whole and whole.apart)


def _status_width(metrics: QFontMetrics) -> int:
    names = (_status_name(), *map(status_name, STATUSES))
    return max(map(metrics.horizontalAdvance, names)) + 5 * metrics.averageCharWidth()


TICK: Final = Column(_tick_name, _nothing, lambda metrics: metrics.height() * 2)
DATE: Final = Column(
    _date_name,
    _date_words,
    lambda metrics: metrics.averageCharWidth() * 18,
    edit=CellEdit("date", "date line", lambda row: row.date or ""),
    note=_date_note,
    is_usual=lambda event: not event.row.date,
    is_sorted=True,
)
TITLE: Final = Column(_title_name, lambda event: event.row.title, edit=CellEdit("title", "line", lambda row: row.title))
ACTORS: Final = Column(
    _actors_name,
    lambda event: "; ".join(event.row.actors),
    share=(28, 0.18),
    room=70,
    edit=CellEdit("actors", "actor dialog", lambda row: row.actors),
)
STATUS: Final = Column(
    _status_name,
    lambda event: status_name(event.row.status),
    _status_width,
    edit=CellEdit("status", "status choice", lambda row: row.status, status_name),
    is_usual=lambda event: event.row.status == "reported",
)
COLUMNS: Final = (
    TICK,
    DATE,
    TITLE,
    ACTORS,
    Column(_themes_name, lambda event: "; ".join(event.row.themes), share=(24, 0.14), room=110),
    Column(
        _sources_name,
        lambda event: number(event.row.sources),
        lambda metrics: metrics.horizontalAdvance(_sources_name()) + 3 * metrics.averageCharWidth(),
        room=62,
        is_changed=_is_regrouped,
        is_centred=True,
    ),
    STATUS,
)


def columns() -> tuple[Column, ...]:
    """The columns, in the order in which they stand."""
    return COLUMNS


def place_of(column: Column) -> int:
    """The number of a column, from 0."""
    return columns().index(column)
