"""Asking for the events that a brief would tell of what is found."""

from typing import Final

from briefgen.desktop.events.found import EventsRequest, found_ids
from briefgen.desktop.workspace.brief_state import Suggestion
from briefgen.desktop.workspace.opening import suggestion_of
from briefgen.errors import UsageError
from briefgen.model import Filters, Spec
from briefgen.progress import Report
from briefgen.service import suggested_events
from briefgen.service.collection import corpus_of

MOST_OF_LIBRARY: Final = 2_000
"""Events that a search of a library may find for some of them to be suggested: their articles are read whole."""


def suggest(request: EventsRequest, spec: Spec, limit: int, report: Report) -> Suggestion:
    """At most `limit` of the events found, as a brief of so many would have them.

    Where nothing is searched for, they are those of the whole collection. Raises `UsageError` when there are none, or
    too many to choose from.
    """
    collection = request.collection
    plain = spec.model_copy(update={"filters": spec.filters.model_copy(update={"events": ()})})
    if request.query.finds_everything:
        return suggestion_of(collection, plain, limit)
    ids = found_ids(request, MOST_OF_LIBRARY if collection.is_library else None, report)
    if not ids:
        raise UsageError("no events are found to choose from; change the filter")
    corpus = corpus_of(collection, ids, request.edits)
    report(len(ids), len(ids), "suggest")
    found = suggested_events(corpus, Spec(form=spec.form, filters=Filters(events=tuple(ids))), limit)
    return Suggestion(plain, frozenset(found.why), found.why, is_brief=False)
