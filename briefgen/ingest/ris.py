"""RIS, by rispy."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, Final

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.prose import clean
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable, attempt
from briefgen.ingest.reference_texts import reference_text
from briefgen.ingest.stated_dates import stated_date

_TITLES: Final = ("title", "primary_title")
_PUBLISHERS: Final = ("secondary_title", "journal_name", "alternate_title3", "publisher", "name_of_database")
_DATES: Final = ("date", "year", "publication_year")
_FILES: Final = ("file_attachments1", "file_attachments2")


def read_ris(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each reference that has a text, and a fault for each other."""
    import rispy

    text = clean(decode(source.data))
    try:
        entries: list[dict[str, Any]] = rispy.loads(text, skip_unknown_tags=True)
    except Exception as error:  # rispy's own errors share no class
        raise Unreadable(f"is not RIS: {error}", "export it again") from error
    if not entries:
        raise Unreadable("holds no reference", "export it again")
    for number, entry in enumerate(entries[: options.max_entries], 1):
        where = source.entry(number) if len(entries) > 1 else str(source.path)
        stem = [source.path.stem] if len(entries) == 1 else []
        yield attempt(where, partial(_article, entry, source, stem))


def _article(entry: Mapping[str, Any], source: Source, stem: list[str]) -> IngestedArticle:
    named = [str(entry[key]) for key in _FILES if key in entry]
    abstract = str(entry.get("abstract") or entry.get("notes_abstract") or "")
    urls = [*(entry.get("urls") or ()), f"https://doi.org/{entry['doi']}" if "doi" in entry else None]
    return IngestedArticle(
        text=reference_text(source, named, [str(entry.get("id") or ""), *stem], abstract),
        title=_first(entry, _TITLES),
        publisher=_first(entry, _PUBLISHERS),
        authors=names(_in_order(name) for key in ("authors", "first_authors") for name in entry.get(key) or ()),
        url=next(filter(None, map(safe_url, urls)), None),
        published=next(filter(None, (stated_date(_dashed(entry.get(key))) for key in _DATES)), None),
        language=language_tag(entry.get("language")),
    )


def _first(entry: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    return next(filter(None, (words(entry.get(key)) for key in keys)), None)


def _in_order(name: object) -> str:
    """ "Dar, Ishaq" as "Ishaq Dar"."""
    family, comma, given = str(name).partition(",")
    return f"{given.strip()} {family.strip()}" if comma and given.strip() and "," not in given else str(name)


def _dashed(value: object) -> str:
    """The date of RIS, `YYYY/MM/DD/other`, in ISO 8601."""
    return re.sub(
        r"^(\d{4})/(\d{1,2})/(\d{1,2})(?:/.*)?$", lambda d: f"{d[1]}-{int(d[2]):02}-{int(d[3]):02}", str(value or "")
    )
