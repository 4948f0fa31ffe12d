"""A whole library to and from JSON Lines: articles, copies, clusters, conflicts, decisions, a line each."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, select

from briefgen.corpus.corpus import Conflict
from briefgen.corpus.merging.results import Group, ItemKey
from briefgen.errors import Fault, InputError
from briefgen.library.store import tables
from briefgen.library.store.articles import read_articles
from briefgen.library.store.conflicts import dump_conflict, load_conflict, stored_conflicts
from briefgen.library.store.decisions import Decision, dump_decision, load_decision, stored_decisions
from briefgen.library.store.merging_state import merged_articles, stored_clusters
from briefgen.model import ArticleData, dump_article_line, load_article_data

SCHEMA: Final = "briefgen.library/1"
_HEAD: Final = json.dumps({"schema": SCHEMA})
_AGAIN: Final = "export the library again"
_HEX: Final = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class CopyOf:
    """The text with one digest is a copy of that with the other."""

    copy: str
    of: str


@dataclass(frozen=True, slots=True)
class Clustered:
    """An item is in a cluster."""

    group: Group
    item: ItemKey
    cluster: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, in force or withdrawn."""

    decision: Decision
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class MergedMarker:
    """Merging has looked at the article with this digest."""

    article: str


ExchangeLine = ArticleData | CopyOf | Clustered | MergedMarker | Decided | Conflict


def export_lines(connection: Connection) -> Iterator[str]:
    """The lines of a library, each with its line end; the same for the same library, in whatever order it was filled.

    The order is that of code points, which no database's collation changes.
    """
    yield _HEAD + "\n"
    ids = {row.id: row.number for row in connection.execute(select(tables.article.c.id, tables.article.c.number))}
    for data in read_articles(connection, [ids[name] for name in sorted(ids)]):
        yield f'{{"article": {dump_article_line(data).rstrip()}}}\n'
    article, twin = tables.article, tables.article.alias("twin")
    copies = select(article.c.sha256, twin.c.sha256.label("of")).join(twin, twin.c.number == article.c.twin_of)
    for row in connection.execute(copies.order_by(article.c.sha256)):
        yield _line("copy", {"copy": row.sha256, "of": row.of})
    groups: tuple[Group, ...] = ("actors", "events")
    for group in groups:
        for item, cluster in sorted(stored_clusters(connection, group).items()):
            yield _line("cluster", {"group": group, "article": item.article, "id": item.id, "cluster": cluster})
    for digest in merged_articles(connection):
        yield _line("merged", {"article": digest})
    for found in sorted(stored_conflicts(connection), key=lambda found: (found.event, found.field)):
        yield f'{{"disagreement": {dump_conflict(found)}}}\n'
    for stored in stored_decisions(connection):
        withdrawn = json.dumps(stored.withdrawn)
        yield f'{{"decision": {dump_decision(stored.decision)}, "withdrawn": {withdrawn}}}\n'


def _line(kind: str, value: dict[str, str]) -> str:
    return json.dumps({kind: value}, ensure_ascii=False) + "\n"


def read_lines(lines: Iterable[str], source: str) -> Iterator[tuple[int, ExchangeLine]]:
    """What each line says, with its number. Raises `InputError` at the end with the faults of all lines."""
    faults: list[Fault] = []
    seen_head = False
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        where = f"{source}:{number}"
        try:
            if seen_head:
                yield number, _read_line(text, where)
            else:
                _check_head(text, where)
                seen_head = True
        except InputError as error:
            faults += error.faults
            if not seen_head:
                break
    if not seen_head and not faults:
        faults.append(Fault(source, "is empty", "name a file written by briefgen export-library"))
    if faults:
        raise InputError(tuple(faults))


def _check_head(text: str, where: str) -> None:
    if _loaded(text, where) != {"schema": SCHEMA}:
        raise InputError((Fault(where, f"is not the head of a library, {_HEAD}", _AGAIN),))


def _read_line(text: str, where: str) -> ExchangeLine:
    raw = _loaded(text, where)
    for kind, read in _READERS.items():
        if kind in raw:
            try:
                return read(raw, where)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise InputError((Fault(where, f"is not a {kind!r} line", _AGAIN),)) from error
    raise InputError((Fault(where, f"says none of {', '.join(_READERS)}", _AGAIN),))


def _loaded(text: str, where: str) -> dict[str, Any]:
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError((Fault(where, f"is not JSON: {error}", _AGAIN),)) from error
    if not isinstance(raw, dict):
        raise InputError((Fault(where, "is not a JSON object", _AGAIN),))
    return raw


def _article(raw: dict[str, Any], where: str) -> ArticleData:
    return load_article_data(json.dumps(raw["article"], ensure_ascii=False), where)


def _copy(raw: dict[str, Any], _where: str) -> CopyOf:
    return CopyOf(_digest(raw["copy"]["copy"]), _digest(raw["copy"]["of"]))


def _cluster(raw: dict[str, Any], _where: str) -> Clustered:
    line = raw["cluster"]
    if line["group"] not in ("actors", "events"):
        raise ValueError("no group")
    return Clustered(line["group"], ItemKey(_digest(line["article"]), str(line["id"])), str(line["cluster"]))


def _looked_at(raw: dict[str, Any], _where: str) -> MergedMarker:
    return MergedMarker(_digest(raw["merged"]["article"]))


def _digest(value: str) -> str:
    if len(value) != 64 or not _HEX.issuperset(value):
        raise ValueError("no digest")
    return value


def _decided(raw: dict[str, Any], where: str) -> Decided:
    return Decided(load_decision(raw["decision"], where), raw["withdrawn"] is True)


def _conflict(raw: dict[str, Any], _where: str) -> Conflict:
    return load_conflict(raw["disagreement"])


_READERS: Final[dict[str, Callable[[dict[str, Any], str], ExchangeLine]]] = {
    "article": _article,
    "copy": _copy,
    "cluster": _cluster,
    "merged": _looked_at,
    "disagreement": _conflict,
    "decision": _decided,
}
