"""What travels within the file unseen: a custom XML part for each attachment, which Word keeps as it is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from briefgen.document.document import Attachment
from briefgen.export.docx.package import OFFICE, Part, Relationship
from briefgen.export.docx.xml import DECLARATION, attribute

_PROPERTIES_TYPE: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_CUSTOM_XML: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_FIRST: Final = 101
"""The number of the first part, above those that a base document may have."""


def carried_relationships(attachments: Sequence[Attachment]) -> tuple[Relationship, ...]:
    """The ties of the story to the parts."""
    return tuple(
        Relationship(f"carried{number}", f"{OFFICE}/customXml", f"../customXml/item{number}.xml")
        for number, _ in enumerate(attachments, _FIRST)
    )


def carried_parts(attachments: Iterable[Attachment]) -> Iterator[Part]:
    """Each attachment as the text of an XML element in the namespace of its URN, and the part that names it."""
    for number, item in enumerate(attachments, _FIRST):
        properties = f"itemProps{number}.xml"
        ties = (Relationship("properties", f"{OFFICE}/customXmlProps", properties),)
        yield Part(f"customXml/item{number}.xml", "application/xml", _element(item), ties)
        yield Part(f"customXml/{properties}", _PROPERTIES_TYPE, _properties(item))


def _element(item: Attachment) -> bytes:
    text = item.text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    opening = f'{DECLARATION}<attachment xmlns="{attribute(item.urn)}" name="{attribute(item.name)}">'
    return opening.encode() + text + b"</attachment>"


def _properties(item: Attachment) -> bytes:
    """Word knows a part by an identifier, which here follows from what it is."""
    identity = str(uuid5(NAMESPACE_URL, item.urn)).upper()
    return (
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{{{identity}}}" xmlns:ds="{_CUSTOM_XML}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{attribute(item.urn)}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
