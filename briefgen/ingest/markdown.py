"""Markdown, with front matter in YAML or TOML."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from briefgen.errors import InputError
from briefgen.ingest.decoding import decode
from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.prose import clean, joined, without_title
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.text_head import labelled_head, text_head
from briefgen.validation import parse_toml

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT: Final = re.compile(r"\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<front>.*?)\n(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|$)", re.S)

_LONGEST_FRONT: Final = 100_000  # characters
_LONGEST_TEXT: Final = 2_000_000  # characters


def read_markdown(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle]:
    """The one article of a Markdown file, as prose: no marks, a blank line between paragraphs."""
    text = clean(decode(source.data))
    stated: dict[str, list[str]] = {}
    if (found := _FRONT.match(text)) and (front := _stated(found["front"], toml=found["fence"] == "+++")) is not None:
        stated = front
        text = text[found.end() :]
    _check_length(text, "a text", _LONGEST_TEXT)
    known = labelled_head(stated)
    paragraphs, heading = _paragraphs(text)
    title = known.title or heading
    body = without_title(paragraphs, title)
    head = text_head("\n".join(body))
    yield IngestedArticle(
        text=joined(body),
        title=title,
        publisher=known.publisher,
        authors=known.authors or head.authors,
        url=known.url,
        published=known.published or head.published,
        language=known.language,
    )


def _check_length(text: str, what: str, most: int) -> None:
    if len(text) > most:
        raise Unreadable(f"has {what} of {len(text):,} characters, more than {most:,}", "save the text of the article")


def _stated(front: str, *, toml: bool) -> dict[str, list[str]] | None:
    """The keys of front matter in lower case, and their values as words; None for prose between two rules."""
    _check_length(front, "front matter", _LONGEST_FRONT)
    raw = _toml(front) if toml else _yaml(front)
    if not isinstance(raw, dict):
        return None
    return {str(key).lower().replace("_", " "): _values(value) for key, value in raw.items()}


def _toml(front: str) -> object:
    try:
        return parse_toml(front, "front matter")
    except InputError as error:
        raise Unreadable(f"has front matter that is not TOML: {error}", "fix it, or take it out") from error


def _yaml(front: str) -> object:
    import yaml

    try:
        return yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Unreadable(f"has front matter that is not YAML: {error}", "fix it, or take it out") from error


def _values(value: Any) -> list[str]:
    """The words of a value or a list of them; what nests deeper is passed over, as aliases of YAML make it endless."""
    many = value if isinstance(value, list) else [value]
    named = (one.get("name") if isinstance(one, dict) else one for one in many[:100])
    return [str(one) for one in named if isinstance(one, str | int | float | date)]


def _paragraphs(text: str) -> tuple[list[str], str | None]:
    """The paragraphs of Markdown, and its first heading of the first rank."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 50}).enable(["table", "strikethrough"])
    out: list[str] = []
    title: str | None = None
    before = ""
    for token in parser.parse(text):
        if token.type == "inline":
            out.append(_inline(token.children or ()))
            if before == "h1" and title is None:
                title = out[-1]
        elif token.type == "html_block":
            out += markup_paragraphs(token.content)
        elif token.type in {"fence", "code_block"}:
            out += token.content.split("\n\n")
        before = token.tag if token.type == "heading_open" else ""
    return out, title


def _inline(tokens: "Sequence[Token]") -> str:
    """The words of a paragraph: of links their text, of pictures nothing."""
    parts = []
    for token in tokens:
        if token.type in {"text", "code_inline", "text_special"}:
            parts.append(token.content)
        elif token.type in {"softbreak", "hardbreak"} or (
            token.type == "html_inline" and token.content.startswith("<br")
        ):
            parts.append(" ")
    return "".join(parts)
