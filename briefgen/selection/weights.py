"""The one table of weights by which events are ranked.

Tuned on every other article of TimeSET from the first (Hasegawa et al. 2024, CC BY 4.0), where a reader had marked the
salient events: by logistic regression, then one weight after another over three or four values. Recall@N is .727 there
(of .797 that are found at all), and .727 on the other half (of .790), from which nothing was fitted; what gained more
on the one lost as much on the other. What several articles say of one event cannot be seen there; those weights are set
by hand, by looking at briefs of 584 releases.

One weight halved, doubled or left out (`tests/benchmarks/sensitivity.py`) finds 160 to 170 of the 227 events on the
odd half, where the table finds 165, and 190 to 199 on the other, where it finds 196: no single one decides. Left out,
each changes the first fifteen events of some of 19 stories of 30 releases (of 285 events `early` 43, `hard` 27,
`stated` 23, `patched` 19, `headline` 16, `coarse` 15, `middle` 14, `reported` 13, any other 11 or fewer), but for
`thin` and `unsure`, which tell only between events of TimeSET.
"""

from types import MappingProxyType
from typing import Final

HARD: Final = frozenset("assault mobilize protest coerce threaten sanction yield aid".split())
"""Kinds that change something by themselves."""

HEAD: Final = 1500
"""Code points from the head of an article at which what it tells counts half for standing early."""
FULL_LENGTH: Final = 300
"""Code points of a passage that tells much."""
MOST_DAYS: Final = 7
"""That a date may mean and still be one of a timeline."""

YEAR: Final = 365
"""Days."""

ASKED: Final = 1.0
"""What an event weighs more whose title names an actor that was asked for, and not only has it take part; by hand."""

WEIGHTS: Final = MappingProxyType(
    {
        # tuned on TimeSET
        "early": 2.8,  # how near the head of an article it stands: 1 / (1 + characters / 1500)
        "middle": 1.8,  # similarity of its words, title and passage, to the middle of the story
        "length": 0.5,  # how much is told of it: characters of the longest passage / 300, at most 1
        "hard": 1.2,  # of a kind that changes something
        "statement": -0.9,  # somebody said something
        "planned": -0.5,
        "stated": 0.4,  # its own clause dates it
        "reported": -0.2,  # only the day of the report is known
        "pointer": -0.3,  # its words cannot stand alone
        "headline": 0.6,  # the share of a headline's words that its title tells
        "day": 0.2,  # how much is told of its day, against the fullest day of the story
        "recent": 0.3,  # how near the end of the story, from 0 to 1
        # set by hand
        "state": -1.5,  # what is or has been so, of which only the day of the report is known
        "spoken": -1.0,  # somebody says it in his own voice, as in an interview
        "definite": -0.5,  # only what came before tells who its subject is
        "courtesy": -2.0,  # thanks, wishes and the like
        "listed": -0.5,  # an item of a schedule
        "thin": -0.6,  # in hardly any words: "the two met"
        "nominal": -1.2,  # it names a happening without a verb: "tour of capitals"
        "patched": -0.6,  # its title is not one stretch of a passage
        "sources": 0.9,  # log2 of the number of independent articles
        "past": -1.0,  # of years before the story, at most one
        "coarse": -0.8,  # dated by a month or a year
        "undated": -0.8,
        "unsure": -0.4,  # claimed, disputed or denied
    }
)
