"""Finding what was looked at on the pages of a brief again, when the brief has changed."""

from collections import Counter
from collections.abc import Iterator

from briefgen.desktop.preview.page_layout import Spot
from briefgen.service import Place, Preview

_Name = tuple[str, str | None, bool, int]
"""Event, section, whether it is a row of the timeline, and the place that it has among these."""


def moved(spot: Spot, old: Preview, new: Preview) -> Spot:
    """Where what stood at a spot stands now: it goes with the nearest line that both have.

    Without any, it is the same spot, or the end of the last page.
    """
    now = dict(_named(new))
    kept = [(place, now[name]) for name, place in _named(old) if name in now]
    if not kept:
        return _within(spot, new)
    before, after = min(kept, key=lambda pair: _distance(spot, pair[0], old.height))
    offset = (spot.page - before.page) * old.height + spot.y - before.y
    return _within(Spot(after.page, spot.x, after.y + offset), new)


def _named(preview: Preview) -> Iterator[tuple[_Name, Place]]:
    seen: Counter[tuple[str, str | None, bool]] = Counter()
    for place in preview.places:
        key = (place.event, place.section, place.is_row)
        seen[key] += 1
        yield (*key, seen[key]), place


def _distance(spot: Spot, place: Place, height: float) -> float:
    at = spot.page * height + spot.y
    top = place.page * height + place.y
    return max(top - at, at - top - place.height, 0.0)


def _within(spot: Spot, preview: Preview) -> Spot:
    """The spot on the page on which it really lies."""
    at = max(0.0, min(spot.page * preview.height + spot.y, preview.pages * preview.height))
    page = min(int(at // preview.height), max(preview.pages - 1, 0))
    return Spot(page, spot.x, at - page * preview.height)
