"""The events that tell the story of a selection."""

from typing import Any

from briefgen.corpus import Corpus
from briefgen.errors import UsageError
from briefgen.model import Spec
from briefgen.service.briefs import check_events


def suggest_events(corpus: Corpus, spec: Spec, limit: int) -> list[dict[str, Any]]:
    """At most `limit` events of those that pass the filters, of a date each, in order of date.

    Rows as `list_items` gives them for events, with `passages` (`article start end text`) and `why`. Raises
    `UsageError` for a limit below 1.
    """
    from briefgen.compose.listing import event_row
    from briefgen.corpus.filters import select
    from briefgen.selection.suggestions import suggest

    if limit < 1:
        raise UsageError(f"cannot suggest {limit} events; ask for at least 1")
    check_events(corpus, spec.filters.events)
    return [
        {
            **event_row(found.event),
            "passages": [
                {"article": place.article, "start": place.start, "end": place.end, "text": corpus.words(place)}
                for place in found.passages
            ],
            "why": found.why,
        }
        for found in suggest(corpus, select(corpus, spec.filters).events, limit)
    ]
