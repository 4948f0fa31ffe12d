"""What files state beside the text, checked: addresses, languages, names."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from briefgen.ingest.prose import one_line

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_LONGEST_URL: Final = 2048  # characters that browsers take
_LONGEST: Final = 500  # characters of a title, a name or a publisher


def safe_url(value: object) -> str | None:
    """The address where it is one of http or https; None for scripts, files, e-mail and what is no address."""
    if not isinstance(value, str):
        return None
    url = value.strip()
    if len(url) > _LONGEST_URL or any(char.isspace() or not char.isprintable() for char in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme.lower() in {"http", "https"} and host else None


def language_tag(value: object) -> str:
    """The BCP 47 tag where it is one, else nothing."""
    if not isinstance(value, str):
        return ""
    tag = value.strip().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def language_named(value: str) -> str:
    """The BCP 47 tag of a language that is named in English, in itself, or by a tag; nothing where none is known."""
    name = value.strip(" .;").casefold()
    return (_language_names().get(name) or language_tag(name if len(name) <= 3 or "-" in name else "")) if name else ""


@cache
def _language_names() -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    found: dict[str, str] = {}
    for code, name in Locale("en").languages.items():
        if len(code) > 3:
            continue
        found.setdefault(name.casefold(), code)
        try:
            own = Locale(code).get_display_name(code)
        except (UnknownLocaleError, ValueError):
            continue
        if own:
            found.setdefault(own.casefold(), code)
    return found


def words(value: object) -> str | None:
    """A title or name on one line; None where there is none."""
    if not isinstance(value, str):
        return None
    line = one_line(value)
    return line[:_LONGEST] or None


def names(values: Iterable[object]) -> tuple[str, ...]:
    """Names on one line each, each once, without the "By" of a byline."""
    found = (re.sub(r"^by:?\s+(?=\S)", "", line, flags=re.I) for value in values if (line := words(value)))
    return tuple(dict.fromkeys(found))
