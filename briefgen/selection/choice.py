"""Which event stands for a date: a weighty one near the middle of what is told of that date, and told no twice.

Whole passages are compared, not titles: the middle of a date is that of the passages of all articles, which count one
each. What was chosen before counts against (maximal marginal relevance; Carbonell and Goldstein, SIGIR 1998).
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from briefgen.corpus.corpus import CorpusEvent
from briefgen.selection.gate import is_row
from briefgen.selection.salience import Salience
from briefgen.selection.vectors import Vector, cosine, middle_of

# What speaks for the event that stands for a date, and against it. Which dates are suggested does not hang on them,
# only which event of each. Tuned by hand on every other timeline of an aircraft maker and article of TimeSET from the
# first: with the dates given, ROUGE-1 of the chosen sentences is .526 and .569 there, and .571 and .406 on the others,
# where few dates have more than one event. On TimeSET's dates with salient and other sentences a salient one is chosen
# 20 of 31 times there and 24 of 42 on the others (the event nearest to the middle 15 and 16, the first one told 15 and
# 23). See `tests/benchmarks/alignment_scores.py`.
_WEIGHT: Final = 0.6  # of the weight in the story
_MIDDLE: Final = 4.0
_MUCH: Final = 2.0  # for what is told at length: a passage of so many code points or more
_LONG: Final = 250
_AGAIN: Final = 3.0
_TALK: Final = 0.5
_NO_ROW: Final = 2.0


def choose(events: Sequence[CorpusEvent], salience: Salience, before: Sequence[Vector]) -> CorpusEvent:
    """The event that stands for the events of a date; `before` are the words told of other dates."""
    vectors = {event.id: salience.telling(event) for event in events}
    telling = Counter(name for event in events for name in salience.articles(event))
    middle = middle_of(
        (vectors[event.id], sum(1 / telling[name] for name in salience.articles(event))) for event in events
    )

    def worth(event: CorpusEvent) -> tuple[float, str]:
        vector = vectors[event.id]
        told = event.passages[0]
        score = _WEIGHT * salience.weight(event.id) + _MIDDLE * cosine(vector, middle)
        score += _MUCH * min(1.0, (told.end - told.start) / _LONG)
        score -= _AGAIN * max((cosine(vector, other) for other in before), default=0.0)
        score -= _TALK * (event.kind == "statement") + _NO_ROW * (not is_row(event.title))
        return -score, event.id

    return min(events, key=worth)
