"""The columns of the table of events."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import QCoreApplication


class Column(IntEnum):
    """What stands in a column."""

    TICK = 0
    DATE = 1
    TITLE = 2
    ACTORS = 3
    THEMES = 4
    SOURCES = 5
    STATUS = 6


FIELDS: Final = {Column.DATE: "date", Column.TITLE: "title", Column.ACTORS: "actors", Column.STATUS: "status"}
"""The fields of an edit by the column in which they are edited."""

STATUSES: Final = ("reported", "claimed", "disputed", "planned", "denied")


def column_name(column: int) -> str:
    """The name of a column, in the user's language."""
    return (
        QCoreApplication.translate("Columns", "In brief"),
        QCoreApplication.translate("Columns", "Date"),
        QCoreApplication.translate("Columns", "Event"),
        QCoreApplication.translate("Columns", "Actors"),
        QCoreApplication.translate("Columns", "Themes"),
        QCoreApplication.translate("Columns", "Sources"),
        QCoreApplication.translate("Columns", "Status"),
    )[column]


def status_name(status: str) -> str:
    """The name of a status, in the user's language."""
    names = {
        "reported": QCoreApplication.translate("Status", "Reported"),
        "claimed": QCoreApplication.translate("Status", "Claimed"),
        "disputed": QCoreApplication.translate("Status", "Disputed"),
        "planned": QCoreApplication.translate("Status", "Planned"),
        "denied": QCoreApplication.translate("Status", "Denied"),
    }
    return names.get(status, status)
