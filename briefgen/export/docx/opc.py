"""From the parts that python-docx has opened to those that a document is put together from."""

from collections.abc import Iterator
from typing import Any

from briefgen.export.docx.opened import OpenedPart
from briefgen.export.docx.package import Part, Relationship


def opened_part(part: Any) -> OpenedPart:
    """An opened part with its root element."""
    return OpenedPart(part.partname.membername, part.content_type, part.element, relationships(part))


def relationships(part: Any) -> tuple[Relationship, ...]:
    """The relationships of an opened part."""
    return tuple(
        Relationship(identity, tie.reltype, tie.target_ref, tie.is_external) for identity, tie in part.rels.items()
    )


def parts_below(part: Any) -> Iterator[Part]:
    """Every part that an opened part leads to, itself left out, each once, depth first."""
    return (
        Part(found.partname.membername, found.content_type, found.blob, relationships(found))
        for found in _walk(part, {part.partname})
    )


def _walk(part: Any, seen: set[str]) -> Iterator[Any]:
    for tie in part.rels.values():
        if not tie.is_external and tie.target_part.partname not in seen:
            seen.add(tie.target_part.partname)
            yield tie.target_part
            yield from _walk(tie.target_part, seen)
