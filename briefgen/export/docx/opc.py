"""From the parts that python-docx has opened to the parts that a document is put together from."""

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from briefgen.export.docx.package import Part, PartTemplate, Relationship
from briefgen.export.docx.xml import DECLARATION

SEAM: Final = "briefgen seam"
"""The processing instruction that marks the place which a document fills."""


def markup(element: Any) -> str:
    """An element as text, with the namespaces that it needs."""
    return str(etree.tostring(element, encoding="unicode", with_tail=False))


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


def seam() -> Any:
    """The mark of the place in an element which a document fills."""
    return etree.ProcessingInstruction(*SEAM.split())


def part_template(part: Any, element: Any) -> PartTemplate:
    """An opened part, cut at the seam in its root element."""
    before, after = markup(element).split(f"<?{SEAM}?>")
    name = part.partname.membername
    return PartTemplate(name, part.content_type, DECLARATION + before, after, relationships(part))
