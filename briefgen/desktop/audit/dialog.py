"""What an audit found: the lines of a brief, and for the one that is chosen why, and the words that say it."""

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from briefgen.audit import VERDICTS, AuditReport, LineVerdict
from briefgen.desktop.application.service_words import in_own_words
from briefgen.desktop.audit.verdict_list import VerdictList
from briefgen.desktop.names.verdicts import verdict_words
from briefgen.desktop.widgets.bidi_isolate import isolated
from briefgen.desktop.widgets.pane_splitter import PaneSplitter

_WIDE, _HIGH = 96, 40
"""Size of the dialog, in letters and lines."""


class AuditDialog(QDialog):
    """The lines of an audited brief; choosing one shows the words of the source, without another click."""

    def __init__(self, report: AuditReport, file: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Audit of {file}").format(file=file))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.summary = QLabel(self._summary())
        self.summary.setWordWrap(True)
        self.wrong_only = QCheckBox(self.tr("Only lines that are changed or unbacked"))
        self.wrong_only.setEnabled(not report.is_backed)
        self.list = VerdictList()
        self.words = QTextBrowser()
        self.words.setOpenLinks(False)
        self.words.setAccessibleName(self.tr("What stands behind the line"))
        panes = PaneSplitter(Qt.Orientation.Vertical)
        panes.addWidget(self.list)
        panes.addWidget(self.words)
        panes.setStretchFactor(0, 2)
        panes.setStretchFactor(1, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.summary, self.wrong_only, panes, buttons):
            layout.addWidget(widget)
        layout.setStretchFactor(panes, 1)
        metrics = self.fontMetrics()
        self.resize(metrics.averageCharWidth() * _WIDE, metrics.height() * _HIGH)
        self.list.currentItemChanged.connect(self._show_words)
        self.wrong_only.toggled.connect(self._show_lines)
        self._show_lines()

    def _summary(self) -> str:
        return " · ".join(f"{verdict_words(name)}: {self._report.count(name)}" for name in VERDICTS)

    def _show_lines(self) -> None:
        wrong = ("changed", "unbacked")
        only = self.wrong_only.isChecked()
        self.list.show_lines(line for line in self._report.lines if not only or line.verdict in wrong)
        self._show_words()

    def _show_words(self) -> None:
        line = self.list.chosen()
        self.words.setHtml("" if line is None else self._told(line))

    def _told(self, line: LineVerdict) -> str:
        """Why, then the words of each passage under the number and title of its source, then what to look at."""
        parts = [f"<p><b>{verdict_words(line.verdict)}</b> {_shown(in_own_words(line.reason))}</p>"]
        for words in line.passages:
            head = self.tr("Source {number}: {title}").format(number=words.source, title=isolated(words.title))
            parts.append(f"<p><i>{html.escape(head)}</i><br/>{_shown(words.text)}</p>")
        remarks = [item.words for item in self._report.remarks if item.id == line.id]
        parts += [f"<p>{_shown(in_own_words(words))}</p>" for words in remarks]
        return "".join(parts)


def _shown(words: str) -> str:
    return html.escape(isolated(words))
