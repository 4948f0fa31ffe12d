"""What travels within the file unseen: embedded files, associated with the document (ISO 19005-3, 6.8)."""

from hashlib import md5
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName

from briefgen.document.document import Attachment, Document
from briefgen.export.pdf.file import CompactDocument
from briefgen.export.pdf.objects import stream, string


def attach(file: CompactDocument, document: Document) -> dict[str, Any]:
    """The attachments in the file: associated with its catalog, and what its dictionary of names has of them."""
    if not document.attachments:
        return {}
    day = f"(D:{document.properties.date:%Y%m%d}000000Z)"
    specified = {item.name: file.Reference(_specification(file, item, day)) for item in document.attachments}
    file.Catalog.AF = PDFArray(list(specified.values()))
    entries = [part for name, reference in sorted(specified.items()) for part in (string(name), reference)]
    return {"EmbeddedFiles": PDFDictionary({"Names": PDFArray(entries)})}


def _specification(file: CompactDocument, item: Attachment, day: str) -> PDFDictionary:
    params = {"Size": len(item.text), "CheckSum": f"<{md5(item.text, usedforsecurity=False).hexdigest()}>"}
    embedded = stream(
        item.text,
        Type=PDFName("EmbeddedFile"),
        Subtype=f"/{item.media_type.replace('/', '#2F')}",
        Params=PDFDictionary({**params, "ModDate": day, "CreationDate": day}),
    )
    held = file.Reference(embedded)
    return PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": string(item.name),
            "UF": string(item.name),
            "AFRelationship": PDFName("Data"),
            "Desc": string(item.description or item.urn),
            "EF": PDFDictionary({"F": held, "UF": held}),
        }
    )
