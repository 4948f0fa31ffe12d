"""Brings the search index up to date: events that wait become documents, a batch a transaction."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, and_, bindparam, insert, select, update

from briefgen.errors import Fault, InputError
from briefgen.library.search.bitmaps import add_documents
from briefgen.library.search.document_keys import DocumentKeys, document_keys
from briefgen.library.search.documents import EventLoader
from briefgen.library.search.keys import Facet, Key, add_to_totals, known_keys, relabel
from briefgen.library.search.phrases import add_phrases
from briefgen.library.search.ranked_columns import add_ranked, ranked_row
from briefgen.library.store import tables
from briefgen.library.store.counters import read_counter, write_counter
from briefgen.library.store.database import Database
from briefgen.library.store.equivalence import EquivalenceClasses, ItemRef, RowKey, event_base, read_equivalence
from briefgen.library.store.group_members import documents_of, members_of, wait_again

_BATCH: Final = 4000  # events that are indexed at a time


def index_waiting(database: Database) -> int:
    """Index all events that wait; how many documents came of them. A cut leaves whole batches."""
    made = 0
    while True:
        with database.reading() as connection:
            if not _waiting(connection, 1):
                return made
        if database.read_only:
            remedy = "open it once where it can be written"
            raise InputError((Fault(database.name, "has events that the search index waits for", remedy),))
        with database.writing() as connection:
            made += _index_batch(connection)


def withdraw_documents(connection: Connection, events: Sequence[RowKey]) -> None:
    """Take the documents of events out of the index; all events in them wait to be indexed anew."""
    documents = documents_of(connection, events)
    if not documents:
        return
    pair: Key = (Facet.DELETED, "")
    numbers = add_to_totals(connection, {pair: len(documents)}, {}, known_keys(connection, [pair]))
    add_documents(connection, {numbers[pair]: documents})
    wait_again(connection, documents)
    write_counter(connection, "generation", read_counter(connection, "generation") + 1)


def _waiting(connection: Connection, limit: int) -> list[ItemRef]:
    mention = tables.mention
    rows = connection.execute(
        select(mention.c.article, mention.c.position, mention.c.cluster)
        .where(mention.c.document.is_(None))
        .order_by(mention.c.article, mention.c.position)
        .limit(limit)
    )
    return [ItemRef((row.article, row.position), event_base((row.article, row.position), row.cluster)) for row in rows]


def _index_batch(connection: Connection) -> int:
    waiting = _waiting(connection, _BATCH)
    if not waiting:
        return 0
    events, actors = read_equivalence(connection, "events"), read_equivalence(connection, "actors")
    groups = list(_whole_groups(connection, events, waiting).items())
    documents = EventLoader(connection, actors, events).gather(groups)
    first = read_counter(connection, "documents") + 1
    known = [(document_keys(document), ranked_row(document)) for document in documents]
    described = [keys for keys, _ in known]
    numbers = _write_keys(connection, first, described)
    connection.execute(
        insert(tables.document),
        [
            {"number": number, "actors": array("I", (numbers[key] for key in keys.of(Facet.ACTOR))).tobytes()}
            for number, keys in enumerate(described, first)
        ],
    )
    add_ranked(connection, first, [row for _, row in known])
    add_phrases(connection, {number: keys.words for number, keys in enumerate(described, first)})
    _note_documents(connection, first, [members for _, members in groups])
    write_counter(connection, "documents", first + len(documents) - 1)
    write_counter(connection, "words", read_counter(connection, "words") + sum(len(keys.words) for keys in described))
    write_counter(connection, "generation", read_counter(connection, "generation") + 1)
    return len(documents)


def _whole_groups(
    connection: Connection, events: EquivalenceClasses, waiting: Sequence[ItemRef]
) -> dict[str, list[RowKey]]:
    """The groups of the events that wait, each with all of its members."""
    return members_of(connection, "events", events, dict.fromkeys(map(events.key_of, waiting)))


def _write_keys(connection: Connection, first: int, described: Sequence[DocumentKeys]) -> dict[Key, int]:
    totals: Counter[Key] = Counter()
    labels: dict[Key, str] = {}
    under: defaultdict[Key, list[int]] = defaultdict(list)
    for number, keys in enumerate(described, first):
        totals.update(keys.pairs)
        labels.update(keys.labels)
        for pair in keys.pairs:
            under[pair].append(number)
    known = known_keys(connection, totals)
    numbers = add_to_totals(connection, totals, labels, known)
    relabel(connection, {pair: label for pair, label in labels.items() if pair in known}, known)
    add_documents(connection, {numbers[pair]: documents for pair, documents in under.items()})
    return numbers


def _note_documents(connection: Connection, first: int, groups: Sequence[Sequence[RowKey]]) -> None:
    mention = tables.mention
    connection.execute(
        update(mention)
        .where(and_(mention.c.article == bindparam("of"), mention.c.position == bindparam("at")))
        .values(document=bindparam("number")),
        [
            {"of": article, "at": position, "number": number}
            for number, members in enumerate(groups, first)
            for article, position in members
        ],
    )
