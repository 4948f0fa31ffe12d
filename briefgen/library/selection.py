"""The corpus of a selection: only the articles that tell of the events that pass the filters."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from pyroaring import BitMap
from sqlalchemy import Connection, Select, and_, select

from briefgen.corpus import Corpus
from briefgen.corpus.builder import ByHand, CorpusBuilder
from briefgen.corpus.corpus import AnalystValue
from briefgen.corpus.filters import has_number
from briefgen.corpus.places import names_and_people
from briefgen.corpus.stemming import folded_value, stems
from briefgen.library.search.by_id import documents_by_id, split_ids
from briefgen.library.search.date_bounds import within_dates
from briefgen.library.search.index_reader import IndexReader, union
from briefgen.library.search.keys import Facet
from briefgen.library.search.ranked_columns import ranked_blocks
from briefgen.library.store import tables
from briefgen.library.store.articles import read_articles
from briefgen.library.store.equivalence import (
    EquivalenceClasses,
    ItemRef,
    RowKey,
    actor_base,
    event_base,
    read_equivalence,
)
from briefgen.library.store.group_members import members_of
from briefgen.library.store.pairs import pairs_in
from briefgen.model import Filters
from briefgen.selection.event_columns import EventColumns
from briefgen.selection.shortlist import SMALL, Shortlist

if TYPE_CHECKING:
    from briefgen.selection.outline import StoryCount

_AT_ONCE: Final = 400  # values in a statement; old SQLite takes 999
_Groups = dict[tuple[str, str], str]
_Written = dict[tuple[str, str], tuple[AnalystValue, ...]]

_COLUMNS: Final = (
    tables.actor.c.article,
    tables.actor.c.position,
    tables.actor.c.cluster,
    tables.actor.c.kind,
    tables.actor.c.name,
)


def selected_corpus(
    reader: IndexReader, filters: Filters, shortlist: Shortlist | None = None, *, quoting: bool = False
) -> Corpus:
    """The corpus of the articles that tell of events that pass the filters; without filters, of all.

    Copies of a text are left out: the fullest stands for them. Of a large story only the articles of the events of the
    shortlist are read, and its outline is told. With `quoting`, articles that only name or quote an actor of the
    filters are read too.
    """
    actors, events = read_equivalence(reader.connection, "actors"), read_equivalence(reader.connection, "events")
    documents = _documents(reader, filters, actors)
    passing = reader.live() if documents is None else documents
    if shortlist is None or len(passing) <= SMALL:
        numbers = _articles_of(reader, documents)
        if quoting and documents is not None:
            numbers = sorted({*numbers, *_articles_naming(reader, filters.actors, actors)})
        return _read(reader, numbers, actors, events)
    documents, count = _shortlisted(reader, passing, shortlist)
    numbers = _articles_of(reader, documents)
    corpus = _read(reader, numbers, actors, events)
    article = tables.article
    ids = reader.connection.execute(select(article.c.id, article.c.number).where(article.c.number.in_(numbers)))
    return corpus.with_outline(count.outline({row.id: int(row.number) for row in ids}.get))


def _shortlisted(reader: IndexReader, passing: BitMap, shortlist: Shortlist) -> "tuple[BitMap, StoryCount]":
    """The documents of the shortlist, and the counts of all that pass."""
    from briefgen.selection.outline import StoryCount

    numbers: list[int] = []

    def columns() -> Iterator[EventColumns]:
        for block in ranked_blocks(reader.connection, passing):
            numbers.extend(block.documents)
            yield block.columns

    count = StoryCount(columns())
    chosen = BitMap(numbers[place] for place in shortlist.places(count))
    return chosen | documents_by_id(reader.connection, shortlist.pinned), count


def _read(
    reader: IndexReader, numbers: Sequence[int], actors: EquivalenceClasses, events: EquivalenceClasses
) -> Corpus:
    groups, written = _event_groups(reader.connection, numbers, events)
    builder = CorpusBuilder(
        _actor_groups(reader.connection, numbers, actors),
        groups,
        actors.values(),
        ByHand(written, events.regrouped),
    )
    return builder.corpus(read_articles(reader.connection, numbers))


def _documents(reader: IndexReader, filters: Filters, actors: EquivalenceClasses) -> BitMap | None:
    """The documents that pass the filters; None when there are none."""
    parts = []
    if filters.themes:
        parts.append(reader.under(_theme_keys(reader, filters.themes)))
    if filters.actors:
        keys = _actor_keys(reader, filters.actors, actors)
        acting = reader.under((Facet.ACTOR, key) for key in keys)
        naming = _documents_naming(reader, filters.actors)
        parts.append(acting | naming if keys else naming | _documents_with_words(reader, filters.actors))
    if filters.events:
        parts.append(documents_by_id(reader.connection, filters.events))
    dated = within_dates(reader, filters.since, filters.until)
    if dated is not None:
        parts.append(dated)
    if not parts:
        return None
    return BitMap.intersection(reader.live(), *parts)


def _documents_naming(reader: IndexReader, names: Iterable[str]) -> BitMap:
    """The documents that have one of the names in their words: a title may tell of an actor who takes no part.

    Of a state those too that have a word for its people.
    """
    languages = sorted(reader.values(Facet.LANGUAGE)) or ["en"]
    told = {word for name in names for word in names_and_people(name)}
    forms = {tuple(stems(word, language)) for word in told for language in languages}
    return union(reader.phrase(list(form)) for form in sorted(forms) if form)


def _documents_with_words(reader: IndexReader, names: Iterable[str]) -> BitMap:
    """The documents that have all words of a name with a number in it, wherever they stand."""
    languages = sorted(reader.values(Facet.LANGUAGE)) or ["en"]
    forms = {tuple(stems(name, language)) for name in names if has_number(name) for language in languages}
    return union(BitMap.intersection(*(reader.phrase([stem]) for stem in form)) for form in sorted(forms) if form)


def _theme_keys(reader: IndexReader, wanted: Iterable[str]) -> set[tuple[int, str]]:
    """The keys of themes by label, or by `article:id`."""
    keys = {(Facet.THEME, folded_value(name)) for name in wanted}
    theme, article = tables.theme, tables.article
    rows = reader.connection.execute(
        select(theme.c.label)
        .join(article, article.c.number == theme.c.article)
        .where(pairs_in(article.c.id, theme.c.id, split_ids(wanted)))
    )
    return keys | {(Facet.THEME, label) for label in rows.scalars()}


def _actor_keys(reader: IndexReader, wanted: Collection[str], grouping: EquivalenceClasses) -> set[str]:
    """The groups of the actors meant by name, alias or `article:id`, and of all who are affiliated to one of them."""
    connection = reader.connection
    actor, name, article = tables.actor, tables.actor_name, tables.article
    same = and_(name.c.article == actor.c.article, name.c.actor == actor.c.position)
    by_name = select(*_COLUMNS).join(name, same).where(name.c.name.in_(list(map(folded_value, wanted))))
    by_id = select(*_COLUMNS).join(article, article.c.number == actor.c.article)
    by_id = by_id.where(pairs_in(article.c.id, actor.c.id, split_ids(wanted)))
    means = {grouping.key_of(item) for item in _found(connection, by_name) + _found(connection, by_id)}
    renamed = {key for key, values in grouping.values().items() if values.get("name") in wanted}
    means |= renamed
    places = [place for group in members_of(connection, "actors", grouping, means).values() for place in group]
    below = actor.alias("below")
    belongs = and_(below.c.article == actor.c.article, below.c.affiliation == actor.c.id)
    found = set(means)
    for start in range(0, len(places), _AT_ONCE):
        batch = pairs_in(actor.c.article, actor.c.position, places[start : start + _AT_ONCE])
        columns = (below.c.article, below.c.position, below.c.cluster, below.c.kind, below.c.name)
        statement = select(*columns).select_from(actor.join(below, belongs)).where(batch)
        found |= {grouping.key_of(item) for item in _found(connection, statement)}
    return found


def _found(connection: Connection, statement: Select[Any]) -> list[ItemRef]:
    return [
        ItemRef(place, actor_base(place, cluster, kind, name))
        for article, position, cluster, kind, name in map(tuple, connection.execute(statement))
        if (place := (article, position))
    ]


def _articles_of(reader: IndexReader, documents: BitMap | None) -> list[int]:
    article, mention = tables.article, tables.mention
    if documents is None:
        own = select(article.c.number).where(article.c.twin_of.is_(None)).order_by(article.c.number)
        return list(reader.connection.execute(own).scalars())
    numbers = list(documents)
    found: set[int] = set()
    for start in range(0, len(numbers), _AT_ONCE):
        batch = mention.c.document.in_(numbers[start : start + _AT_ONCE])
        found.update(reader.connection.execute(select(mention.c.article).where(batch).distinct()).scalars())
    return sorted(found)


def _articles_naming(reader: IndexReader, wanted: Collection[str], grouping: EquivalenceClasses) -> set[int]:
    """The articles that have one of the actors meant among theirs, copies left out."""
    keys = _actor_keys(reader, wanted, grouping)
    members = members_of(reader.connection, "actors", grouping, keys).values()
    named = {article for group in members for article, _ in group}
    return named.intersection(_articles_of(reader, None))


def _actor_groups(connection: Connection, numbers: Sequence[int], grouping: EquivalenceClasses) -> _Groups:
    """The group of each actor of the articles, by the ids of article and actor."""
    actor, article = tables.actor, tables.article
    found: _Groups = {}
    for start in range(0, len(numbers), _AT_ONCE):
        rows = connection.execute(
            select(article.c.id.label("source"), actor.c.id, *_COLUMNS)
            .join(article, article.c.number == actor.c.article)
            .where(actor.c.article.in_(numbers[start : start + _AT_ONCE]))
        )
        for row in rows:
            place: RowKey = (row.article, row.position)
            item = ItemRef(place, actor_base(place, row.cluster, row.kind, row.name))
            found[row.source, row.id] = grouping.key_of(item)
    return found


def _event_groups(
    connection: Connection, numbers: Sequence[int], grouping: EquivalenceClasses
) -> tuple[_Groups, _Written]:
    """The group of each event of the articles, by the ids of article and event, and what a person wrote of it."""
    event, mention, article = tables.event, tables.mention, tables.article
    found: _Groups = {}
    by_hand, written = grouping.written(), {}
    for start in range(0, len(numbers), _AT_ONCE):
        rows = connection.execute(
            select(article.c.id.label("source"), event.c.id, mention.c.article, mention.c.position, mention.c.cluster)
            .join(event, and_(event.c.article == mention.c.article, event.c.position == mention.c.position))
            .join(article, article.c.number == mention.c.article)
            .where(mention.c.article.in_(numbers[start : start + _AT_ONCE]))
        )
        for row in rows:
            place: RowKey = (row.article, row.position)
            found[row.source, row.id] = grouping.key_of(ItemRef(place, event_base(place, row.cluster)))
            if place in by_hand:
                written[row.source, row.id] = by_hand[place]
    return found, written
