"""What a timeline says of events that it does not show one by one."""

from PySide6.QtCore import QObject


class TimelineNotes(QObject):
    """Counts in words; a class of its own, for Qt finds no plurals of a class in those that are made of it."""

    def hidden(self, number: int) -> str:
        """That there are more events than found room."""
        return self.tr("%Ln more event(s) here; come closer to see them", "", number)

    def beginning(self, number: int) -> str:
        """How many events a column counts."""
        return self.tr("%Ln event(s) begin here; click to come closer", "", number)
