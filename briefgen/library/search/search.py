"""Search: words, phrases and choices to a page of events, with counts of what else could be chosen."""

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from itertools import islice
from operator import and_
from types import MappingProxyType
from typing import Final

from pyroaring import BitMap
from sqlalchemy import Connection, select

from briefgen.corpus.stemming import all_stems, fold, folded_value, stems
from briefgen.errors import UsageError
from briefgen.library.search.by_id import documents_by_id
from briefgen.library.search.date_bounds import within_query
from briefgen.library.search.documents import EventDocument, EventLoader
from briefgen.library.search.facets import month_counts, top_values
from briefgen.library.search.index_reader import IndexCache, IndexReader, union
from briefgen.library.search.keys import Facet, known_keys, prefix_keys
from briefgen.library.search.query import (
    FARTHEST,
    MOST_ROWS,
    FacetName,
    SearchPage,
    SearchPassage,
    SearchQuery,
    SearchRow,
)
from briefgen.library.search.ranking import Term, by_date, by_relevance
from briefgen.library.store.equivalence import ItemRef, RowKey, event_base, read_equivalence
from briefgen.library.store.tables import key, mention

_MOST_PASSAGES: Final = 50  # of a row, for a tip
_FACETS: Final[Mapping[FacetName, int]] = MappingProxyType(
    {
        "themes": Facet.THEME,
        "actors": Facet.ACTOR,
        "kinds": Facet.KIND,
        "statuses": Facet.STATUS,
        "publishers": Facet.PUBLISHER,
    }
)
_MOST_BEGUN: Final = 100  # words that a word still typed may become


def search(connection: Connection, cache: IndexCache, query: SearchQuery) -> SearchPage:
    """The page that a query asks for. Raises `UsageError` for a page too long or too far."""
    if not 0 <= query.limit <= MOST_ROWS or not 0 <= query.offset <= FARTHEST:
        raise UsageError(
            f"a page has at most {MOST_ROWS} events, and begins at {FARTHEST:,} at most; narrow the search"
        )
    reader = IndexReader(connection, cache)
    terms, worded = _worded(reader, query)
    if query.events is not None:
        worded &= documents_by_id(connection, query.events)
    dated = within_query(reader, query)
    chosen = {name: _chosen(reader, facet, getattr(query, name)) for name, facet in _FACETS.items()}
    choices = {name: union(maps.values()) for name, maps in chosen.items() if getattr(query, name)}
    undated_too = _all_of(worded, *choices.values())
    found = undated_too if dated is None else undated_too & dated
    within = worded if dated is None else worded & dated
    facets = {}
    for name, facet in _FACETS.items() if query.facet_values else ():
        others = [documents for other, documents in choices.items() if other != name]
        base = _all_of(within, *others) if name in choices else found
        facets[name] = tuple(top_values(reader, facet, base, query.facet_values, list(chosen[name])))
    ordered = _ordered(reader, query, found, terms)
    numbers = list(islice(ordered, query.offset, query.offset + query.limit))
    end = query.offset + len(numbers)
    return SearchPage(
        len(found),
        _result_rows(connection, numbers),
        facets,
        month_counts(reader, undated_too),
        end if end < len(found) and numbers else None,
        len(reader.live()),
    )


def _ordered(reader: IndexReader, query: SearchQuery, found: BitMap, terms: list[Term]) -> Iterator[int]:
    order = query.order or ("relevance" if terms else "newest")
    if order == "relevance" and terms:
        return by_relevance(reader, found, terms)
    return by_date(reader, found, newest=order != "oldest")


def _all_of(first: BitMap, *others: BitMap) -> BitMap:
    return reduce(and_, sorted(others, key=len), first)


def _worded(reader: IndexReader, query: SearchQuery) -> tuple[list[Term], BitMap]:
    """The terms of the text, and the documents that have all of them and all phrases."""
    words, phrases = query.parts()
    languages = sorted(reader.values(Facet.LANGUAGE)) or ["en"]
    found = reader.live()
    terms: list[Term] = []
    # A word of the query that is several to the index, such as "2021-05-31", is taken for a phrase.
    phrases += [word for word in words if len(stems(word, "")) > 1]
    for word in [word for word in words if len(stems(word, "")) == 1]:
        terms.append(_begun_term(reader, word, languages) if word == query.prefix() else _term(reader, word, languages))
        found = found & terms[-1].anywhere
    for phrase in phrases:
        forms = {tuple(stems(phrase, language)) for language in languages}
        found = found & union(reader.phrase(list(form)) for form in sorted(forms) if form)
        terms += [_term(reader, word, languages) for word in dict.fromkeys(stems(phrase, ""))]
    return terms, found


def _term(reader: IndexReader, word: str, languages: list[str]) -> Term:
    forms = all_stems(word, languages)
    return Term(
        reader.under((Facet.WORD, form) for form in forms), reader.under((Facet.TITLE_WORD, form) for form in forms)
    )


def _begun_term(reader: IndexReader, word: str, languages: list[str]) -> Term:
    """A word that is still typed: those that begin with it, the most used ones of them."""
    whole, start = _term(reader, word, languages), fold(word)
    anywhere, in_title = (
        reader.under(prefix_keys(reader.connection, facet, start, _MOST_BEGUN))
        for facet in (Facet.WORD, Facet.TITLE_WORD)
    )
    return Term(whole.anywhere | anywhere, whole.in_title | in_title)


def _chosen(reader: IndexReader, facet: int, values: tuple[str, ...]) -> dict[int, BitMap]:
    """The documents under the keys that values mean, by key; a label is looked for where no value fits."""
    if not values:
        return {}
    found = known_keys(reader.connection, [(facet, form) for value in values for form in (value, folded_value(value))])
    missing = [value for value in values if not {(facet, value), (facet, folded_value(value))} & found.keys()]
    numbers = set(found.values())
    if missing:
        named = select(key.c.number).where(key.c.facet == facet, key.c.label.in_(missing))
        numbers |= set(reader.connection.execute(named).scalars())
    return reader.maps(sorted(numbers))


def _result_rows(connection: Connection, numbers: Sequence[int]) -> tuple[SearchRow, ...]:
    """The rows of documents, in their order."""
    rows = connection.execute(
        select(mention.c.document, mention.c.article, mention.c.position, mention.c.cluster)
        .where(mention.c.document.in_(numbers))
        .order_by(mention.c.article, mention.c.position)
    )
    members: dict[int, list[ItemRef]] = {number: [] for number in numbers}
    for number, article, position, cluster in rows:
        place: RowKey = (article, position)
        members[number].append(ItemRef(place, event_base(place, cluster)))
    events = read_equivalence(connection, "events")
    groups = [
        (events.key_of(found[0]), [item.place for item in found]) for number in numbers if (found := members[number])
    ]
    gatherer = EventLoader(connection, read_equivalence(connection, "actors"), events)
    return tuple(map(_row, gatherer.gather(groups)))


def _row(document: EventDocument) -> SearchRow:
    version = document.version
    spans = [(mention.article, span) for mention in document.mentions for span in mention.event["evidence"]]
    return SearchRow(
        document.mentions[0].id,
        tuple(mention.id for mention in document.mentions),
        version.date,
        version.title,
        version.kind,
        version.status,
        tuple(label for _, label in document.actors),
        tuple(label for _, label in document.themes),
        tuple(label for _, label in document.outlets),
        document.sources,
        tuple(
            SearchPassage(article.id, span["start"], span["end"], article.text[span["start"] : span["end"]])
            for article, span in spans[:_MOST_PASSAGES]
        ),
        version.date_text,
        version.date_basis,
    )
