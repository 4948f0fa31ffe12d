"""The index of runs of words: FTS5 in SQLite, tsvector with GIN in PostgreSQL. Both take stems that are made here."""

from collections.abc import Mapping, Sequence
from typing import Final

from pyroaring import BitMap
from sqlalchemy import Connection, text

GAP: Final = "q0q0"  # between fields, so that no phrase runs across them
MOST_WORDS: Final = 4000  # of a document; tsvector has places for some 16,000


def add_phrases(connection: Connection, documents: Mapping[int, Sequence[str]]) -> None:
    """Index the stems of documents in their order."""
    if not documents:
        return
    if connection.dialect.name == "sqlite":
        statement = text("INSERT INTO phrase (rowid, words) VALUES (:number, :words)")
        form = _spaced
    else:
        statement = text("INSERT INTO phrase (number, words) VALUES (:number, CAST(:words AS tsvector))")
        form = _tsvector
    rows = [{"number": number, "words": form(words[:MOST_WORDS])} for number, words in documents.items()]
    connection.execute(statement, rows)


def find_phrase(connection: Connection, stems: Sequence[str]) -> BitMap:
    """The documents in which the stems stand side by side in this order."""
    if connection.dialect.name == "sqlite":
        statement = text("SELECT rowid FROM phrase WHERE phrase MATCH :wanted")
        wanted = f'"{" ".join(stems)}"'
    else:
        statement = text("SELECT number FROM phrase WHERE words @@ CAST(:wanted AS tsquery)")
        wanted = " <-> ".join(f"'{stem}'" for stem in stems)
    return BitMap(connection.execute(statement, {"wanted": wanted}).scalars())


def _spaced(words: Sequence[str]) -> str:
    return " ".join(words)


def _tsvector(words: Sequence[str]) -> str:
    places: dict[str, list[str]] = {}
    for place, word in enumerate(words, 1):
        places.setdefault(word, []).append(str(place))
    return " ".join(f"'{word}':{','.join(found[:250])}" for word, found in places.items())
