"""Events chosen by a model: their passages are shown to it by numbers, and its numbers become ids in the spec."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from briefgen.corpus import Corpus
from briefgen.errors import Fault, InputError, UsageError
from briefgen.model import Spec
from briefgen.service.filter_checks import check_filters
from briefgen.service.load_report import LoadReport
from briefgen.service.sources import load_corpus

if TYPE_CHECKING:
    from briefgen.choosing import Endpoint
    from briefgen.corpus.corpus import CorpusEvent

_MOST_SHOWN: Final = 120
"""Passages, the weightiest: some 16,000 letters, or 4,000 tokens, by the mean of 622; twice as many are more than a
model of a desktop computer is often given room for."""
_LONGEST: Final = 400  # characters of a passage that are shown; two of 622 are longer, 94 than 200


def load_for_choice(
    sources: Sequence[str | Path], spec: Spec, limit: int, load_report: LoadReport | None = None
) -> Corpus:
    """The articles that such a choice needs. Raises what `load_corpus` does."""
    from briefgen.selection.shortlist import brief_shortlist

    asked = spec.model_copy(update={"filters": spec.filters.model_copy(update={"events": ()})})
    return load_corpus(sources, spec=asked, shortlist=brief_shortlist(asked, limit), load_report=load_report)


def choose_events(corpus: Corpus, spec: Spec, limit: int, endpoint: "Endpoint") -> Spec:
    """The spec with the ids of at most `limit` events that the model chose among the weightiest that pass its filters.

    The same sources and this spec give the same bytes, without the model. Raises `UsageError` for a limit below 1 and
    for an address that is not on this machine, `InputError` where nothing passes, and what `choose_numbers` does.
    """
    from briefgen.choosing import choose_numbers

    if limit < 1:
        raise UsageError(f"cannot choose {limit} events; ask for at least 1")
    asked = spec.filters.model_copy(update={"events": ()})
    check_filters(corpus, asked)
    shown = _weightiest(corpus, spec.model_copy(update={"filters": asked}), max(limit, _MOST_SHOWN))
    if not shown:
        raise InputError((Fault("the sources", "tell of no event to choose from", "give others, or other filters"),))
    numbers = choose_numbers([_passage(corpus, event) for event in shown], limit, endpoint)
    chosen = asked.model_copy(update={"events": tuple(sorted(shown[number - 1].id for number in numbers))})
    return spec.model_copy(update={"filters": chosen, "chosen_by": "model"})


def _weightiest(corpus: Corpus, spec: Spec, most: int) -> list["CorpusEvent"]:
    """The events that would be rows of a brief of so many, each happening once, those of most weight first."""
    from briefgen.corpus.edits import edited
    from briefgen.corpus.event_names import with_current_ids
    from briefgen.corpus.filters import select
    from briefgen.selection.salience import Salience
    from briefgen.selection.telling import choose_rows

    current = with_current_ids(spec, corpus)
    passing = select(edited(corpus, current.edits), current.filters)
    salience = Salience(passing.corpus, passing.events, asked=passing.asked)
    return [item.event for item in choose_rows(passing, salience, current, most)]


def _passage(corpus: Corpus, event: "CorpusEvent") -> str:
    """What is shown of an event: its date, and the words of its first source."""
    words = " ".join(corpus.words(event.passages[0]).split())
    return f"[{event.date or 'undated'}] {words[:_LONGEST]}"
