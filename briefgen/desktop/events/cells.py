"""What the cells of the table of events show, and how they are edited."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt

from briefgen import service
from briefgen.desktop.application.translation import listed, number
from briefgen.desktop.events.columns import DATE, TICK, CellEdit, Column
from briefgen.desktop.events.found import ShownEvent
from briefgen.desktop.events.groups import Line
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import InputError
from briefgen.model.edtf import EdtfDate, EdtfError

EDITED_ROLE: Final = Qt.ItemDataRole.UserRole
"""Whether the analyst changed what a cell shows."""
MUTED_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""Whether a cell says only what is usual, and may be shown faintly."""
HEADING_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""Of a heading, whether its events are hidden; None for an event."""
_ROLE = Qt.ItemDataRole
translate = QCoreApplication.translate


class Cells:
    """Reads cells for the model; `reasons` say why events were suggested, by their ids."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.reasons: Mapping[str, str] = {}
        self._readers: Mapping[int, Callable[[ShownEvent, Column], Any]] = {
            _ROLE.DisplayRole: lambda event, column: column.words(event),
            _ROLE.EditRole: lambda event, column: column.edit.raw(event.row) if column.edit else None,
            _ROLE.ToolTipRole: self._tip,
            _ROLE.AccessibleTextRole: self._told,
            _ROLE.TextAlignmentRole: _alignment,
            EDITED_ROLE: lambda event, column: self.is_edited(event.id, column),
            MUTED_ROLE: lambda event, column: column.is_usual(event),
        }

    def heading(self, line: Line, column: Column, role: int, is_folded: bool) -> Any:
        """A cell of the heading of a group."""
        assert line.group is not None
        if role == HEADING_ROLE:
            return is_folded
        if column is TICK:
            return self._group_tick(line, role)
        is_name = column is DATE and role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole)
        return self._group_name(line) if is_name else None

    def event(self, event: ShownEvent, column: Column, role: int) -> Any:
        """A cell of an event."""
        if column is TICK:
            return self._tick(event, role)
        read = self._readers.get(role)
        return read(event, column) if read else None

    def is_edited(self, event: str, column: Column) -> bool:
        """Whether the analyst changed what stands in a column."""
        edits = self._workspace.choice.spec.edits
        if column.is_changed(edits, event):
            return True
        edit = edits.get(event)
        return edit is not None and column.edit is not None and getattr(edit, column.edit.field) is not None

    def edit(self, event: ShownEvent, how: CellEdit, value: Any, refuse: Callable[[str], None]) -> bool:
        """Change a field; an empty value, or that of the sources, takes the change back."""
        new, field = value.strip() if isinstance(value, str) else value, how.field
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
            reason = self.reasons.get(event.id)
            return listed((told, _suggested(reason))) if reason else told
        if role == _ROLE.ToolTipRole:
            reason = self.reasons.get(event.id)
            return _suggested(reason) if reason else None
        return None

    def _group_tick(self, line: Line, role: int) -> Any:
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

    def _group_name(self, line: Line) -> str:
        assert line.group is not None
        group, count = line.group, len(line.group.events)
        if not group.key:
            name = translate("Cells", "No theme") if group.kind == "theme" else translate("Cells", "Not dated")
        elif group.kind == "month":
            name = service.dates_in_words([group.key], self._workspace.choice.spec.language)[group.key]
        else:
            name = group.key
        return f"{name} ({number(count)})"

    def _tip(self, event: ShownEvent, column: Column) -> str:
        note = self._note(event, column)
        return f"{column.words(event)}\n{note}" if note else column.words(event)

    def _told(self, event: ShownEvent, column: Column) -> str:
        note = self._note(event, column)
        return f"{column.words(event)}; {note}" if note else column.words(event)

    def _note(self, event: ShownEvent, column: Column) -> str:
        """What the analyst changed, or else the column's own note."""
        return self._edit_note(event, column) or column.note(event)

    def _edit_note(self, event: ShownEvent, column: Column) -> str:
        """That the analyst changed something, and what the sources say."""
        if not self.is_edited(event.id, column):
            return ""
        if column.edit is None or event.source is None:
            return translate("Cells", "Changed by you.")
        told = column.edit.shown(getattr(event.source, column.edit.field))
        return translate("Cells", "Changed by you. The sources have: {words}").format(words=told or "–")


def date_fault(text: str) -> str:
    """Why a text is no date, in plain words; "" for a date."""
    try:
        EdtfDate.parse(text)
    except EdtfError as error:
        return str(error)
    return ""


def _alignment(event: ShownEvent, column: Column) -> Qt.AlignmentFlag | None:
    del event
    return Qt.AlignmentFlag.AlignCenter if column.is_centred else None


def _suggested(reason: str) -> str:
    return translate("Cells", "Suggested: {reason}").format(reason=reason)
