"""Fragments of HTML, XHTML and NITF to paragraphs."""

import re
from typing import TYPE_CHECKING, Final

from briefgen.ingest.markup_bounds import MOST_TAGS_OF_MANY, check_markup
from briefgen.ingest.prose import one_line
from briefgen.ingest.reader import Unreadable

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED: Final = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "svg",
        "math",
        "iframe",
        "object",
        "figcaption",
        "media",
    ]
)
_BLOCKS: Final = frozenset(
    "address article aside block blockquote body bq br caption dd details div dl dt fieldset figure footer form h1 h2"
    " h3 h4 h5 h6 header hedline hl1 hl2 hr html li main nav nitf ol p pre sec section table tbody td tfoot th thead tr"
    " ul".split()
)
_DECLARED: Final = re.compile(r"<!ENTITY", re.I)
_MARKUP: Final = re.compile(r"<[A-Za-z/!]|&(?:#\d+|#x[0-9A-Fa-f]+|\w+);")


def parse_xml(text: str) -> "_Element":
    """The root of an XML document. Raises `Unreadable` where it is not well-formed, beyond bounds or declares entities.

    Nothing is fetched, no entity is expanded.
    """
    from lxml import etree

    check_markup(text, MOST_TAGS_OF_MANY)
    if _DECLARED.search(text):
        raise Unreadable("declares entities, which are not expanded", "save it without a document type")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        # in UTF-8, so that what the file said of its encoding no longer holds
        return etree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"is not well-formed XML: {error.msg}", "save it again, whole") from error


def markup_paragraphs(markup: str) -> list[str]:
    """The paragraphs of an HTML fragment; of plain text, its lines. Raises `Unreadable` for one beyond bounds."""
    if not _MARKUP.search(markup):
        return [line for part in markup.splitlines() if (line := one_line(part))]
    from lxml import etree, html

    check_markup(markup)
    try:
        return element_paragraphs(html.fragment_fromstring(markup, create_parent="div"))
    except (etree.ParserError, ValueError):
        return [line for part in re.sub(r"<[^>]*>", " ", markup).splitlines() if (line := one_line(part))]


def element_paragraphs(root: "_Element") -> list[str]:
    """The paragraphs of what an element of HTML, XHTML or NITF holds, scripts and captions left out."""
    from lxml import etree

    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    paragraphs = [""]
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = _name(element)
        if tag in _BLOCKS and paragraphs[-1]:
            paragraphs.append("")
        if event == "start":
            if tag in _SKIPPED:
                walker.skip_subtree()
            else:
                paragraphs[-1] += element.text or ""
        elif element is not root:
            paragraphs[-1] += element.tail or ""
    return [line for paragraph in paragraphs if (line := one_line(paragraph))]


def element_words(element: "_Element") -> str:
    """All words of an element on one line."""
    return one_line("".join(map(str, element.itertext())))


def _name(element: "_Element") -> str:
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""
