"""What the statuses of events are called, in the user's language."""

from typing import TypeGuard, assert_never

from PySide6.QtCore import QCoreApplication

from briefgen.model.event import STATUSES, EventStatus


def status_name(status: str) -> str:
    """The name of a status; a word that is none stays as it is."""
    return _name(status) if _is_status(status) else status


def _is_status(word: str) -> TypeGuard[EventStatus]:
    return word in STATUSES


def _name(status: EventStatus) -> str:
    match status:
        case "reported":
            name = QCoreApplication.translate("Status", "Reported")
        case "claimed":
            name = QCoreApplication.translate("Status", "Claimed")
        case "disputed":
            name = QCoreApplication.translate("Status", "Disputed")
        case "planned":
            name = QCoreApplication.translate("Status", "Planned")
        case "denied":
            name = QCoreApplication.translate("Status", "Denied")
        case _:
            assert_never(status)
    return name
