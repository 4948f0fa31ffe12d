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
    """The spec of a brief with the edits that it could take, and all edits in the order of the lines."""

    spec: Spec
    edits: tuple[PulledEdit, ...]

    @property
    def left(self) -> tuple[PulledEdit, ...]:
        """The edits that the spec could not take."""
        return tuple(edit for edit in self.edits if edit.why)
