"""What travels within the file unseen: metadata in RDF, which the standard has and LibreOffice keeps when it saves.

Other files of a package are lost then; so each attachment is the text of a property of what its URN names.
"""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from briefgen.document.document import Attachment
from briefgen.export.odt.markup import DECLARATION, element
from briefgen.export.odt.package import PackageFile

_RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_META: Final = "http://docs.oasis-open.org/ns/office/1.2/meta"
_TYPE: Final = "application/rdf+xml"
_PARTS: Final = (("content.xml", "odf#ContentFile"), ("styles.xml", "odf#StylesFile"))


def carried_files(attachments: Sequence[Attachment]) -> Iterator[PackageFile]:
    """A file for each attachment, and the one that lists them; none where there is no attachment."""
    files = [PackageFile(f"{PurePosixPath(item.name).stem}.rdf", _TYPE, _metadata(item)) for item in attachments]
    if files:
        parts = (*_PARTS, *((file.name, "pkg#MetadataFile") for file in files))
        yield PackageFile("manifest.rdf", _TYPE, _listed(parts))
        yield from files


def _metadata(item: Attachment) -> bytes:
    text = item.text.decode().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    told = element("carried:attachment", text)
    inner = element("rdf:Description", told, {"rdf:about": item.urn})
    return _root(inner, f' xmlns:carried="{item.urn}#"')


def _listed(parts: Sequence[tuple[str, str]]) -> bytes:
    """The manifest of metadata (OpenDocument 1.3, Part 2, 6): the parts of the document, and what each is."""
    kinds = "".join(_kind(name, kind) for name, kind in (*parts, ("", "pkg#Document")))
    held = "".join(
        element("rdf:Description", element("pkg:hasPart", "", {"rdf:resource": name}), {"rdf:about": ""})
        for name, _ in parts
    )
    return _root(kinds + held, f' xmlns:pkg="{_META}/pkg#"')


def _kind(name: str, kind: str) -> str:
    return element("rdf:Description", element("rdf:type", "", {"rdf:resource": f"{_META}/{kind}"}), {"rdf:about": name})


def _root(inner: str, namespaces: str) -> bytes:
    return f'{DECLARATION}<rdf:RDF xmlns:rdf="{_RDF}"{namespaces}>{inner}</rdf:RDF>'.encode()
