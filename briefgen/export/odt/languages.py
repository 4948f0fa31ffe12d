"""In which language words are, as OpenDocument says it: one for each of three families of scripts."""

from typing import Final

from briefgen.export.odt.markup import Attributes

_SCRIPTS: Final = ("", "-asian", "-complex")
_NONE: Final = "none"


def language_properties(tag: str) -> Attributes:
    """The properties of words in a language, by its BCP 47 tag, whatever their script; empty for no tag.

    The whole tag goes with it where it says more than a language and a country: a script, or a region by number.
    """
    if not tag:
        return {}
    whole = tag.replace("_", "-")
    language, *others = whole.split("-")
    country = next((part.upper() for part in others if len(part) == 2), _NONE)
    found: dict[str, str] = {}
    for script in _SCRIPTS:
        prefix = "style:" if script else "fo:"
        found |= {f"{prefix}language{script}": language.lower(), f"{prefix}country{script}": country}
        if any(len(part) != 2 for part in others):
            found[f"style:rfc-language-tag{script}"] = whole
    return found
