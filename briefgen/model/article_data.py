"""Article data whole: read with every fault told at once, and written in one form only."""

import json
import re
from typing import Any, Final, Literal

from pydantic import ConfigDict, Field, ValidationError

from briefgen.errors import Fault, InputError
from briefgen.model.actor import Actor
from briefgen.model.article import Article
from briefgen.model.base import FrozenModel
from briefgen.model.event import Event
from briefgen.model.integrity import GROUPS, reference_faults
from briefgen.model.question import Question
from briefgen.model.statement import Statement
from briefgen.model.theme import Theme
from briefgen.validation import read_json, validation_faults

SCHEMA: Final = "briefgen.article/1"
_SPAN = re.compile(r'\{\s+"start": (\d+),\s+"end": (\d+)\s+\}')


def _require_schema(schema: dict[str, Any]) -> None:
    schema["required"] = ["schema", *schema["required"]]


class ArticleData(FrozenModel):
    """One article and what it says; a file names its `schema`, in Python it goes without saying."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", title="briefgen article data", json_schema_extra=_require_schema
    )

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
    raw, repeated = read_json(text, source)
    faults = [*repeated, *_unnamed(raw, source)]
    data: ArticleData | None = None
    try:
        data = ArticleData.model_validate(raw)
    except ValidationError as error:
        faults += validation_faults(error, source, ArticleData)
    told = {fault.where for fault in faults}
    faults += [fault for fault in reference_faults(raw, source) if fault.where not in told]
    if faults or data is None:
        raise InputError(tuple(faults))
    return data


def _unnamed(raw: Any, source: str) -> list[Fault]:
    if not isinstance(raw, dict) or "schema" in raw:
        return []
    return [Fault(f"{source}: $.schema", "is missing", f"add {SCHEMA!r}")]


def dump_article_data(data: ArticleData) -> str:
    """The JSON of article data: keys in the order of the format, two spaces of indent, each span on one line."""
    text = json.dumps(_tree(data), ensure_ascii=False, indent=2)
    return _SPAN.sub(r'{"start": \1, "end": \2}', text) + "\n"


def dump_article_line(data: ArticleData) -> str:
    """Article data as one line of JSON Lines, with its line end."""
    return json.dumps(_tree(data), ensure_ascii=False) + "\n"


def _tree(data: ArticleData) -> dict[str, Any]:
    """Article data as JSON has it; who made an item stands last in it, and only where it is known.

    The words for a speaker are there only where he is no actor.
    """
    tree = data.model_dump(mode="json", by_alias=True)
    for group in GROUPS:
        for item in tree[group]:
            evidence = item.pop("evidence")
            maker = {key: item.pop(key) for key in ("confidence", "by")}
            item["evidence"] = evidence
            item.update({key: value for key, value in maker.items() if value is not None})
            if item.get("speaker_text", "") is None:
                del item["speaker_text"]
    return tree
