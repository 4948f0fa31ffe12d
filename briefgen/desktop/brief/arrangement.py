"""The order in which sections are listed, with those that the brief leaves out among those that it has."""

from collections.abc import Sequence

from briefgen.model.spec import Section


def arranged(chosen: Sequence[Section], before: Sequence[Section]) -> tuple[Section, ...]:
    """The chosen sections in their order; one that is left out stays behind the one it followed before."""
    order = list(chosen)
    for place, section in enumerate(before):
        if section not in order:
            order.insert(order.index(before[place - 1]) + 1 if place else 0, section)
    return tuple(order)


def moved(order: Sequence[Section], place: int, step: int) -> tuple[Section, ...]:
    """The order with the section at a place moved by some places, as far as there is room."""
    changed = list(order)
    section = changed.pop(place)
    changed.insert(max(0, place + step), section)
    return tuple(changed)
