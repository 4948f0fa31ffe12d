"""The events that tell the story of a selection."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from briefgen.corpus import Corpus
from briefgen.errors import UsageError
from briefgen.model import Spec
from briefgen.service.briefs import check_events
from briefgen.service.load_report import LoadReport
from briefgen.service.sources import load_corpus


def load_for_suggestions(
    sources: Sequence[str | Path], spec: Spec, limit: int, load_report: LoadReport | None = None
) -> Corpus:
    """The articles that so many suggestions need. Raises what `load_corpus` does."""
    from briefgen.selection.shortlist import dates_shortlist

    return load_corpus(sources, spec=spec, shortlist=dates_shortlist(spec, limit), load_report=load_report)


def suggest_events(corpus: Corpus, spec: Spec, limit: int) -> list[dict[str, Any]]:
    """At most `limit` events of those that pass the filters, of a date each, in order of date.

    Where they have fewer dates, what only names an actor who was asked for fills up the number.
    Rows as `list_items` gives them for events, with `passages` (`article start end text`) and `why`. Raises
    `UsageError` for a limit below 1.
    """
    from briefgen.compose.listing import event_row
    from briefgen.corpus.filters import named_beside, select
    from briefgen.selection.shortlist import dates_shortlist, narrowed
    from briefgen.selection.suggestions import suggest

    if limit < 1:
        raise UsageError(f"cannot suggest {limit} events; ask for at least 1")
    check_events(corpus, spec.filters.events)
    part = narrowed(corpus, spec.filters, dates_shortlist(spec, limit))
    passing = select(part, spec.filters)
    beside = partial(named_beside, part, spec.filters, passing.events)
    return [
        {
            **event_row(found.event),
            "passages": [
                {"article": place.article, "start": place.start, "end": place.end, "text": part.words(place)}
                for place in found.passages
            ],
            "why": found.why,
        }
        for found in suggest(part, passing.events, limit, asked=passing.asked, beside=beside)
    ]
