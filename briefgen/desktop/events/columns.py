"""What a row of the list of events shows: one table, which the model, the list and the editors read.

A column more is an entry here; nothing else counts columns or asks which one it has, but for those that are named.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from PySide6.QtCore import QCoreApplication, QObject

from briefgen.desktop.application.translation import number
from briefgen.desktop.events.found import ShownEvent
from briefgen.desktop.names.statuses import status_name
from briefgen.desktop.widgets.bidi_isolate import isolated
from briefgen.library.search.query import SearchRow
from briefgen.model.spec import Edit

EditField = Literal["title", "date", "status", "actors"]
Editor = Literal["line", "date line", "status choice", "actor dialog"]
RowPart = Literal["tick", "title", "line", "tag", "nowhere"]
Emphasis = Literal["plain", "strong", "slanted"]
_FEW: Final = 3  # names of actors that a row has room for
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


def _plain(_event: ShownEvent) -> Emphasis:
    return "plain"


def _is_edited_never(_edits: Mapping[str, Edit], _event: str) -> bool:
    return False


@dataclass(frozen=True, slots=True, eq=False)
class EventColumn:
    """A column: its `name` in the user's language, and the `words` that it has for an event.

    `place` says where in a row it stands: before it, as its title, in the line below that, as a tag at the end, or
    nowhere, where it is only told. `short` are the words of the line, where those are others; without any it has no
    room there. `emphasis` is how that stands out. `note` is a sentence on it for a tip. `is_usual` things need no tag.
    `is_changed` says, by the edits and an event's id, whether the analyst changed what it shows; without it that is so
    where `edit`'s field is set.
    """

    name: Callable[[], str]
    words: Callable[[ShownEvent], str]
    place: RowPart = "line"
    short: Callable[[ShownEvent], str] | None = None
    emphasis: Callable[[ShownEvent], Emphasis] = _plain
    edit: CellEdit | None = None
    note: Callable[[ShownEvent], str] = _nothing
    is_usual: Callable[[ShownEvent], bool] = _never
    is_changed: Callable[[Mapping[str, Edit], str], bool] = _is_edited_never

    def in_line(self, event: ShownEvent) -> str:
        """What stands in the line below the title."""
        return (self.short or self.words)(event)


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


def _date_in_line(event: ShownEvent) -> str:
    """The date or the source's words for it; an event without either stands under a heading that says so."""
    return _date_words(event) if event.date or event.row.date_text else ""


def _date_emphasis(event: ShownEvent) -> Emphasis:
    """A day that is only that of the report, or no date at all, is no date of the event: it is slanted."""
    return "strong" if event.date and event.row.date_basis != "reported" else "slanted"


def _actors_in_line(event: ShownEvent) -> str:
    names = event.row.actors
    words = ", ".join(map(isolated, names[:_FEW]))
    return f"{words} +{number(len(names) - _FEW)}" if len(names) > _FEW else words


class ColumnWords(QObject):
    """Words with a number; Qt looks for their plurals in a class only."""

    def sources(self, count: int) -> str:
        """How many sources tell of an event."""
        return self.tr("%Ln source(s)", "", count)

    def events(self, count: int) -> str:
        """How many events there are."""
        return self.tr("%Ln event(s)", "", count)

    def in_brief(self, count: int) -> str:
        """How many events are in the brief."""
        return self.tr("%Ln in brief", "", count)

    def rest_of_day(self, count: int, *, is_hidden: bool) -> str:
        """What shows the rest of a day, or hides it."""
        return self.tr("%Ln more of this day", "", count) if is_hidden else self.tr("Fewer of this day")


def _sources_in_line(event: ShownEvent) -> str:
    return ColumnWords().sources(event.row.sources)


TICK: Final = EventColumn(_tick_name, _nothing, "tick")
DATE: Final = EventColumn(
    _date_name,
    _date_words,
    short=_date_in_line,
    emphasis=_date_emphasis,
    edit=CellEdit("date", "date line", lambda row: row.date or ""),
    note=_date_note,
)
TITLE: Final = EventColumn(
    _title_name, lambda event: event.row.title, "title", edit=CellEdit("title", "line", lambda row: row.title)
)
ACTORS: Final = EventColumn(
    _actors_name,
    lambda event: "; ".join(event.row.actors),
    short=_actors_in_line,
    edit=CellEdit("actors", "actor dialog", lambda row: row.actors),
)
STATUS: Final = EventColumn(
    _status_name,
    lambda event: status_name(event.row.status),
    "tag",
    edit=CellEdit("status", "status choice", lambda row: row.status, status_name),
    is_usual=lambda event: event.row.status == "reported",
)
COLUMNS: Final = (
    TICK,
    TITLE,
    DATE,
    ACTORS,
    EventColumn(
        _sources_name,
        lambda event: number(event.row.sources),
        short=_sources_in_line,
        is_changed=_is_regrouped,
    ),
    EventColumn(_themes_name, lambda event: "; ".join(event.row.themes), "nowhere"),
    STATUS,
)


def columns() -> tuple[EventColumn, ...]:
    """The columns, in the order in which they stand."""
    return COLUMNS


def place_of(column: EventColumn) -> int:
    """The number of a column, from 0."""
    return columns().index(column)
