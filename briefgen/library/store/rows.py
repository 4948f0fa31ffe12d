"""Article data as rows of the tables, and back again unchanged."""

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Table

from briefgen.corpus.stemming import folded_value
from briefgen.library.store import tables
from briefgen.model import ArticleData
from briefgen.model.edtf import EdtfDate

Row = dict[str, Any]

GROUPS: Final = (
    ("themes", tables.theme),
    ("actors", tables.actor),
    ("events", tables.event),
    ("statements", tables.statement),
    ("questions", tables.question),
)


def article_row(data: ArticleData) -> Row:
    """The row of the article, without its number."""
    article = data.article
    return {
        "id": article.id,
        "sha256": article.sha256,
        "publisher": article.publisher and folded_value(article.publisher),
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "length": len(article.text),
        "data": article.model_dump_json(exclude={"text"}),
        "text": zlib.compress(article.text.encode()),
        "merged": False,
        "twin_of": None,
    }


def item_rows(number: int, data: ArticleData) -> Iterable[tuple[Table, list[Row]]]:
    """The rows of all items of the article with this number, table by table, parents first."""
    yield tables.theme, [{**_base(number, *item), "label": folded_value(item[1].label)} for item in _in(data.themes)]
    yield (
        tables.actor,
        [
            {
                **_base(number, *item),
                "name": folded_value(item[1].name),
                "kind": item[1].kind,
                "affiliation": item[1].affiliation,
                "cluster": None,
            }
            for item in _in(data.actors)
        ],
    )
    yield tables.event, [{**_base(number, *item), **_event_columns(item[1])} for item in _in(data.events)]
    yield (
        tables.statement,
        [
            {**_base(number, *item), "speaker": item[1].speaker or "", "stance": item[1].stance}
            for item in _in(data.statements)
        ],
    )
    yield tables.question, [{**_base(number, *item), "kind": item[1].kind} for item in _in(data.questions)]
    yield (
        tables.actor_name,
        [
            {"name": name, "article": number, "actor": position}
            for position, actor in _in(data.actors)
            for name in dict.fromkeys(map(folded_value, (actor.name, *actor.aliases)))
        ],
    )
    actors = {actor.id: position for position, actor in _in(data.actors)}
    yield (
        tables.participant,
        [
            {"article": number, "event": position, "actor": actor}
            for position, event in _in(data.events)
            for actor in sorted({actors[part.id] for part in event.actors if part.id in actors})
        ],
    )
    yield (
        tables.mention,
        [
            {"article": number, "position": position, "cluster": None, "document": None}
            for position, _ in _in(data.events)
        ],
    )


def article_data(article: str, text: bytes, items: Mapping[str, Sequence[str]]) -> ArticleData:
    """Article data from the JSON of the article and of its items by group, and the deflated text."""
    body = {**json.loads(article), "text": zlib.decompress(text).decode()}
    groups = {group: [json.loads(item) for item in items.get(group, ())] for group, _ in GROUPS}
    return ArticleData.model_validate({"article": body, **groups})


def _in(items: Sequence[Any]) -> Iterable[tuple[int, Any]]:
    return enumerate(items)


def _base(number: int, position: int, item: Any) -> Row:
    return {"article": number, "position": position, "id": item.id, "data": item.model_dump_json()}


def _event_columns(event: Any) -> Row:
    date = EdtfDate.parse(event.date) if event.date else None
    first, last = (date.lower, date.upper) if date else (None, None)
    return {
        "first": first and first.isoformat(),
        "last": last and last.isoformat(),
        "kind": event.kind,
        "status": event.status,
    }
