"""What was edited in a brief."""

from typing import Literal, NamedTuple

from briefgen.model.spec import Spec

EditKind = Literal[
    "title",
    "bottom line",
    "recommendations",
    "questions",
    "row deleted",
    "row moved",
    "row reworded",
    "section deleted",
    "evidence",
    "frame",
    "added",
]


class PulledEdit(NamedTuple):
    """An edit: the line where it is, its words before and after it.

    `why` says why the spec cannot take it, and is empty where it did.
    """

    kind: EditKind
    line: str
    before: str
    after: str
    why: str = ""


class Pulled(NamedTuple):
    """The spec of a brief with the edits that it could take, and all edits in the order of the lines.

    `before` is the spec that the brief carries, `gone` the ids of the events whose rows were deleted.
    """

    spec: Spec
    edits: tuple[PulledEdit, ...]
    before: Spec
    gone: frozenset[str] = frozenset()

    @property
    def left(self) -> tuple[PulledEdit, ...]:
        """The edits that the spec could not take."""
        return tuple(edit for edit in self.edits if edit.why)

    def put_into(self, spec: Spec) -> Spec:
        """Another spec of the same brief with what was edited, but for the events that are `gone`."""
        own = ("title", "bottom_line", "recommendations", "questions", "sections")
        changes = {name: getattr(self.spec, name) for name in own if self._has_changed(name)}
        edits = {name: edit for name, edit in self.spec.edits.items() if self.before.edits.get(name) != edit}
        order = self.spec.filters.order
        if order != self.before.filters.order:
            changes["filters"] = spec.filters.model_copy(update={"order": order})
        return spec.model_copy(update={**changes, "edits": {**spec.edits, **edits}})

    def _has_changed(self, name: str) -> bool:
        return bool(getattr(self.spec, name) != getattr(self.before, name))
