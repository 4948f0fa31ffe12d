"""A short message over the window that goes by itself, with what can be done next."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QProcess, Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QDesktopServices, QEnterEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from briefgen.desktop.application.translation import enumerated
from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture

_STAYS = 12_000  # milliseconds


class Toast(QFrame):
    """Tells what was exported or changed; it stays while the mouse or the focus is on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self._files: tuple[Path, ...] = ()
        self._undoes: Callable[[], None] | None = None
        self.setAccessibleName(self.tr("Message"))
        self.setObjectName("toast")
        self._sign = QLabel()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.open = QPushButton(self.tr("&Open"))
        self.folder = QPushButton(self.tr("Show in &folder"))
        self.undo = QPushButton(self.tr("Undo"))
        self.dismiss = QToolButton()
        self.dismiss.setAccessibleName(self.tr("Dismiss"))
        self.dismiss.setToolTip(self.tr("Dismiss (Esc)"))
        layout = QHBoxLayout(self)
        layout.addWidget(self._sign)
        layout.addWidget(self.words)
        for button, pressed in (
            (self.open, self.open_files),
            (self.folder, self.show_folder),
            (self.undo, self._undo),
            (self.dismiss, self.hide),
        ):
            layout.addWidget(button)
            button.clicked.connect(pressed)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS)
        self._timer.timeout.connect(self._go)
        parent.installEventFilter(self)
        self.fit()
        self.hide()

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were written last."""
        return self._files

    def show_files(self, files: tuple[Path, ...]) -> None:
        """Tell that files were written."""
        self._files = files
        names = enumerated(file.name for file in files)
        self._say(self.tr("Exported {files}").format(files=names), has_files=True)

    def report(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Tell what was done, with a way to take it back."""
        self._undoes = undo
        self._say(words, has_files=False)

    def _undo(self) -> None:
        self.hide()
        if self._undoes is not None:
            self._undoes()

    def _say(self, words: str, *, has_files: bool) -> None:
        self.words.setText(words)
        self.open.setVisible(has_files)
        self.folder.setVisible(has_files)
        self.undo.setVisible(not has_files and self._undoes is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))

    def fit(self) -> None:
        """Take the colours and sizes of now."""
        look = theme()
        sign = picture("check", look.colours.toast_text, look.px(16), self.devicePixelRatioF())
        self._sign.setPixmap(sign)
        self.dismiss.setIcon(QIcon(picture("x", look.colours.toast_text, look.px(16), self.devicePixelRatioF())))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        _cast_shadow(self)

    def open_files(self) -> None:
        """Open what was written in the programs for it."""
        for file in self._files:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))

    def show_folder(self) -> None:
        """Show where the files are."""
        if self._files:
            show_in_folder(self._files[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep to the corner of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Stay while the mouse is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Go some time after it has left."""
        self._timer.start()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """The escape key puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _go(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        """At the foot of the window, in its middle."""
        parent, look = self._ground, theme()
        gap = look.px(16)
        self.setMaximumWidth(max(min(parent.width() - 2 * gap, look.px(look.tokens.size.toast_most)), 1))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 2 * gap)


def show_in_folder(file: Path) -> None:
    """Show a file in the system's window of its folder, chosen where the system can do that."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer", ["/select,", str(file)])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", str(file)])
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def _cast_shadow(widget: QWidget) -> None:
    """Let a widget cast the shadow of a card."""
    look = theme()
    shadow = QGraphicsDropShadowEffect(widget)
    shadow.setBlurRadius(look.px(look.tokens.shadow.blur))
    shadow.setOffset(0, look.px(look.tokens.shadow.y))
    shadow.setColor(QColor(look.colours.shadow))
    widget.setGraphicsEffect(shadow)
