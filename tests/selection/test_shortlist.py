"""How much of a large story is read."""

from collections.abc import Sequence
from typing import cast

import pytest

from briefgen.model import Spec
from briefgen.selection.outline import StoryCount
from briefgen.selection.shortlist import Shortlist, brief_shortlist, dates_shortlist


class Counted:
    """A story of events in order of weight, each told by articles of its own."""

    def __init__(self, events: int, articles: int) -> None:
        self._events, self._articles = events, articles

    def heaviest(self, most: int) -> Sequence[int]:
        return range(min(most, self._events))

    def heaviest_of_dates(self, dates: int, each: int) -> Sequence[int]:
        return range(min(dates * each, self._events))

    def articles_of(self, place: int) -> Sequence[int]:
        return range(place * self._articles, (place + 1) * self._articles)


def places(shortlist: Shortlist, events: int = 1_000, articles: int = 1) -> int:
    return len(shortlist.places(cast("StoryCount", Counted(events, articles))))


@pytest.mark.parametrize(
    ("spec", "most", "events"),
    [
        ({"form": "page"}, None, 60),
        ({"form": "brief"}, None, 120),
        ({"form": "page"}, 10, 80),
        ({"form": "full"}, 9, 72),
    ],
)
def test_a_brief_needs_eight_events_for_each_row_and_sixty_at_least(
    spec: dict[str, str], most: int | None, events: int
) -> None:
    found = brief_shortlist(Spec.model_validate(spec), most)
    assert found == Shortlist(events)


def test_what_tells_everything_or_was_chosen_by_hand_is_read_whole() -> None:
    by_hand = Spec.model_validate({"filters": {"events": ["a"]}})
    assert brief_shortlist(Spec(form="full")) is None
    assert brief_shortlist(by_hand) is None
    assert dates_shortlist(by_hand, 5) is None


def test_events_that_the_author_changed_are_read_too() -> None:
    found = brief_shortlist(Spec.model_validate({"form": "page", "edits": {"a": {"status": "claimed"}}}))
    assert found == Shortlist(60, pinned=("a",))


@pytest.mark.parametrize(
    ("shortlist", "articles", "found"),
    [
        (Shortlist(120), 1, 120),
        (Shortlist(300), 1, 240),  # articles are enough
        (Shortlist(120), 3, 80),
        (Shortlist(120), 5, 60),  # events are not, until there are sixty
        (Shortlist(40), 50, 40),
        (Shortlist(5, dates=10), 1, 60),  # six of each date
    ],
)
def test_reading_ends_when_enough_events_of_enough_articles_are_found(
    shortlist: Shortlist, articles: int, found: int
) -> None:
    assert places(shortlist, articles=articles) == found
