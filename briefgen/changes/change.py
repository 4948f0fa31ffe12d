"""What a change is."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from briefgen.corpus.corpus import Passage

ChangeGroup = Literal["new", "changed", "confirmed", "contradicted", "gone"]
CHANGE_GROUPS: Final[tuple[ChangeGroup, ...]] = get_args(ChangeGroup)
"""The groups in the order in which they are told."""
ChangeAspect = Literal[
    "event", "date", "status", "title", "actors", "deaths", "injuries", "missing", "arrests", "displaced",
    "source", "carried_out", "question", "answered", "stance",
]  # fmt: skip
"""What changed: an event as such, a field of it, what is counted in it (as conflicts name it), that a further `source`
reports it, that a plan was `carried_out`, a question as such or that it was `answered`, a speaker's `stance`."""
GoneReason = Literal["", "source", "untold"]
"""Why something is gone: none of its `source`s is among the later ones, or one is, but it is `untold`."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed.

    `text` is the event's title or the question, `who` speaks in it; `date` is an EDTF string. `old` and `new` are the
    ids of the event or question in either body, `before` and `after` what was and is told: EDTF dates, statuses,
    titles, names, numbers, stances. An event told `late` is new to the evidence, though it was over a month
    before the earlier body's last report. `passages` say so: those of the later body, but of what is gone those of the
    earlier one.
    """

    group: ChangeGroup
    aspect: ChangeAspect
    text: str
    old: str | None = None
    new: str | None = None
    date: str | None = None
    date_basis: str | None = None
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    who: tuple[str, ...] = ()
    why: GoneReason = ""
    late: bool = False
