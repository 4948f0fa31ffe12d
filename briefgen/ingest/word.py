"""Word documents (.docx, .docm, .dotx): the words of their paragraphs, cells, boxes and notes."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from briefgen.errors import Fault
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.press_databases import export_of, exported_articles
from briefgen.ingest.prose import joined, one_line, without_title
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source
from briefgen.ingest.text_head import text_head
from briefgen.ingest.word_parts import WordParts, word_parts
from briefgen.ingest.zip_bounds import check_parts, zip_names

if TYPE_CHECKING:
    from lxml.etree import _Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PASSED: Final = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}p", f"{_W}pPr", _FALLBACK))
_BREAKS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# what programs write where nobody gave a name
_NOBODY: Final = frozenset(
    ("python-docx", "microsoft office user", "user", "admin", "administrator", "author", "unknown")
)


def read_word(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of a Word file: its paragraphs and cells in order, with insertions and without deletions.

    Footnotes and endnotes follow the text. Of an export of a press database, each of its articles.
    """
    zip_names(source.data)
    check_parts(source.data)
    parts = word_parts(source.data)
    named_styles = _style_names(parts.styles)
    styled = [(_text(element), _style(element, named_styles)) for element in _paragraphs(parts.main)]
    if export := export_of("\n\n".join(text for text, _ in styled)):
        yield from exported_articles(source, export)
        return
    yield _article([(text, style) for text, style in styled if not style.casefold().startswith("toc ")], parts)


def _article(styled: list[tuple[str, str]], parts: WordParts) -> IngestedArticle:
    named = next((text for text, style in styled if style == "Title" and text.strip()), None)
    title = words(named) or words(_property(parts, "title")) or _headline(styled)
    notes = [_text(element) for part in parts.notes for element in _paragraphs(part)]
    paragraphs = without_title((text for text, _ in styled), title)
    head = text_head("\n".join(paragraphs))
    author = one_line(_property(parts, "creator"))
    return IngestedArticle(
        text=joined([*paragraphs, *notes]),
        title=title or head.title,
        publisher=head.publisher,
        authors=head.authors or (names(author.split(";")) if author.casefold() not in _NOBODY else ()),
        url=safe_url(head.url),
        published=head.published,
        language=language_tag(_property(parts, "language")),
    )


def _property(parts: WordParts, name: str) -> str:
    found = parts.properties.find(f"{_DC}{name}") if parts.properties is not None else None
    return (found.text or "") if found is not None else ""


def _style_names(styles: "_Element | None") -> dict[str, str]:
    """The names of styles by their ids, as Word has them in English: "heading 1" is Heading 1."""
    found: dict[str, str] = {}
    for style in styles.iterfind(f"{_W}style") if styles is not None else ():
        name = style.find(f"{_W}name")
        value = str(name.get(f"{_W}val") or "") if name is not None else ""
        found.setdefault(str(style.get(f"{_W}styleId") or ""), value[:1].upper() + value[1:])
    return found


def _paragraphs(root: "_Element") -> Iterator[Any]:
    """The paragraphs of a part, without those that stand for others in old programs."""
    from lxml import etree

    walker = etree.iterwalk(root, events=("start",), tag=(f"{_W}p", _FALLBACK))
    for _, element in walker:
        if element.tag == _FALLBACK:
            walker.skip_subtree()
        else:
            yield element


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
        elif one.tag not in _PASSED and not _is_hidden(one):
            waiting += reversed(one)


def _is_hidden(element: Any) -> bool:
    """Whether it is a run that Word does not show."""
    found = element.find(f"{_W}rPr/{_W}vanish") if element.tag == f"{_W}r" else None
    return found is not None and found.get(f"{_W}val") not in {"0", "false", "off"}


def _style(paragraph: Any, named: Mapping[str, str]) -> str:
    """The name of a paragraph's style; nothing for the default one."""
    found = paragraph.find(f"{_W}pPr/{_W}pStyle")
    wanted = found.get(f"{_W}val") if found is not None else None
    return named.get(wanted, "") if wanted else ""


def _headline(styled: list[tuple[str, str]]) -> str | None:
    """The first paragraph where it is a heading."""
    first = next(((text, style) for text, style in styled if text.strip()), ("", ""))
    return words(first[0]) if first[1].startswith("Heading") else None
