"""Rich text (.rtf), by striprtf."""

import re
from collections.abc import Iterator
from typing import Final

from briefgen.errors import Fault
from briefgen.ingest.metadata import names, words
from briefgen.ingest.press_databases import export_of, exported_articles
from briefgen.ingest.prose import clean, joined, without_title
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.text_head import text_head

_DEEPEST: Final = 1_000  # groups within groups
_TITLE: Final = re.compile(r"\{\\title\s([^{}]{1,500})\}")
_AUTHOR: Final = re.compile(r"\{\\author\s([^{}]{1,500})\}")
# what is no text of the document, and may be large: pictures and embedded objects, as digits
_DIGITS: Final = re.compile(r"(?:[0-9a-fA-F]{2}\s*){200,}")


def read_rich_text(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of a file of rich text; of an export of a press database, each of its articles."""
    raw = source.data.decode("latin-1")
    _check_depth(raw)
    try:
        text = clean(_plain(_DIGITS.sub("", raw)))
    except (ValueError, IndexError, KeyError, LookupError) as error:
        raise Unreadable("is not rich text that can be read", "save it again, or as .docx") from error
    if export := export_of(text):
        yield from exported_articles(source, export)
        return
    stated, author = (_property(raw, pattern) for pattern in (_TITLE, _AUTHOR))
    head = text_head("\n".join(line for line in text.split("\n") if line.strip()))
    title = words(stated)
    yield IngestedArticle(
        text=joined(without_title(text.split("\n"), title)),
        title=title or head.title,
        publisher=head.publisher,
        authors=head.authors or names([author]),
        url=head.url,
        published=head.published,
    )


def _property(raw: str, pattern: "re.Pattern[str]") -> str | None:
    found = pattern.search(raw[:100_000])
    return _plain("{\\rtf1 " + found[1] + "}") if found else None


def _plain(raw: str) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(raw, errors="replace"))


def _check_depth(raw: str) -> None:
    """Raise `Unreadable` for groups within groups beyond what any program writes."""
    depth = 0
    for brace in re.finditer(r"(?<!\\)[{}]", raw):
        depth += 1 if brace[0] == "{" else -1
        if depth > _DEEPEST:
            raise Unreadable("nests its groups too deep", "save it as .docx")
