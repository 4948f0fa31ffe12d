"""Word documents (.docx), by python-docx."""

import io
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from briefgen.ingest.article import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.heading import heading_of
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.prose import joined, one_line, without_title
from briefgen.ingest.zip_bounds import check_parts, zip_names

if TYPE_CHECKING:
    from docx.document import Document

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED: Final = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}p", f"{_W}pPr", _FALLBACK))
_BREAKS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# what programs write where nobody gave a name
_NOBODY: Final = frozenset(
    ("python-docx", "microsoft office user", "user", "admin", "administrator", "author", "unknown")
)


def read_word(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle]:
    """The one article of a Word file: its paragraphs and cells in order, with insertions and without deletions."""
    zip_names(source.data)
    check_parts(source.data)
    document = _open(source.data)
    named_styles = {style.style_id: style.name or "" for style in reversed(list(document.styles))}
    styled = [(_text(element), _style(element, named_styles)) for element in document.element.body.iter(f"{_W}p")]
    properties = document.core_properties
    named = next((text for text, style in styled if style == "Title" and text.strip()), None)
    title = words(named) or words(properties.title) or _headline(styled)
    paragraphs = without_title((text for text, _ in styled), title)
    head = heading_of("\n".join(paragraphs))
    author = one_line(properties.author or "")
    yield IngestedArticle(
        text=joined(paragraphs),
        title=title or head.title,
        publisher=head.publisher,
        authors=head.authors or (names(author.split(";")) if author.casefold() not in _NOBODY else ()),
        url=safe_url(head.url),
        published=head.published,
        language=language_tag(properties.language),
    )


def _open(data: bytes) -> "Document":
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import XMLSyntaxError

    try:
        return docx.Document(io.BytesIO(data))
    except (OpcError, XMLSyntaxError, KeyError, ValueError, AttributeError, TypeError) as error:
        raise Unreadable("is not a Word document that can be opened", "save it again in Word") from error


def _text(paragraph: Any) -> str:
    """The words of a paragraph; those of a text box in it come with the box's own paragraphs."""
    parts = [paragraph_part for child in paragraph for paragraph_part in _parts(child)]
    return "".join(parts)


def _parts(element: Any) -> Iterator[str]:
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag == f"{_W}t":
            yield one.text or ""
        elif one.tag in _BREAKS:
            yield _BREAKS[one.tag]
        elif one.tag not in _PASSED:
            waiting += reversed(one)


def _style(paragraph: Any, named: Mapping[str, str]) -> str:
    """The name of a paragraph's style; nothing for the default one."""
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    wanted = found.get(f"{_W}val") if found is not None else None
    return named.get(wanted, "") if wanted else ""


def _headline(styled: list[tuple[str, str]]) -> str | None:
    """The first paragraph where it is a heading."""
    first = next(((text, style) for text, style in styled if text.strip()), ("", ""))
    return words(first[0]) if first[1].startswith("Heading") else None
