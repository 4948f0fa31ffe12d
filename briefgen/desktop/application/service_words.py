"""What the parts without a window say, in the language of the window: they speak English, and know no other.

A message is "where: what is wrong; what to do", a reason a list with commas; what has no translation stays as it is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import QLocale

from briefgen import assets
from briefgen.desktop.application.translation import language_of, number
from briefgen.desktop.widgets.bidi_isolate import isolated

_FOLDER: Final = "translations"
_FORMS: Final = ("zero", "one", "two", "few", "many", "other")
_FIELD: Final = re.compile(r"\{(\w+)\}")
_BREAKS: Final = ("; ", ": ", ", ")
_MARKS: Final = MappingProxyType({"; ": "؛ ", ": ": ": ", ", ": "، "})
_LONGEST: Final = 1_000  # letters of a line; longer ones are no messages


@dataclass(frozen=True, slots=True)
class _Message:
    """A pattern of English words, and those for it: one text, or one for each form of a plural."""

    pattern: re.Pattern[str]
    words: str | tuple[str, ...]


def in_own_words(text: str) -> str:
    """A message, line by line, in the language of the window."""
    language = language_of(QLocale())
    if not _messages(language):
        return text
    return "\n".join(_translated(line, language) if len(line) < _LONGEST else line for line in text.split("\n"))


@lru_cache(maxsize=4_096)
def _translated(words: str, language: str) -> str:
    found = _matched(words, language)
    if found is not None:
        return found
    for mark in _BREAKS:
        for place in (match.start() for match in re.finditer(re.escape(mark), words)):
            head, rest = words[:place], words[place + len(mark) :]
            one, other = _translated(head, language), _translated(rest, language)
            if (one, other) != (head, rest):
                return f"{_kept(one, head)}{_MARKS[mark]}{_kept(other, rest)}"
    return words


def _matched(words: str, language: str) -> str | None:
    for message in _messages(language):
        match = message.pattern.fullmatch(words)
        if match is not None:
            values = match.groupdict()
            template = message.words if isinstance(message.words, str) else _plural(message.words, values, language)
            shown = {name: _value(name, value, language) for name, value in values.items()}
            return template.format_map(shown)
    return None


def _plural(forms: tuple[str, ...], values: Mapping[str, str], language: str) -> str:
    from babel import Locale

    form = str(Locale(language).plural_form(_count(values["n"])))
    return forms[_FORMS.index(form)]


def _value(name: str, value: str, language: str) -> str:
    if name == "n":
        return number(_count(value))
    return _kept(_translated(value, language), value)


def _kept(told: str, words: str) -> str:
    """What is not translated, such as a path, keeps a direction of its own."""
    return told if told != words else isolated(words)


def _count(text: str) -> int:
    return int(re.sub(r"\D", "", text) or 0)


@cache
def _messages(language: str) -> tuple[_Message, ...]:
    """The messages of a language, the longest first, for they say the most; none for English."""
    file = f"{_FOLDER}/service_{language}.toml"
    if not assets.path(file).exists():
        return ()
    table: Mapping[str, Any] = assets.read_toml(file)["messages"]
    made = [_Message(_pattern(english), tuple(own) if isinstance(own, list) else own) for english, own in table.items()]
    return tuple(sorted(made, key=lambda message: -len(message.pattern.pattern)))


def _pattern(english: str) -> re.Pattern[str]:
    parts = _FIELD.split(english)
    fields = (f"(?P<{name}>{'[0-9,]+' if name == 'n' else '.+'})" for name in parts[1::2])
    return re.compile(
        "".join(text for pair in zip(map(re.escape, parts[::2]), [*fields, ""], strict=True) for text in pair)
    )
