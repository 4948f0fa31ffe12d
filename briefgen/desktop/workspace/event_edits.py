"""Edits of events as changes of a choice."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.edit_targets import part_id
from briefgen.desktop.workspace.brief_state import BriefState
from briefgen.model import Spec, check_spec
from briefgen.model.spec import Edit


def with_edit(spec: Spec, event: str, fields: Mapping[str, Any]) -> Spec:
    """The spec with an event's edit changed. Raises `InputError` for a value that is none."""
    old = spec.edits.get(event, Edit())
    raw = {**old.model_dump(mode="json"), **fields}
    new = check_spec({"edits": {event: raw}}, "the edit").edits[event]
    return _with(spec, {event: new})


def merged_events(choice: BriefState, ids: Sequence[str]) -> BriefState:
    """The choice with events made one under the id of the first; it is ticked when one of them is."""
    first, *others = dict.fromkeys(ids)
    edits = choice.spec.edits
    taken = [name for other in others for name in (other, *edits.get(other, Edit()).merged)]
    old = edits.get(first, Edit())
    merged = tuple(dict.fromkeys((*old.merged, *taken)))
    changes = {first: old.model_copy(update={"merged": merged})}
    changes |= {name: edits[name].model_copy(update={"merged": ()}) for name in others if name in edits}
    ticked = choice.ticked
    if ticked is not None and not ticked.isdisjoint(ids):
        ticked = ticked - frozenset(others) | {first}
    return _changed(choice, _with(choice.spec, changes), ticked)


def parted_event(choice: BriefState, event: CorpusEvent) -> BriefState:
    """The choice with a merging taken back; without one, with one event for each article that tells of this one."""
    old = choice.spec.edits.get(event.id, Edit())
    if old.merged:
        parts: frozenset[str] = frozenset((event.id, *old.merged))
        spec = _with(choice.spec, {event.id: old.model_copy(update={"merged": ()})})
    elif len(event.sources) > 1:
        parts = frozenset(part_id(event.id, article) for article in event.sources)
        spec = _with(choice.spec, {event.id: old.model_copy(update={"apart": True})})
    else:
        return choice
    ticked = choice.ticked
    if ticked is not None and event.id in ticked:
        ticked = ticked - {event.id} | parts
    return _changed(choice, spec, ticked)


def _changed(choice: BriefState, spec: Spec, ticked: frozenset[str] | None) -> BriefState:
    """Another spec with these ticks; those of a suggestion stay one."""
    suggestion = choice.suggestion
    if suggestion is not None and choice.is_suggested:
        suggestion = replace(suggestion, ticked=ticked)
    return BriefState(spec, ticked, suggestion)


def _with(spec: Spec, changes: Mapping[str, Edit]) -> Spec:
    """The spec with these edits; those that change nothing are left out."""
    edits = {name: edit for name, edit in {**spec.edits, **changes}.items() if edit != Edit()}
    return spec.model_copy(update={"edits": edits})
