"""Fields under each other, scrolled where there is little room."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from briefgen.desktop.brief.field import Field


class Form(QScrollArea):
    """A page of fields with labels; a key with Alt leads from a label to its field."""

    def __init__(self, policy: QFormLayout.RowWrapPolicy) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = QWidget()
        self._rows = QFormLayout(self._page)
        self._rows.setRowWrapPolicy(policy)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.setWidget(self._page)
        self.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)

    def add_field(self, words: str, field: Field) -> None:
        """Add a field under its label."""
        label = QLabel(words)
        label.setBuddy(field.editor)
        field.editor.setAccessibleName(words.replace("&", ""))
        field.editor.installEventFilter(self)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._rows.addRow(label, field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Scroll to a field that takes the focus by the key of its label."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def add_words(self, words: str) -> None:
        """Add a line that says what the fields are for."""
        label = QLabel(words)
        label.setWordWrap(True)
        self._rows.addRow(label)
