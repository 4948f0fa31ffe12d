"""What the cells of the table of events show, and how they are edited."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt

from briefgen import service
from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.application.translation import listed
from briefgen.desktop.events.columns import TICK, TITLE, CellEdit, ColumnWords, EventColumn, columns
from briefgen.desktop.events.found import ShownEvent
from briefgen.desktop.events.groups import FEW_OF_DAY, Group, GroupedLine
from briefgen.desktop.events.spine import DayWords, day_and_year
from briefgen.desktop.widgets.typed_dates import as_edtf
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import InputError
from briefgen.model.edtf import EdtfDate, EdtfError

EDITED_ROLE: Final = Qt.ItemDataRole.UserRole
"""Whether the analyst changed what a cell shows."""
HEADING_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""Of a heading, whether its events are hidden; None for an event."""
_ROLE = Qt.ItemDataRole
translate = QCoreApplication.translate


class Cells:
    """Reads cells for the model."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._readers: Mapping[int, Callable[[ShownEvent, EventColumn], Any]] = {
            _ROLE.DisplayRole: lambda event, column: column.words(event),
            _ROLE.EditRole: lambda event, column: column.edit.raw(event.row) if column.edit else None,
            _ROLE.ToolTipRole: self._tip,
            _ROLE.AccessibleTextRole: self._accessible_text,
            _ROLE.AccessibleDescriptionRole: lambda event, _: self._why(event),
            EDITED_ROLE: lambda event, column: self.is_edited(event.id, column),
        }

    def heading(self, line: GroupedLine, column: EventColumn, role: int, is_folded: bool) -> Any:
        """A cell of the heading of a group."""
        assert line.group is not None
        if role == HEADING_ROLE:
            return is_folded
        if column is TICK:
            return None if line.is_rest else self._group_tick(line, role)
        is_name = column is TITLE and role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole)
        return self._group_name(line, is_folded) if is_name else None

    def event(self, event: ShownEvent, column: EventColumn, role: int) -> Any:
        """A cell of an event."""
        if column is TICK:
            return self._tick(event, role)
        read = self._readers.get(role)
        return read(event, column) if read else None

    def is_edited(self, event: str, column: EventColumn) -> bool:
        """Whether the analyst changed what stands in a column."""
        edits = self._workspace.choice.spec.edits
        if column.is_changed(edits, event):
            return True
        edit = edits.get(event)
        return edit is not None and column.edit is not None and getattr(edit, column.edit.field) is not None

    def edit(self, event: ShownEvent, how: CellEdit, value: Any, refuse: Callable[[str], None]) -> bool:
        """Change a field; an empty value, or that of the sources, takes the change back."""
        new, field = value.strip() if isinstance(value, str) else value, how.field
        if field == "date":
            new = as_edtf(new)
        if new == how.raw(event.row):
            return False
        if field == "date" and new and (fault := date_fault(new)):
            refuse(fault)
            return False
        if event.source is not None and field in ("title", "status") and new == getattr(event.source, field):
            new = None
        try:
            self._workspace.edit(event.id, **{field: new if new or field == "actors" else None})
        except InputError as error:
            refuse(str(error))
            return False
        return True

    def _tick(self, event: ShownEvent, role: int) -> Any:
        on = self._workspace.is_ticked(event.id)
        if role == _ROLE.CheckStateRole:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == _ROLE.AccessibleTextRole:
            told = translate("Cells", "in the brief") if on else translate("Cells", "not in the brief")
            reason = self._reason(event.id)
            return listed((told, _suggested(reason))) if reason else told
        if role == _ROLE.ToolTipRole:
            reason = self._reason(event.id)
            return _suggested(reason) if reason else None
        return None

    def _reason(self, event: str) -> str | None:
        """Why an event was suggested."""
        suggestion = self._workspace.choice.suggestion
        return None if suggestion is None else suggestion.reasons.get(event)

    def _group_tick(self, line: GroupedLine, role: int) -> Any:
        assert line.group is not None
        ticked = self._workspace.choice.ticked
        if ticked is None or line.group.ids <= ticked:
            state, told = Qt.CheckState.Checked, translate("Cells", "all in the brief")
        elif line.group.ids.isdisjoint(ticked):
            state, told = Qt.CheckState.Unchecked, translate("Cells", "none in the brief")
        else:
            state, told = Qt.CheckState.PartiallyChecked, translate("Cells", "some in the brief")
        if role == _ROLE.CheckStateRole:
            return state
        return told if role == _ROLE.AccessibleTextRole else None

    def day_words(self, group: Group) -> DayWords:
        """What stands beside the events of a day."""
        ticked = self._workspace.choice.ticked
        chosen = len(group.ids) if ticked is None else len(group.ids & ticked)
        told = ColumnWords().in_brief(chosen) if chosen else ""
        head, below = day_and_year(group.key, self._workspace.choice.spec.language)
        return DayWords(head, below, told)

    def heading_words(self, line: GroupedLine, *, is_folded: bool = False) -> tuple[str, str]:
        """The name of a group, and how many events it has, in words."""
        assert line.group is not None
        group = line.group
        if line.is_rest:
            return ColumnWords().rest_of_day(len(group.events) - FEW_OF_DAY, is_hidden=is_folded), ""
        if not group.key:
            name = translate("Cells", "No theme") if group.kind == "theme" else translate("Cells", "No date given")
        elif group.kind == "month":
            name = service.dates_in_words([group.key], self._workspace.choice.spec.language)[group.key]
        else:
            name = group.key
        return name, ColumnWords().events(len(group.events))

    def _group_name(self, line: GroupedLine, is_folded: bool) -> str:
        return listed(tuple(filter(None, self.heading_words(line, is_folded=is_folded))))

    def is_edited_at_all(self, event: str) -> bool:
        """Whether the analyst changed anything of an event."""
        return bool(self._workspace.choice.spec.edits) and any(self.is_edited(event, each) for each in columns())

    def _tip(self, event: ShownEvent, column: EventColumn) -> str:
        """What a column has and what is to be said of it; that of the title says why the event was chosen too."""
        told = (column.words(event), self._note(event, column), self._why(event) if column is TITLE else "")
        return "\n".join(filter(None, told))

    def _accessible_text(self, event: ShownEvent, column: EventColumn) -> str:
        """A column in words; the title stands for the whole row."""
        if column is TITLE:
            on = self._workspace.is_ticked(event.id)
            tick = translate("Cells", "in the brief") if on else translate("Cells", "not in the brief")
            return listed(tuple(filter(None, (*(self._part(event, each) for each in columns()), tick))))
        return self._part(event, column)

    def _part(self, event: ShownEvent, column: EventColumn) -> str:
        is_told = column.place != "tag" or not column.is_usual(event)
        words, note = column.in_line(event) if is_told else "", self._note(event, column)
        return f"{words}; {note}" if words and note else words or note

    def _why(self, event: ShownEvent) -> str:
        reason = self._reason(event.id)
        return _suggested(reason) if reason else ""

    def _note(self, event: ShownEvent, column: EventColumn) -> str:
        """What the analyst changed, or else the column's own note."""
        return self._edit_note(event, column) or column.note(event)

    def _edit_note(self, event: ShownEvent, column: EventColumn) -> str:
        """That the analyst changed something, and what the sources say."""
        if not self.is_edited(event.id, column):
            return ""
        if column.edit is None or event.source is None:
            return translate("Cells", "Changed by you.")
        told = column.edit.shown(getattr(event.source, column.edit.field))
        return translate("Cells", "Changed by you. The sources have: {words}").format(words=told or "–")


def date_fault(text: str) -> str:
    """Why a text is no date, in plain words; "" for a date, however it is typed."""
    try:
        EdtfDate.parse(as_edtf(text))
    except EdtfError as error:
        return str(error)
    return ""


def _suggested(reason: str) -> str:
    return translate("Cells", "Suggested: {reason}").format(reason=in_own_words(reason))
