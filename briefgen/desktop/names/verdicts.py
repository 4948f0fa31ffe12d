"""What the window calls the verdicts of an audit, and the icons of their badges."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

BADGES: Final[Mapping[str, str]] = MappingProxyType(
    {"backed": "check", "own": "pen-line", "changed": "pencil", "unbacked": "triangle-alert"}
)


def verdict_words(verdict: str) -> str:
    """What the window calls a verdict."""
    translate = QCoreApplication.translate
    names = {
        "backed": translate("VerdictList", "Backed"),
        "own": translate("VerdictList", "Own"),
        "changed": translate("VerdictList", "Changed"),
        "unbacked": translate("VerdictList", "Unbacked"),
    }
    return names[verdict]
