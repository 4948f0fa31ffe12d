"""The form of the brief: what is called what, and in which style; fields with labels."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from briefgen.clock import default_date
from briefgen.desktop.brief.editors import ChoiceEditor, DayEditor, Editor, LineEditor, ListedEditor, NumberEditor
from briefgen.desktop.brief.field import Field
from briefgen.desktop.brief.style_box import StyleBox
from briefgen.desktop.commands.command import ask_files
from briefgen.desktop.workspace.work import LatestOnly
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.document.style_file import load_style
from briefgen.errors import BriefgenError
from briefgen.model.languages import brief_languages
from briefgen.model.spec import TLP_LABELS
from briefgen.service import dates_in_words

_ENGLISH: Final = ("en-GB", "en-US")
# The bounds of `summary_words` in a spec.
_LEAST_WORDS: Final = 20
_MOST_WORDS: Final = 1000


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
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setWidget(self._page)
        self.viewport().setAutoFillBackground(False)
        self._page.setAutoFillBackground(False)

    def add_field(self, words: str, field: Field) -> None:
        """Add a field under its label."""
        label = QLabel(words)
        label.setBuddy(field.editor)
        field.editor.setAccessibleName(words.replace("&", ""))
        field.editor.installEventFilter(self)
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never wider than its column
        self._rows.addRow(label, field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Scroll to a field that takes the focus by the key of its label."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)


class Details(Form):
    """The fields of the spec that say what the brief is called, whose it is, and what it looks like."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._workspace = workspace
        self.setObjectName("details")
        self.setAccessibleName(self.tr("Details of the brief"))
        self.author = self._add("author", self.tr("A&uthor"), self.tr("Author"), LineEditor())
        words = self.tr("Or&ganisation")
        self.organisation = self._add("organisation", words, self.tr("Organisation"), LineEditor())
        self.reference = self._add("reference", self.tr("&Reference"), self.tr("Reference"), LineEditor())
        wrong = self.tr("The Traffic Light Protocol has no such label. Choose one of the list, or write other words.")
        self.marking = self._add(
            "marking", self.tr("&Marking"), self.tr("Marking"), ListedEditor(("", *TLP_LABELS)), wrong
        )
        wrong = self.tr("This is not a date. Write day, month and year, such as {date}.").format(date=_today(workspace))
        day = DayEditor(lambda: workspace.choice.spec.language)
        day.setPlaceholderText(self.tr("Today"))
        self.date = self._add("date", self.tr("&Date"), self.tr("Date"), day, wrong)
        self.style_field = StyleField(workspace, self.tr("Style"))
        self.add_field(self.tr("&Style"), self.style_field)
        ways = (("inline", self.tr("In the line")), ("footnotes", self.tr("As footnotes")))
        self.citations = self._add("citations", self.tr("&Citations"), self.tr("Citations"), ChoiceEditor(ways))
        number = NumberEditor(_LEAST_WORDS, _MOST_WORDS)
        number.setSuffix(self.tr(" words"))
        self.words = self._add("summary_words", self.tr("Summar&y up to"), self.tr("Length of the summary"), number)
        wrong = self.tr("This names no language. Write a tag such as en-GB.")
        listed = ListedEditor((*_ENGLISH, *(tag for tag in brief_languages() if tag != "en")))
        self.language = self._add("language", self.tr("&Language"), self.tr("Language"), listed, wrong)

    def _add(self, name: str, words: str, step: str, editor: Editor, wrong: str = "") -> Field:
        field = Field(self._workspace, name, self.tr("Change of “{field}”").format(field=step), editor, wrong)
        self.add_field(words, field)
        return field


def _today(workspace: Workspace) -> str:
    today = str(default_date())
    return dates_in_words([today], workspace.choice.spec.language)[today]


class StyleField(Field):
    """The style of the brief; a file is read before it is taken, and faults in it are told."""

    def __init__(self, workspace: Workspace, step: str) -> None:
        self._box = StyleBox()
        super().__init__(workspace, "style", step, self._box)
        self._newest = LatestOnly(workspace.worker)
        self._box.file_wanted.connect(self._ask)

    def take_file(self, file: Path) -> None:
        """Have the style of a file, unless there are faults in it."""
        path = str(file)
        self._newest.ask(partial(load_style, path), lambda _: self._take_file(path), self._report)

    def _ask(self) -> None:
        kinds = self.tr("Styles (*.toml)")
        ask_files(self, self.tr("Choose a style file"), "", kinds, lambda files: self.take_file(files[0]))

    def _take_file(self, path: str) -> None:
        self._take(path)
        self._box.show_value(path)

    def _report(self, error: BriefgenError) -> None:
        first = str(error).splitlines()[0]
        self.trouble.setText(self.tr("The style was not taken. {why}").format(why=first))
        self.trouble.show()
