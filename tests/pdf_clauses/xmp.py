"""Reading of the metadata (XMP, ISO 16684-1)."""

import re
from collections.abc import Iterator
from typing import Any, Final

RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
NAMESPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "pdfaType": "http://www.aiim.org/pdfa/ns/type#",
    "pdfaField": "http://www.aiim.org/pdfa/ns/field#",
}


def named(name: str) -> str:
    """The name with its namespace for a name with a prefix."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def properties_in(root: Any) -> Iterator[tuple[str, Any]]:
    """The properties of the metadata: a name with its namespace, and an element or, for an attribute, its value."""
    if root is None:
        return
    for description in root.iter(f"{RDF}Description"):
        if description.getparent().tag != f"{RDF}RDF":
            continue
        yield from ((name, value) for name, value in description.attrib.items() if not name.startswith(RDF))
        yield from ((each.tag, each) for each in description if isinstance(each.tag, str))


def values_of(root: Any, name: str) -> list[str]:
    """The values of a property."""
    found = [value for tag, value in properties_in(root) if tag == named(name)]
    return [value if isinstance(value, str) else "".join(value.itertext()).strip() for value in found]


def items_of(element: Any, container: str) -> list[Any] | None:
    """The items of a property that is a container of that kind; None where it is none."""
    kids = [each for each in element if isinstance(each.tag, str)]
    is_it = len(kids) == 1 and kids[0].tag == f"{RDF}{container}"
    return kids[0].findall(f"{RDF}li") if is_it else None


def other_prefixes(packet: bytes, prefix: str) -> Iterator[str]:
    """Prefixes that stand for the namespace of a prefix beside it."""
    spelt = rb"xmlns:([\w.-]+)\s*=\s*[\"']" + re.escape(NAMESPACES[prefix].encode()) + rb"[\"']"
    yield from sorted({found.decode() for found in re.findall(spelt, packet)} - {prefix})
