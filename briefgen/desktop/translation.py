"""The language of the window."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from briefgen import assets

LANGUAGES: Final = ("en", "ar")
_FOLDER: Final = "translations"


def chosen_locale(language: str) -> QLocale:
    """The locale of a setting; of the system where it is empty."""
    return QLocale(language) if language else QLocale.system()


def install(application: QApplication, language: str) -> QLocale:
    """Have the application speak a language, and run in its direction; English where it is not among those there are.

    What numbers and plurals look like is of that language as well.
    """
    locale = chosen_locale(language)
    if locale.name().partition("_")[0] not in LANGUAGES:
        locale = QLocale("en_GB")
    QLocale.setDefault(locale)
    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)
    folders = {"qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "briefgen": _own_folder()}
    for name, folder in folders.items():
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            QCoreApplication.installTranslator(translator)
    application.setLayoutDirection(locale.textDirection())
    return locale


def _own_folder() -> str:
    return str(assets.path(_FOLDER))
