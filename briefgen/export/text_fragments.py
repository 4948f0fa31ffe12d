"""Addresses that open a page at some of its words: `#:~:text=` of the WICG's URL Fragment Text Directives."""

from typing import Final
from urllib.parse import quote, urldefrag

from briefgen.export.links import link_target

_DELIMITER: Final = ":~:"
_LONGEST: Final = 300  # characters that are named whole; browsers that make such links take as many
_ENDS: Final = 8
"""Words at each end that name longer ones: of 332 paragraphs one has an end that stands twice on its page, with four
words 42."""


def at_words(url: str, words: str) -> str | None:
    """The address that opens the page of `url` at the words; the plain one for a page that cannot be opened so.

    `None` where a link may not lead there.
    """
    plain = link_target(url)
    if plain is None or not plain.startswith(("http:", "https:")):
        return plain
    page, fragment = urldefrag(plain)
    own = fragment.partition(_DELIMITER)[0]
    directive = _directive(words)
    target = f"{page}#{own}{_DELIMITER}text={directive}" if directive else plain
    return target if link_target(target) is not None else plain


def _directive(words: str) -> str:
    """The words as the directive names them: whole, or by their first and their last ones."""
    parts = words.split()
    whole = " ".join(parts)
    if len(whole) <= _LONGEST or len(parts) <= 2 * _ENDS:
        return _encoded(whole)
    return f"{_encoded(' '.join(parts[:_ENDS]))},{_encoded(' '.join(parts[-_ENDS:]))}"


def _encoded(words: str) -> str:
    """Percent-encoded, with the hyphen, which the directive's grammar has for itself as it has comma and ampersand."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
