"""CSL-JSON, which Zotero and other managers of references write."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.reader import IngestedArticle, Source
from briefgen.ingest.reference_texts import reference_text
from briefgen.ingest.stated_dates import stated_date

# the types of CSL 1.0.2 that an article can have
_TYPES: Final = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter document entry hearing "
    "interview legislation manuscript pamphlet paper-conference periodical personal_communication post post-weblog "
    "regulation report review speech standard thesis treaty webpage".split()
)


def is_csl(raw: Mapping[str, Any]) -> bool:
    """Whether the object is an item of CSL-JSON."""
    kind = raw.get("type")
    return isinstance(kind, str) and kind in _TYPES and "id" in raw and "title" in raw


def csl_article(raw: Mapping[str, Any], source: Source) -> IngestedArticle:
    """The article of an item in a file. Raises `Unreadable` where no text is to be had."""
    keys = [str(raw.get("citation-key") or ""), str(raw.get("id")), source.path.stem]
    return IngestedArticle(
        text=reference_text(source, (), keys, str(raw.get("abstract") or "")),
        title=words(raw.get("title")),
        publisher=words(raw.get("container-title")) or words(raw.get("publisher")),
        authors=names(_authors(raw.get("author"))),
        url=safe_url(raw.get("URL")) or _doi(raw.get("DOI")),
        published=_date(raw.get("issued")),
        language=language_tag(raw.get("language")),
    )


def _authors(people: object) -> Iterator[str]:
    for person in people if isinstance(people, list) else ():
        if isinstance(person, dict):
            parts = [person.get(key) for key in ("given", "non-dropping-particle", "family", "suffix")]
            yield str(person.get("literal") or " ".join(part for part in parts if isinstance(part, str)))


def _date(issued: object) -> date | None:
    if not isinstance(issued, dict):
        return stated_date(issued)
    parts = issued.get("date-parts")
    if isinstance(parts, list) and len(parts) == 1 and isinstance(parts[0], list) and len(parts[0]) == 3:
        try:
            year, month, day = map(int, parts[0])
        except (TypeError, ValueError):
            return None
        return stated_date(f"{year:04}-{month:02}-{day:02}")
    return stated_date(issued.get("raw") or issued.get("literal"))


def _doi(value: object) -> str | None:
    return safe_url(f"https://doi.org/{value.strip()}") if isinstance(value, str) and value.startswith("10.") else None
