"""Zotero's data folder: items with their attachments, and remarks in their own words."""

import sqlite3
from pathlib import Path

import pytest

from briefgen.errors import Fault
from briefgen.ingest.reading import read_articles
from briefgen.service.source_files import source_files
from briefgen.service.sources import is_library
from tests.ingest.made_articles import FIRST, LEAD, MORE, REPLY, SECOND

SCHEMA = """
CREATE TABLE itemTypes (itemTypeID INTEGER PRIMARY KEY, typeName TEXT);
CREATE TABLE items (itemID INTEGER PRIMARY KEY, itemTypeID INT, key TEXT);
CREATE TABLE deletedItems (itemID INTEGER PRIMARY KEY);
CREATE TABLE fields (fieldID INTEGER PRIMARY KEY, fieldName TEXT);
CREATE TABLE itemDataValues (valueID INTEGER PRIMARY KEY, value);
CREATE TABLE itemData (itemID INT, fieldID INT, valueID INT);
CREATE TABLE creators (creatorID INTEGER PRIMARY KEY, firstName TEXT, lastName TEXT);
CREATE TABLE itemCreators (itemID INT, creatorID INT, orderIndex INT);
CREATE TABLE itemAttachments (itemID INTEGER PRIMARY KEY, parentItemID INT, path TEXT);
CREATE TABLE itemNotes (itemID INTEGER PRIMARY KEY, parentItemID INT, note TEXT);
CREATE TABLE itemAnnotations (itemID INTEGER PRIMARY KEY, parentItemID INT, text TEXT, comment TEXT, sortIndex TEXT);
INSERT INTO itemTypes VALUES (1, 'newspaperArticle'), (2, 'attachment'), (3, 'note'), (4, 'annotation');
"""


def database(folder: Path) -> Path:
    folder.mkdir()
    path = folder / "zotero.sqlite"
    with sqlite3.connect(path) as made:
        made.executescript(SCHEMA)
        items = [
            (1, 1, "AAAAAAAA"),
            (2, 2, "BBBBBBBB"),
            (3, 3, "CCCCCCCC"),
            (4, 4, "DDDDDDDD"),
            (5, 1, "EEEEEEEE"),
            (6, 1, "FFFFFFFF"),
        ]
        made.executemany("INSERT INTO items VALUES (?, ?, ?)", items)
        made.execute("INSERT INTO deletedItems VALUES (6)")
        values = [
            (1, "title", FIRST), (1, "publicationTitle", "The Norholm Echo"), (1, "date", "2024-03-04 4 March 2024"),
            (1, "language", "English"), (1, "url", "https://echo.example/ferry"), (5, "title", SECOND),
            (5, "abstractNote", REPLY), (5, "date", "2024-03-00 March 2024"), (6, "title", "Deleted"),
        ]  # fmt: skip
        for number, (item, name, value) in enumerate(values, 1):
            made.execute("INSERT INTO fields VALUES (?, ?)", (number, name))
            made.execute("INSERT INTO itemDataValues VALUES (?, ?)", (number, value))
            made.execute("INSERT INTO itemData VALUES (?, ?, ?)", (item, number, number))
        made.execute("INSERT INTO creators VALUES (1, 'Jonas', 'Vik')")
        made.execute("INSERT INTO itemCreators VALUES (1, 1, 0)")
        made.execute("INSERT INTO itemAttachments VALUES (2, 1, 'storage:ferry.txt')")
        made.execute("INSERT INTO itemNotes VALUES (3, 1, '<p>Ask the harbour master.</p>')")
        made.execute("INSERT INTO itemAnnotations VALUES (4, 2, 'two ships had been repaired', 'Which ones?', '00001')")
    made.close()
    (folder / "storage" / "BBBBBBBB").mkdir(parents=True)
    (folder / "storage" / "BBBBBBBB" / "ferry.txt").write_text(f"{LEAD}\n\n{MORE}")
    (folder / "storage" / "BBBBBBBB" / ".zotero-ft-cache").write_text("cache")
    (folder / "storage" / "BBBBBBBB" / "extra.js").write_text("x")
    return path


@pytest.fixture
def zotero(tmp_path: Path) -> Path:
    return database(tmp_path / "Zotero")


def test_items_have_their_attachments_and_remarks(zotero: Path) -> None:
    before = zotero.read_bytes()
    item, remarks, abstract = read_articles(zotero)
    assert (item.text, item.title, item.publisher) == (f"{LEAD}\n\n{MORE}", FIRST, "The Norholm Echo")
    assert (item.authors, str(item.published), item.language, item.url) == (
        ("Jonas Vik",),
        "2024-03-04",
        "en",
        "https://echo.example/ferry",
    )
    assert remarks.text == "Ask the harbour master.\n\ntwo ships had been repaired\n\nWhich ones?"
    assert (remarks.title, remarks.authors, remarks.published) == (f"Remarks on {FIRST}", (), None)
    assert (abstract.text, abstract.title, abstract.published) == (REPLY, SECOND, None)
    assert abstract.notes == ("holds only the abstract of it",)
    assert zotero.read_bytes() == before


def test_a_missing_attachment_is_said(zotero: Path) -> None:
    (zotero.parent / "storage" / "BBBBBBBB" / "ferry.txt").unlink()
    fault = next(item for item in read_articles(zotero) if isinstance(item, Fault))
    assert fault.where.endswith("BBBBBBBB/ferry.txt")
    assert fault.problem == "is not there"


def test_no_attachment_leads_out_of_its_folder(zotero: Path) -> None:
    (zotero.parent / "secret.txt").write_text("Secret words of the analyst.")
    with sqlite3.connect(zotero) as changed:
        changed.execute("UPDATE itemAttachments SET path = 'storage:../../secret.txt'")
    changed.close()
    assert "Secret" not in "".join(item.text for item in read_articles(zotero) if not isinstance(item, Fault))


def test_the_folder_is_a_source(zotero: Path) -> None:
    assert source_files([zotero.parent], []) == [zotero]
    assert not is_library(str(zotero))


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "zotero.sqlite") as made:
        made.execute("CREATE TABLE x (y)")
    made.close()
    (fault,) = read_articles(tmp_path / "zotero.sqlite")
    assert "not a database of Zotero" in fault.problem
