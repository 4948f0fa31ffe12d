"""Zotero's data folder: its database, read as a copy in memory, with the attachments that lie beside it."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Final

from briefgen.errors import Fault
from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.metadata import language_named, names, safe_url, words
from briefgen.ingest.prose import joined
from briefgen.ingest.reader import MAX_BYTES, IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.stated_dates import stated_date

_KEY: Final = re.compile(r"[A-Z0-9]{8}")
_PUBLISHERS: Final = (
    "publicationTitle websiteTitle blogTitle forumTitle programTitle proceedingsTitle institution publisher".split()
)
_MOST_STEPS: Final = 2_000_000  # thousands of steps of the database's machine, a minute or so
_FIELDS: Final = """
SELECT d.itemID, f.fieldName, v.value FROM itemData d
JOIN fields f USING (fieldID) JOIN itemDataValues v USING (valueID)
"""
_CREATORS: Final = """
SELECT i.itemID, c.firstName, c.lastName FROM itemCreators i
JOIN creators c USING (creatorID) ORDER BY i.itemID, i.orderIndex
"""
_ITEMS: Final = """
SELECT i.itemID, i.key, t.typeName FROM items i JOIN itemTypes t USING (itemTypeID)
WHERE i.itemID NOT IN (SELECT itemID FROM deletedItems) ORDER BY i.itemID
"""
_ATTACHMENTS: Final = "SELECT itemID, parentItemID, path FROM itemAttachments ORDER BY itemID"
_NOTES: Final = "SELECT itemID, parentItemID, note FROM itemNotes ORDER BY itemID"
_ANNOTATIONS: Final = "SELECT parentItemID, text, comment FROM itemAnnotations ORDER BY parentItemID, sortIndex"


@dataclass(slots=True)
class _Item:
    """An item with what hangs on it: `files` are the keys and names of attachments, `remarks` notes and annotations."""

    key: str
    kind: str
    fields: dict[str, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    files: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def read_zotero(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each item whose text is attached or that has an abstract, and one for the remarks on it.

    Notes and annotations keep their own words, under a title that says whose item they are on.
    """
    for number, item in enumerate(_items(source.data)):
        if number >= options.max_entries:
            yield source.fault(f"holds more than {options.max_entries:,} items", "export a part of them")
            return
        yield from _of_item(source, item)


def _of_item(source: Source, item: _Item) -> Iterator[IngestedArticle | Fault]:
    where = f"{source.path}: {item.key}"
    about = _about(item)
    found = [one for key, name in item.files for one in _attached(source, key, name)]
    read = [one for one in found if isinstance(one, IngestedArticle)]
    abstract = joined(markup_paragraphs(item.fields.get("abstractNote", "")))
    if len(read) == 1:
        yield _filled(about, read[0])
    elif read:
        yield from read
    elif abstract:
        yield replace(about, text=abstract, where=where, notes=("holds only the abstract of it",))
    yield from (one for one in found if isinstance(one, Fault))
    if item.remarks:
        title = f"Remarks on {about.title}" if about.title else "A note"
        yield IngestedArticle(text=joined(item.remarks), title=title, publisher="Zotero", where=f"{where}: remarks")
    if not found and not abstract and not item.remarks:
        yield Fault(where, f"{about.title or item.kind!r} has no text", "attach its file in Zotero, or leave it out")


def _filled(about: IngestedArticle, read: IngestedArticle) -> IngestedArticle:
    """What was read of the attachment, with what Zotero knows of it before what the file states."""
    return replace(
        read,
        title=about.title or read.title,
        publisher=about.publisher or read.publisher,
        authors=about.authors or read.authors,
        url=about.url or read.url,
        published=about.published or read.published,
        language=about.language or read.language,
    )


def _about(item: _Item) -> IngestedArticle:
    stated = item.fields
    doi = stated.get("DOI")
    return IngestedArticle(
        text="",
        title=words(stated.get("title")),
        publisher=next(filter(None, (words(stated.get(name)) for name in _PUBLISHERS)), None),
        authors=names(item.authors),
        url=safe_url(stated.get("url")) or (safe_url(f"https://doi.org/{doi}") if doi else None),
        published=_day(stated.get("date", "")),
        language=language_named(stated.get("language", "")),
    )


def _day(value: str) -> date | None:
    """The day of a date as Zotero keeps it: "2024-03-04 4 March 2024", with zeros for what is open."""
    first = value.partition(" ")[0]
    return None if "-00" in first else stated_date(first) or stated_date(value)


def _attached(source: Source, key: str, name: str) -> Iterator[IngestedArticle | Fault]:
    path = source.path.parent / "storage" / key / PurePosixPath(name.replace("\\", "/")).name
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        yield Fault(str(path), "is not there", "let Zotero fetch its files, or leave it out")
        return
    if len(data) > MAX_BYTES:
        yield Fault(str(path), f"is larger than {MAX_BYTES:,} bytes", "split it")
    else:
        yield from source.read_inside(f"{key}/{path.name}", data)


def _items(data: bytes) -> Iterable[_Item]:
    """The items at the top, with what hangs on them. Raises `Unreadable` for another program's database."""
    with closing(sqlite3.connect(":memory:")) as copy:
        try:
            copy.deserialize(data)
            copy.execute("PRAGMA trusted_schema = OFF")
            copy.execute("PRAGMA query_only = ON")
            steps = iter(range(_MOST_STEPS))
            copy.set_progress_handler(lambda: next(steps, None) is None, 1_000)
            return _gathered(copy)
        except sqlite3.Error as error:
            raise Unreadable(
                f"is not a database of Zotero that can be read: {error}", "close Zotero, and try again"
            ) from error


def _gathered(copy: sqlite3.Connection) -> list[_Item]:
    rows = copy.execute(_ITEMS)
    items = {number: _Item(str(key), str(kind)) for number, key, kind in rows if _KEY.fullmatch(str(key))}
    for number, name, value in copy.execute(_FIELDS):
        if number in items:
            items[number].fields[str(name)] = str(value)
    for number, given, family in copy.execute(_CREATORS):
        if number in items:
            items[number].authors.append(f"{given or ''} {family or ''}".strip())
    owners = _take_files(copy, items) | _take_notes(copy, items)
    if _has_table(copy, "itemAnnotations"):
        for attachment, text, comment in copy.execute(_ANNOTATIONS):
            if attachment in owners:
                items[owners[attachment]].remarks += [str(said) for said in (text, comment) if said]
    below = {number for number, owner in owners.items() if owner != number}
    return [item for number, item in items.items() if number not in below and item.kind != "annotation"]


def _take_files(copy: sqlite3.Connection, items: dict[int, _Item]) -> dict[int, int]:
    """Give each item its attachments; the item that each belongs to, by the attachment's number."""
    owners: dict[int, int] = {}
    for number, parent, path in copy.execute(_ATTACHMENTS):
        if number in items:
            owners[number] = parent if parent in items else number
            if str(path or "").startswith("storage:"):
                items[owners[number]].files.append((items[number].key, str(path).removeprefix("storage:")))
    return owners


def _take_notes(copy: sqlite3.Connection, items: dict[int, _Item]) -> dict[int, int]:
    """Give each item its notes; the item that each belongs to, by the note's number."""
    owners: dict[int, int] = {}
    for number, parent, note in copy.execute(_NOTES):
        if number in items and note:
            owners[number] = parent if parent in items else number
            items[owners[number]].remarks += markup_paragraphs(str(note))
    return owners


def _has_table(copy: sqlite3.Connection, name: str) -> bool:
    return copy.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)).fetchone() is not None
