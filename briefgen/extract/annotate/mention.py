"""What a rule hands to the next: a run of tokens that names somebody or some place."""

from dataclasses import dataclass
from typing import Literal

MentionKind = Literal[
    "person", "organisation", "state", "capital", "metonym", "demonym", "armed_group", "government", "group", "place"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (inclusive) that name something.

    `code`: ISO 3166-1 code of the state for states, demonyms, capitals and palaces, else "". `by`: the rule.
    """

    first: int
    last: int
    kind: MentionKind
    code: str = ""
    by: str = ""
