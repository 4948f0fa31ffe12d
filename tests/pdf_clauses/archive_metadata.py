"""ISO 19005-3, 6.6: the metadata."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import change_packet
from tests.pdf_clauses.pdf_file import PdfFile
from tests.pdf_clauses.xmp import RDF, items_of, named, other_prefixes, properties_in, values_of

CHAPTER = Chapter()
_CONTAINERS: Final = {
    **dict.fromkeys(("dc:title", "dc:description", "dc:rights"), "Alt"),
    **dict.fromkeys(("dc:creator", "dc:date"), "Seq"),
    **dict.fromkeys(("dc:contributor", "dc:language", "dc:publisher", "dc:relation", "dc:subject", "dc:type"), "Bag"),
    **dict.fromkeys(("dc:coverage", "dc:format", "dc:identifier", "dc:source"), ""),
    **dict.fromkeys(("xmp:CreateDate", "xmp:CreatorTool", "xmp:MetadataDate", "xmp:ModifyDate", "xmp:BaseURL"), ""),
    **dict.fromkeys(("pdf:Keywords", "pdf:PDFVersion", "pdf:Producer"), ""),
    **dict.fromkeys(("pdfaid:part", "pdfaid:conformance", "pdfaid:amd", "pdfaid:corr"), ""),
    "pdfaExtension:schemas": "Bag",
}
"""Properties of the standards that a brief may have, and the container of each ("" for a plain value)."""
_DATES: Final = ("xmp:CreateDate", "xmp:MetadataDate", "xmp:ModifyDate")
_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
_SCHEMA_FIELDS: Final = {"pdfaSchema:schema", "pdfaSchema:namespaceURI", "pdfaSchema:prefix"}
_PROPERTY_FIELDS: Final = {f"pdfaProperty:{name}" for name in ("name", "valueType", "category", "description")}
_TYPES: Final = frozenset(
    "Text Integer Real Boolean Date URI URL MIMEType ProperName AgentName GUID XPath Rational".split()
)


@CHAPTER.clause("6.6.2.1-1", "The catalog has metadata in XML")
def has_metadata(file: PdfFile) -> Iterator[str]:
    stream = file.root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream) or stream.get("/Type") != "/Metadata" or stream.get("/Subtype") != "/XML":
        yield "none, or not said to be such"
    elif "/Filter" in stream:
        yield "it is packed, so that no other program finds it"


@has_metadata.broken_by
def _no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


@CHAPTER.clause("6.6.2.1-2", "The packet does not say how long it is")
def packet_has_no_length(file: PdfFile) -> Iterator[str]:
    if re.search(rb"<\?xpacket begin[^>]*\bbytes\s*=", file.packet):
        yield "bytes"


@packet_has_no_length.broken_by
def _length_of_the_packet(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, ' id="W5M0', ' bytes="3000" id="W5M0')


@CHAPTER.clause("6.6.2.1-3", "The packet does not say its encoding")
def packet_has_no_encoding(file: PdfFile) -> Iterator[str]:
    if re.search(rb"<\?xpacket begin[^>]*\bencoding\s*=", file.packet):
        yield "encoding"


@packet_has_no_encoding.broken_by
def _encoding_of_the_packet(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, ' id="W5M0', ' encoding="UTF-8" id="W5M0')


@CHAPTER.clause("6.6.2.1-4", "The metadata is a packet of well-formed XML")
def metadata_is_xml(file: PdfFile) -> Iterator[str]:
    if file.metadata is None:
        yield "no XML"
    elif file.metadata.find(f".//{RDF}RDF") is None and file.metadata.tag != f"{RDF}RDF":
        yield "no RDF"
    if not re.search(rb"<\?xpacket begin=.*<\?xpacket end=['\"][rw]['\"]\?>\s*$", file.packet, re.S):
        yield "no packet"


@metadata_is_xml.broken_by
def _open_element(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "</rdf:RDF>", "")


@metadata_is_xml.broken_by
def _no_packet(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, '<?xpacket end="r"?>', "")


@CHAPTER.clause("6.6.2.1-5", "The metadata is UTF-8")
def metadata_is_utf8(file: PdfFile) -> Iterator[str]:
    try:
        file.packet.decode("utf-8")
    except UnicodeDecodeError as error:
        yield str(error)


@metadata_is_utf8.broken_by
def _utf16(pdf: pikepdf.Pdf) -> None:
    stream = pdf.Root.Metadata
    stream.write(stream.read_bytes().decode().encode("utf-16"))


def _schemas(file: PdfFile) -> list[Any]:
    held = [value for tag, value in properties_in(file.metadata) if tag == named("pdfaExtension:schemas")]
    return [item for value in held for item in items_of(value, "Bag") or []]


def _field(item: Any, name: str) -> Any:
    found = item.find(f".//{named(name)}")
    return found if found is not None and (found.getparent() is item or found.getparent().getparent() is item) else None


def _words(item: Any, name: str) -> str:
    field = _field(item, name)
    return (field.text or "").strip() if field is not None else ""


def _properties(schema: Any) -> list[Any]:
    field = _field(schema, "pdfaSchema:property")
    return items_of(field, "Seq") or [] if field is not None else []


@CHAPTER.clause("6.6.2.3.1-1", "Each property is of the standards, or the file describes it")
def properties_are_described(file: PdfFile) -> Iterator[str]:
    known = {named(name) for name in _CONTAINERS}
    for schema in _schemas(file):
        space = _words(schema, "pdfaSchema:namespaceURI")
        known |= {f"{{{space}}}{_words(each, 'pdfaProperty:name')}" for each in _properties(schema)}
    yield from (tag for tag, _ in properties_in(file.metadata) if tag not in known)


@properties_are_described.broken_by
def _property_without_a_description(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "pdf:Keywords", "pdf:Catchwords")


@properties_are_described.broken_by
def _claim_without_a_description(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<pdfaProperty:name>part<", "<pdfaProperty:name>rev<")


@CHAPTER.clause("6.6.2.3.1-2", "Each property has a value of its type")
def values_fit(file: PdfFile) -> Iterator[str]:
    for name, container in _CONTAINERS.items():
        for tag, value in properties_in(file.metadata):
            if tag != named(name):
                continue
            is_plain = isinstance(value, str) or not len(value)
            if is_plain if container else not is_plain:
                yield f"{name} is no {container or 'plain value'}"
            elif container and items_of(value, container) is None:
                yield f"{name} is no {container}"
    for name in _DATES:
        yield from (f"{name}: {value}" for value in values_of(file.metadata, name) if not _DATE.fullmatch(value))


@values_fit.broken_by
def _title_as_a_list(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<dc:title><rdf:Alt>", "<dc:title><rdf:Bag>")
    packet = pdf.Root.Metadata.read_bytes().replace(b"</rdf:Alt></dc:title>", b"</rdf:Bag></dc:title>")
    pdf.Root.Metadata.write(packet)


@values_fit.broken_by
def _date_in_words(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<xmp:ModifyDate>", "<xmp:ModifyDate>on ")


@CHAPTER.clause(
    "6.6.2.3.3", "Descriptions of properties are whole, in containers and with the prefixes that the standard gives"
)
def descriptions_are_whole(file: PdfFile) -> Iterator[str]:
    for schema in _schemas(file):
        yield from (f"no {name}" for name in sorted(_SCHEMA_FIELDS) if not _words(schema, name))
        for each in _properties(schema):
            yield from (f"no {name}" for name in sorted(_PROPERTY_FIELDS) if not _words(each, name))
            if _words(each, "pdfaProperty:category") not in ("internal", "external"):
                yield "a category of its own"
            if _words(each, "pdfaProperty:valueType").split()[-1:] not in [[name] for name in _TYPES]:
                yield f"a type of its own: {_words(each, 'pdfaProperty:valueType')}"
    if b"pdfaExtension:schemas" not in file.packet and _schemas(file):
        yield "another prefix"
    held = [value for tag, value in properties_in(file.metadata) if tag == named("pdfaExtension:schemas")]
    yield from ("schemas are no bag" for value in held if isinstance(value, str) or items_of(value, "Bag") is None)
    for schema in _schemas(file):
        field = _field(schema, "pdfaSchema:property")
        if field is not None and items_of(field, "Seq") is None:
            yield "properties are no sequence"


@descriptions_are_whole.broken_by
def _property_without_a_type(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>", "")


@descriptions_are_whole.broken_by
def _schema_without_a_name(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>", "")


@descriptions_are_whole.broken_by
def _own_category(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, ">internal<", ">own<")


@descriptions_are_whole.broken_by
def _own_type(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "valueType>Integer<", "valueType>Number<")


def _has(file: PdfFile, name: str, wanted: str) -> Iterator[str]:
    values = values_of(file.metadata, name)
    if values != [wanted]:
        yield f"{name} is {values}"


@CHAPTER.clause("6.6.4-1", "The metadata claims PDF/A")
def claims_archive(file: PdfFile) -> Iterator[str]:
    if not values_of(file.metadata, "pdfaid:part") or not values_of(file.metadata, "pdfaid:conformance"):
        yield "no claim"


@claims_archive.broken_by
def _no_claim(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<pdfaid:part>3</pdfaid:part>", "")


@CHAPTER.clause("6.6.4-2", "The claim is of part 3")
def claims_part_three(file: PdfFile) -> Iterator[str]:
    yield from _has(file, "pdfaid:part", "3")


@claims_part_three.broken_by
def _part_two(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "<pdfaid:part>3<", "<pdfaid:part>2<")


@CHAPTER.clause("6.6.4-3", "The claim is of level A")
def claims_level_a(file: PdfFile) -> Iterator[str]:
    yield from _has(file, "pdfaid:conformance", "A")


@claims_level_a.broken_by
def _level_b(pdf: pikepdf.Pdf) -> None:
    change_packet(pdf, "conformance>A<", "conformance>B<")


@CHAPTER.clause("6.6.4-4", "The claims have the prefixes that the standards give")
def claims_have_prefixes(file: PdfFile) -> Iterator[str]:
    for prefix in ("pdfaid", "pdfuaid", "pdfaExtension", "pdfaSchema", "pdfaProperty", "pdfaType", "pdfaField"):
        yield from other_prefixes(file.packet, prefix)


@claims_have_prefixes.broken_by
def _own_prefix(pdf: pikepdf.Pdf) -> None:
    stream = pdf.Root.Metadata
    stream.write(stream.read_bytes().replace(b"pdfaid:", b"a:").replace(b"xmlns:pdfaid", b"xmlns:a"))
