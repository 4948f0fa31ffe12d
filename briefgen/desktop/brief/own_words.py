"""What the analyst writes: the bottom line, what is recommended, and what is still to be asked."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFormLayout

from briefgen.desktop.brief.editors import TextEditor
from briefgen.desktop.brief.field import Field
from briefgen.desktop.brief.form import Form
from briefgen.desktop.brief.speller import Speller
from briefgen.desktop.workspace.workspace import Workspace


class OwnWords(Form):
    """Texts that no source stands behind."""

    def __init__(self, workspace: Workspace, speller: Speller) -> None:
        super().__init__(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._workspace = workspace
        self._speller = speller
        self.add_words(self.tr("These words are yours: no source stands behind them."))
        words, step = self.tr("Botto&m line"), self.tr("Write the bottom line")
        self.bottom_line = self._add("bottom_line", words, step, is_list=False)
        words, step = self.tr("Re&commendations, one on each line"), self.tr("Write recommendations")
        self.recommendations = self._add("recommendations", words, step, is_list=True)
        words = self.tr("&Questions, one on each line; the brief says that the author raised them")
        self.questions = self._add("questions", words, self.tr("Write questions"), is_list=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin to check the spelling once there is something to see of it."""
        self._speller.start()
        super().showEvent(event)

    def _add(self, name: str, words: str, step: str, *, is_list: bool) -> Field:
        editor = TextEditor(is_list=is_list)
        editor.check_with(self._speller)
        field = Field(self._workspace, name, step, editor)
        self.add_field(words, field)
        return field
