"""The language of the window."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from briefgen import assets

LANGUAGES: Final = ("en", "ar")
_FOLDER: Final = "translations"


def chosen_locale(language: str) -> QLocale:
    """The locale of a setting; of the system where it is empty.

    Of a language without a country the country is the system's, if that speaks the language: digits go by countries.
    """
    system = QLocale.system()
    is_of_system = not language or language == language_of(system)
    return system if is_of_system else QLocale(language)


def language_of(locale: QLocale) -> str:
    """The language of a locale without its country."""
    return locale.name().partition("_")[0]


def install(application: QApplication, language: str) -> QLocale:
    """Have the application speak a language, and run in its direction; English where it is not among those there are.

    What numbers and plurals look like is of that language as well.
    """
    locale = chosen_locale(language)
    if language_of(locale) not in LANGUAGES:
        locale = QLocale("en_GB")
    QLocale.setDefault(locale)
    remove(application)
    folders = {"qtbase": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "briefgen": _own_folder()}
    for name, folder in folders.items():
        translator = QTranslator(application)
        if translator.load(f"{name}_{language_of(locale)}", folder):
            QCoreApplication.installTranslator(translator)
    application.setLayoutDirection(locale.textDirection())
    return locale


def remove(application: QApplication) -> None:
    """Take out every translation."""
    for translator in application.findChildren(QTranslator):
        QCoreApplication.removeTranslator(translator)
        translator.setParent(None)


def number(value: int) -> str:
    """A number as the language of the window writes it."""
    return QLocale().toString(value)


def listed(parts: Iterable[str]) -> str:
    """Parts with commas between them."""
    return QCoreApplication.translate("Lists", ", ").join(parts)


def enumerated(parts: Iterable[str]) -> str:
    """Parts with commas between them, and an “and” before the last."""
    *first, last = parts
    if not first:
        return last
    return QCoreApplication.translate("Lists", "{first} and {last}").format(first=listed(first), last=last)


def _own_folder() -> str:
    return str(assets.path(_FOLDER))
