"""Events by any name that a spec may know them by.

The id of an event follows the articles at hand: it is bare where there is one article, and that of the first article
where several tell of it. A spec outlives the articles it was written on, so it may name what any of them tells.
"""

import re
from collections import Counter
from collections.abc import Iterator

from briefgen.corpus.corpus import Corpus
from briefgen.corpus.edit_targets import part_id
from briefgen.model.spec import Spec


class EventNames:
    """The present id of each event under its names; a bare id stands for the one event that has it."""

    def __init__(self, corpus: Corpus) -> None:
        names = {name: event.id for event in corpus.events for name in event.names}
        bare = Counter(_bare(name) for name in names)
        unique = {_bare(name): event for name, event in names.items() if bare[_bare(name)] == 1}
        self._ids = {**unique, **names, **{event.id: event.id for event in corpus.events}}

    def __contains__(self, name: str) -> bool:
        return self._whole(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(self._ids.values()))

    def current(self, name: str) -> str:
        """The present id of an event, or of a part of one; a name that no event has stays as it is."""
        whole = self._whole(name)
        if whole is None:
            return name
        event = self._ids[whole]
        return event if whole == name else part_id(event, name[len(whole) + 1 :])

    def _whole(self, name: str) -> str | None:
        """The name itself, or that of the event that it names a part of; None where there is none."""
        starts = [name, *(name[: match.start()] for match in re.finditer("@", name))]
        return next((start for start in starts if start in self._ids), None)


def with_current_ids(spec: Spec, corpus: Corpus) -> Spec:
    """The spec with the present ids of the events that it edits; a selection knows events by all their names."""
    if not spec.edits:
        return spec
    current = EventNames(corpus).current
    edits = {
        current(name): edit.model_copy(update={"merged": tuple(map(current, edit.merged))})
        for name, edit in spec.edits.items()
    }
    return spec.model_copy(update={"edits": edits})


def _bare(name: str) -> str:
    return name.rpartition(":")[2]
