"""What merging reads and writes: which articles may tell of the same, and what turned out to be one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlalchemy import ColumnElement, Connection, and_, false, func, or_, select, update

from briefgen.corpus.merging.results import Group, ItemKey
from briefgen.corpus.stemming import folded_value
from briefgen.library.store import tables
from briefgen.library.store.counters import read_counter, write_counter

_AT_ONCE: Final = 400  # values in a statement; old SQLite takes 999


@dataclass(frozen=True, slots=True)
class MergingState:
    """How many articles wait for merging, of how many that are no copies.

    What merging finds may be written only while the state lasts; it has a `number`.
    """

    waiting: int
    own: int
    number: int


@dataclass(frozen=True, slots=True)
class CandidateSearch:
    """Articles with an actor of any of the names, or an event that begins on one of the days `since` to `until`.

    With `both`, such an actor has to take part in such an event. Names are compared folded, other names included.
    """

    names: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    both: bool = False
    limit: int = 1000


def unmerged_numbers(connection: Connection, limit: int) -> list[int]:
    """The numbers of articles that merging has not looked at; copies are none."""
    table = tables.article
    own = and_(table.c.merged.is_(False), table.c.twin_of.is_(None))
    return list(connection.execute(select(table.c.number).where(own).order_by(table.c.number).limit(limit)).scalars())


def merging_state(connection: Connection) -> MergingState:
    """The state of merging."""
    table = tables.article
    own = select(func.count()).select_from(table).where(table.c.twin_of.is_(None))
    waiting = connection.execute(own.where(table.c.merged.is_(False))).scalar_one()
    return MergingState(int(waiting), int(connection.execute(own).scalar_one()), read_counter(connection, "merging"))


def vouch_for_merging(connection: Connection) -> None:
    """Let all articles wait again where what was merged may rest on a state that was gone when it was written."""
    if read_counter(connection, "merging") == 0:
        connection.execute(update(tables.article).values(merged=False))
        write_counter(connection, "merging", 1)


def note_merging(connection: Connection, state: MergingState | None) -> bool:
    """Whether what merging found in a state may be written, which ends the state.

    Without a state it may, and nobody vouches for it from then on.
    """
    now = read_counter(connection, "merging")
    if state is not None and state.number != now:
        return False
    write_counter(connection, "merging", 0 if state is None else now + 1)
    return True


def end_merging_state(connection: Connection) -> None:
    """What merging rests on has changed: what was found before is found anew."""
    now = read_counter(connection, "merging")
    if now:
        write_counter(connection, "merging", now + 1)


def own_numbers(connection: Connection) -> list[int]:
    """The numbers of all articles that are no copies."""
    table = tables.article
    own = select(table.c.number).where(table.c.twin_of.is_(None)).order_by(table.c.number)
    return list(connection.execute(own).scalars())


def candidate_numbers(connection: Connection, search: CandidateSearch) -> list[int]:
    """The numbers of the articles that a search finds, the newest first."""
    article, event, part, name = tables.article, tables.event, tables.participant, tables.actor_name
    wanted: ColumnElement[bool]
    named = name.c.name.in_([folded_value(text) for text in search.names])
    dated = _within(search)
    if search.both:
        joined = event.join(part, and_(part.c.article == event.c.article, part.c.event == event.c.position)).join(
            name, and_(name.c.article == part.c.article, name.c.actor == part.c.actor)
        )
        wanted = article.c.number.in_(select(event.c.article).select_from(joined).where(named, dated))
    else:
        wanted = or_(
            article.c.number.in_(select(name.c.article).where(named)),
            article.c.number.in_(select(event.c.article).where(dated)),
        )
    statement = select(article.c.number).where(wanted, article.c.twin_of.is_(None))
    return list(connection.execute(statement.order_by(article.c.number.desc()).limit(search.limit)).scalars())


def _within(search: CandidateSearch) -> ColumnElement[bool]:
    first = tables.event.c.first
    bounds = []
    if search.since is not None:
        bounds.append(first >= search.since.isoformat())
    if search.until is not None:
        bounds.append(first <= search.until.isoformat())
    return and_(*bounds) if bounds else false()


def mark_merged(connection: Connection, articles: Iterable[str]) -> None:
    """Note that merging has looked at articles, named by digest."""
    table = tables.article
    digests = sorted(set(articles))
    for start in range(0, len(digests), _AT_ONCE):
        batch = table.c.sha256.in_(digests[start : start + _AT_ONCE])
        connection.execute(update(table).where(batch).values(merged=True))


def merged_articles(connection: Connection) -> list[str]:
    """The digests of the articles that merging has looked at, in order; copies are none."""
    table = tables.article
    done = select(table.c.sha256).where(table.c.merged.is_(True), table.c.twin_of.is_(None)).order_by(table.c.sha256)
    return list(connection.execute(done).scalars())


def stored_clusters(connection: Connection, group: Group, articles: Iterable[str] | None = None) -> dict[ItemKey, str]:
    """The clusters of the items of articles, named by digest, or of all."""
    digests = None if articles is None else sorted(set(articles))
    if digests is None:
        return _clusters(connection, group, None)
    found: dict[ItemKey, str] = {}
    for start in range(0, len(digests), _AT_ONCE):
        batch = tables.article.c.sha256.in_(digests[start : start + _AT_ONCE])
        found.update(_clusters(connection, group, batch))
    return found


def cluster_mates(connection: Connection, group: Group, clusters: Iterable[str]) -> dict[ItemKey, str]:
    """All items of some clusters, with the cluster of each."""
    column = (tables.actor if group == "actors" else tables.mention).c.cluster
    names = sorted(set(clusters))
    found: dict[ItemKey, str] = {}
    for start in range(0, len(names), _AT_ONCE):
        found.update(_clusters(connection, group, column.in_(names[start : start + _AT_ONCE])))
    return found


def with_whole_clusters(
    connection: Connection, group: Group, clusters: Mapping[ItemKey, str | None]
) -> dict[ItemKey, str | None]:
    """Clusters that items are to have, and with an item that goes from one to another all that was one with it."""
    before = stored_clusters(connection, group, {item.article for item in clusters})
    into = {
        before[item]: name for item, name in clusters.items() if name is not None and before.get(item, name) != name
    }
    moved = {item: into[name] for item, name in cluster_mates(connection, group, into).items()}
    return moved | dict(clusters)


def _clusters(connection: Connection, group: Group, wanted: ColumnElement[bool] | None) -> dict[ItemKey, str]:
    article, actor, event, mention = tables.article, tables.actor, tables.event, tables.mention
    if group == "actors":
        cluster = actor.c.cluster
        statement = select(article.c.sha256, actor.c.id, cluster.label("cluster"))
        statement = statement.join(actor, actor.c.article == article.c.number)
        statement = statement.order_by(actor.c.article, actor.c.position)
    else:
        cluster = mention.c.cluster
        same = and_(mention.c.article == event.c.article, mention.c.position == event.c.position)
        statement = select(article.c.sha256, event.c.id, cluster.label("cluster"))
        statement = statement.join(event, event.c.article == article.c.number).join(mention, same)
        statement = statement.order_by(event.c.article, event.c.position)
    statement = statement.where(cluster.is_not(None))
    if wanted is not None:
        statement = statement.where(wanted)
    return {ItemKey(row.sha256, row.id): row.cluster for row in connection.execute(statement)}
