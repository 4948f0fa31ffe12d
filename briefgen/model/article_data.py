"""Article data whole: read with every fault told at once, and written in one form only."""

import json
import re
from typing import Final, Literal

from pydantic import ConfigDict, Field, ValidationError

from briefgen.errors import Fault, InputError
from briefgen.model.actor import Actor
from briefgen.model.article import Article
from briefgen.model.base import Part
from briefgen.model.event import Event
from briefgen.model.question import Question
from briefgen.model.references import reference_faults
from briefgen.model.statement import Statement
from briefgen.model.theme import Theme
from briefgen.validation import parse_json, validation_faults

SCHEMA: Final = "briefgen.article/1"
_SPAN = re.compile(r'\{\s+"start": (\d+),\s+"end": (\d+)\s+\}')


class ArticleData(Part):
    """One article and what it says."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="briefgen article data", populate_by_name=True)

    schema_: Literal["briefgen.article/1"] = Field(SCHEMA, alias="schema", description="Format and version.")
    article: Article = Field(description="The article itself.")
    themes: tuple[Theme, ...] = Field(description="What it is about.")
    actors: tuple[Actor, ...] = Field(description="Who acts or speaks.")
    events: tuple[Event, ...] = Field(description="What happened, or is to happen.")
    statements: tuple[Statement, ...] = Field(description="Who said what.")
    questions: tuple[Question, ...] = Field(description="What is left open.")


def load_article_data(text: str, source: str) -> ArticleData:
    """Article data from JSON; `source` names the file in faults.

    Raises `InputError` with every fault: of form, of spans outside the text, of ids that lead nowhere, of the digest.
    """
    raw = parse_json(text, source)
    faults: list[Fault] = []
    data: ArticleData | None = None
    try:
        data = ArticleData.model_validate(raw)
    except ValidationError as error:
        faults += validation_faults(error, source, ArticleData)
    faults += reference_faults(raw, source)
    if faults or data is None:
        raise InputError(tuple(faults))
    return data


def dump_article_data(data: ArticleData) -> str:
    """The JSON of article data: keys in the order of the format, two spaces of indent, each span on one line."""
    tree = data.model_dump(mode="json", by_alias=True)
    for group in ("themes", "actors", "events", "statements", "questions"):
        for item in tree[group]:
            evidence = item.pop("evidence")
            maker = {key: item.pop(key) for key in ("confidence", "by")}
            item["evidence"] = evidence
            item.update({key: value for key, value in maker.items() if value is not None})
    text = json.dumps(tree, ensure_ascii=False, indent=2)
    return _SPAN.sub(r'{"start": \1, "end": \2}', text) + "\n"
