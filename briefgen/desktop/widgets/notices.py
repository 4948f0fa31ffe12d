"""What went wrong, and other things to be told: a bar that does not stand in the way."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefgen.desktop.application.service_words import in_own_words

_MOST_LINES = 3  # of 18 pixels; six would cover three rows of events, and one show no second fault; a button has all


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A way on: what its button says, and what it does."""

    words: str
    take: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told, with ways on; `dismissed` is called when it is put away without taking one."""

    words: str
    ways: tuple[NoticeAction, ...] = ()
    is_problem: bool = True
    dismissed: Callable[[], None] | None = None


class NoticeBar(QFrame):
    """Shows the newest notice; the ones before it come back when it is put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: list[Notice] = []
        self.setAccessibleName(self.tr("Notices"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.icon = QLabel()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        flags = Qt.TextInteractionFlag
        self.words.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self._buttons = QHBoxLayout()
        self.dismiss = QToolButton()
        self.dismiss.setText(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Dismiss (Esc)"))
        self.dismiss.setAutoRaise(True)
        self.dismiss.clicked.connect(self.put_away)
        layout = QHBoxLayout(self)
        layout.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is to be told, the newest last."""
        return tuple(self._notices)

    def report(self, notice: Notice) -> None:
        """Show a notice; one with the same words goes."""
        self._notices = [known for known in self._notices if known.words != notice.words]
        self._notices.append(notice)
        self._refresh()

    def report_problem(self, words: str) -> None:
        """Show what went wrong."""
        self.report(Notice(in_own_words(words)))

    def report_faults(self, faults: Sequence[object]) -> None:
        """Show what could not be imported."""
        head = self.tr("%Ln file(s) could not be read; all else is there:", "", len(faults))
        self.report(Notice("\n".join([head, *(in_own_words(str(fault)) for fault in faults)])))

    def put_away(self) -> None:
        """Put the newest notice away."""
        notice = self._notices.pop()
        self._refresh()
        if notice.dismissed is not None:
            notice.dismissed()

    def withdraw(self, words: str) -> None:
        """Put away a notice that holds no longer."""
        left = [notice for notice in self._notices if notice.words != words]
        if len(left) < len(self._notices):
            self._notices = left
            self._refresh()

    def clear_problems(self) -> None:
        """Put away what went wrong; other notices stay."""
        self._notices = [notice for notice in self._notices if not notice.is_problem]
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The escape key puts the notice away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The sign is as large as the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and self._notices:
            self._show_sign(self._notices[-1])

    def shortened(self, words: str) -> str:
        """The first lines of a long text, and how many more there are."""
        lines = words.splitlines()
        if len(lines) <= _MOST_LINES:
            return words
        more = self.tr("and %Ln more", "", len(lines) - _MOST_LINES + 1)
        return "\n".join([*lines[: _MOST_LINES - 1], more])

    def _refresh(self) -> None:
        self._remove_buttons()
        self.setVisible(bool(self._notices))
        if not self._notices:
            return
        notice = self._notices[-1]
        shown = self.shortened(notice.words)
        self.words.setText(shown)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.words.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self._show_sign(notice)
        if shown != notice.words:
            self._add_button(self.tr("Show all…"), lambda: self._show_all(notice))
        for way in notice.ways:
            self._add_button(way.words, lambda way=way: self._take(notice, way))  # type: ignore[misc]
        QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))

    def _show_sign(self, notice: Notice) -> None:
        kinds = QStyle.StandardPixmap
        kind = kinds.SP_MessageBoxWarning if notice.is_problem else kinds.SP_MessageBoxInformation
        size = self.fontMetrics().height() * 3 // 2
        self.icon.setPixmap(self.style().standardIcon(kind).pixmap(size, size))
        self.icon.setAccessibleName(self.tr("Problem") if notice.is_problem else self.tr("Information"))

    def _take(self, notice: Notice, way: NoticeAction) -> None:
        if notice in self._notices:
            self._notices.remove(notice)
        self._refresh()
        way.take()

    def _show_all(self, notice: Notice) -> None:
        dialog = DetailsDialog(notice.words, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _add_button(self, words: str, pressed: Callable[[], None]) -> None:
        button = QPushButton(words)
        button.clicked.connect(lambda _: pressed())
        self._buttons.addWidget(button)
        button.show()

    def _remove_buttons(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()


class DetailsDialog(QDialog):
    """All of a long notice, to be read and copied."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was found – briefgen"))
        self.text = QPlainTextEdit(words)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What was found"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(90 * letter, 30 * self.fontMetrics().height())
