"""Asking for the events that tell the story of what is found."""

from dataclasses import dataclass
from typing import Final

from briefgen import service
from briefgen.desktop.events.found import Request, found_ids
from briefgen.errors import UsageError
from briefgen.model import Filters, Spec
from briefgen.progress import Report
from briefgen.service.collection import corpus_of

MOST_OF_LIBRARY: Final = 2_000
"""Events of a library of which the key ones can be chosen: their articles are read whole."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """Ids of the events that tell the story, with the reasons."""

    reasons: dict[str, str]


def suggest(request: Request, limit: int, report: Report) -> Suggested:
    """At most `limit` of the events found. Raises `UsageError` when there are too many to choose from."""
    collection = request.collection
    most = MOST_OF_LIBRARY if collection.is_library else None
    ids = found_ids(request, most, report)
    if not ids:
        raise UsageError("no events are found to choose from; change the filter")
    corpus = corpus_of(collection, ids, request.edits)
    report(len(ids), len(ids), "suggest")
    rows = service.suggest_events(corpus, Spec(filters=Filters(events=tuple(ids))), limit)
    return Suggested({row["id"]: row["why"] for row in rows})
