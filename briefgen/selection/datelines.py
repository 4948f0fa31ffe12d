"""The dateline before the first words of wire copy ("LIMA, March 11 (Reuters) - "): where it was written, and when."""

import re
from typing import Final

_NAME: Final = r"[A-Z][\w.’'-]*(?: (?:de|del|el|al|la|of|the|[A-Z][\w.’'-]*)){0,3}"
_DAY: Final = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|[A-Z]{3,9} \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?"
_AGENCY: Final = r"\([A-Z][\w .&/-]{1,30}\)"
_FEWEST_LETTERS: Final = 4  # of a city; fewer are an abbreviation
_DATELINE: Final = re.compile(
    rf"(?P<place>{_NAME})(?:/{_NAME})*(?:, {_NAME}?){{0,2}}?(?P<day>,? {_DAY})?,? ?(?P<agency>{_AGENCY})?"
    r" ?(?:-{1,3}|–|—) (?=[\"“'‘A-Z\d(])"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the words proper begin of a paragraph that lies from `start` to `end`."""
    match = _match(text, start, end)
    return start if match is None else match.end()


def dateline_place(text: str, start: int, end: int) -> str | None:
    """The place that the dateline of a paragraph names, as running text writes it; None where it has none."""
    match = _match(text, start, end)
    if match is None:
        return None
    place = match["place"]
    return place.title() if place.isupper() else place


def _match(text: str, start: int, end: int) -> re.Match[str] | None:
    """The dateline; a place alone before a dash is one only in capitals, as names and titles stand there too."""
    match = _DATELINE.match(text, start, end)
    if match is None:
        return None
    is_plain = match["place"].isupper() and sum(map(str.isalpha, match["place"])) >= _FEWEST_LETTERS
    return match if match["agency"] or match["day"] or is_plain else None
