"""What stands on the brief beside its sections: title, who wrote it, marking, date, looks."""

from typing import Final

from PySide6.QtWidgets import QFormLayout

from briefgen.clock import default_date
from briefgen.desktop.brief.editors import Editor, LineEditor, ListedEditor, NumberEditor
from briefgen.desktop.brief.field import Field
from briefgen.desktop.brief.form import Form
from briefgen.desktop.brief.style_field import StyleField
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.model.spec import TLP_LABELS

_LANGUAGES: Final = ("en-GB", "en-US")
_LEAST_WORDS: Final = 20
_MOST_WORDS: Final = 1000


class Details(Form):
    """The fields of the spec that say what the brief is called, whose it is, and what it looks like."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._workspace = workspace
        line = _line(self.tr("The themes, if left empty"))
        self.title = self._add("title", self.tr("&Title"), self.tr("Title"), line)
        self.author = self._add("author", self.tr("A&uthor"), self.tr("Author"), LineEditor())
        words = self.tr("Or&ganisation")
        self.organisation = self._add("organisation", words, self.tr("Organisation"), LineEditor())
        self.reference = self._add("reference", self.tr("&Reference"), self.tr("Reference"), LineEditor())
        wrong = self.tr("The Traffic Light Protocol has no such label. Choose one of the list, or write other words.")
        self.marking = self._add(
            "marking", self.tr("&Marking"), self.tr("Marking"), ListedEditor(("", *TLP_LABELS)), wrong
        )
        wrong = self.tr("This is no date. Write year, month and day, such as {date}.").format(date=default_date())
        self.date = self._add("date", self.tr("&Date"), self.tr("Date"), _line(self.tr("Today, if left empty")), wrong)
        self.style_field = StyleField(workspace, self.tr("Style"))
        self.add_field(self.tr("&Style"), self.style_field)
        number = NumberEditor(_LEAST_WORDS, _MOST_WORDS)
        number.setSuffix(self.tr(" words"))
        self.words = self._add("summary_words", self.tr("Summar&y up to"), self.tr("Length of the summary"), number)
        wrong = self.tr("This names no language. Write a tag such as en-GB.")
        listed = ListedEditor(_LANGUAGES)
        self.language = self._add("language", self.tr("&Language"), self.tr("Language"), listed, wrong)

    def _add(self, name: str, words: str, step: str, editor: Editor, wrong: str = "") -> Field:
        field = Field(self._workspace, name, self.tr("Change of “{field}”").format(field=step), editor, wrong)
        self.add_field(words, field)
        return field


def _line(proposal: str) -> LineEditor:
    line = LineEditor()
    line.setPlaceholderText(proposal)
    return line
