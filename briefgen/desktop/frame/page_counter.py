"""How many pages the brief has, beside how many it should have."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefgen.desktop.theme import theme
from briefgen.desktop.theme.icons import picture
from briefgen.desktop.widgets.buttons import muted
from briefgen.desktop.widgets.elided_label import ElidedLabel
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.service import AIMS, Preview


class PageCounter(QWidget):
    """“2 pages + evidence”, with a warning where the aim of the form is missed."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._preview: Preview | None = None
        self.sign, self.words = QLabel(), muted(ElidedLabel())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sign)
        row.addWidget(self.words)
        self.sign.hide()

    def show_updating(self) -> None:
        """Say that other pages are on their way."""
        self.words.setText(self.tr("Updating…"))

    def show_preview(self, preview: Preview | None) -> None:
        """Count the pages of a preview; without one there is nothing to say."""
        self._preview = preview
        if preview is None:
            self._show("", is_over=False)
            return
        pages, has_evidence = preview.told_pages, preview.section_place("evidence") is not None
        words = self.tr("%Ln page(s)", "", pages)
        if has_evidence:
            words = self.tr("{pages} + evidence").format(pages=words)
        aim = AIMS.get(self._workspace.choice.spec.form)
        is_over = aim is not None and pages > aim
        if is_over and aim is not None:
            words = self.tr("{pages}, aimed at %Ln", "", aim).format(pages=words)
        self._show(words, is_over=is_over)

    def refresh(self) -> None:
        """Show the same again in the colours of now."""
        self.show_preview(self._preview)

    def _show(self, words: str, *, is_over: bool) -> None:
        look = theme()
        changed = words != self.words.text()
        self.words.setText(words)
        self.words.setProperty("warns", is_over)
        self.words.setProperty("muted", not is_over)
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.sign.setVisible(is_over)
        if is_over:
            self.sign.setPixmap(picture("triangle-alert", look.colours.disputed, look.px(16), self.devicePixelRatioF()))
            self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if changed and words:
            QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.NameChanged))
