"""Elements of OpenDocument (ISO/IEC 26300), and text that cannot be taken for one."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from briefgen.document.direction import without_overrides

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
VERSION: Final = "1.3"
MEDIA_TYPE: Final = "application/vnd.oasis.opendocument.text"

_URN: Final = "urn:oasis:names:tc:opendocument:xmlns"
_PREFIXES: Final = {
    "office": f"{_URN}:office:1.0",
    "style": f"{_URN}:style:1.0",
    "text": f"{_URN}:text:1.0",
    "table": f"{_URN}:table:1.0",
    "draw": f"{_URN}:drawing:1.0",
    "fo": f"{_URN}:xsl-fo-compatible:1.0",
    "svg": f"{_URN}:svg-compatible:1.0",
    "meta": f"{_URN}:meta:1.0",
    "config": f"{_URN}:config:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ooo": "http://openoffice.org/2004/office",
    "ooow": "http://openoffice.org/2004/writer",
}
MANIFEST: Final = f"{_URN}:manifest:1.0"
_NAMESPACES: Final = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _PREFIXES.items())

_UNFIT: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_SPACES: Final = "\t\n\r\u2028\u2029"
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"

Attributes = Mapping[str, str]


def clean(text: str) -> str:
    """Text of XML characters only: line ends and tabs become spaces, what XML 1.0 forbids becomes U+FFFD.

    What overrides directions is dropped; values that are set apart stay so.
    """
    if text.isascii() and text.isprintable():
        return text
    plain = without_overrides(text)
    return (
        plain if plain.isprintable() else _UNFIT.sub(lambda found: " " if found[0] in _SPACES else _REPLACEMENT, plain)
    )


def escaped(text: str) -> str:
    """Text for the content of an element or for an attribute in double quotes."""
    plain = clean(text)
    if _SIGNS.search(plain) is None:
        return plain
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


_SIGNS: Final = re.compile('[&<>"]')


def element(name: str, inner: str = "", attributes: Attributes | None = None) -> str:
    """An element; `inner` is markup already, the values of attributes are plain text."""
    written = "".join([f' {key}="{escaped(value)}"' for key, value in attributes.items()]) if attributes else ""
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def root(name: str, inner: str) -> bytes:
    """A part of the package whose root is an element of that name."""
    return f'{DECLARATION}<{name}{_NAMESPACES} office:version="{VERSION}">{inner}</{name}>'.encode()


@lru_cache(maxsize=1000)
def points(value: float) -> str:
    """A length."""
    return f"{round(value, 2) + 0.0:g}pt"
