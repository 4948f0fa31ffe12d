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

# What speaks for the event that stands for a date, and against it; chosen by hand. Which dates are suggested does not
# hang on them, only which event of each: with the dates given, ROUGE-1 of the chosen passages is .504 on timelines of
# an aircraft maker (the event nearest to the middle .494) and .458 on articles of TimeSET (.422); half or double of
# each changes it by a point or less (`tests/benchmarks/alignment_scores.py`).
_MIDDLE: Final = 3.0
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
        score = salience.weight(event.id) + _MIDDLE * cosine(vector, middle)
        score -= _AGAIN * max((cosine(vector, other) for other in before), default=0.0)
        score -= _TALK * (event.kind == "statement") + _NO_ROW * (not is_row(event.title))
        return -score, event.id

    return min(events, key=worth)
