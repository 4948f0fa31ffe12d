"""What the file says of itself: document information, XMP, and the colour space that its colours mean."""

import datetime
from html import escape

from reportlab.pdfbase.pdfdoc import XMP, PDFDocument, PDFInfo

from briefgen import __version__
from briefgen.document.document import Properties
from briefgen.export.pdf.atoms import clean
from briefgen.export.pdf.objects import string

UA_CLAIM = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfuaid:part>1</pdfuaid:part>\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""The claim of PDF/UA-1, with the description of its property that PDF/A asks for."""

_PRODUCER = f"briefgen {__version__}"


class Info(PDFInfo):  # type: ignore[misc]
    """The document information dictionary: what the brief says of itself, and nothing where it says nothing."""

    def __init__(self, properties: Properties) -> None:
        super().__init__()
        self.title = clean(properties.title)
        self.author = clean(properties.author or properties.organisation)
        self.subject = clean(properties.subject)
        self.keywords = clean(", ".join(properties.keywords))
        self.creator = self.producer = _PRODUCER
        self._date = _pdf_date(properties.date)

    def format(self, document: PDFDocument) -> bytes:  # noqa: ARG002 - the signature that reportlab calls
        """The dictionary; both dates are the issue date."""
        entries = (
            ("Title", self.title),
            ("Author", self.author),
            ("Subject", self.subject),
            ("Keywords", self.keywords),
            ("Creator", self.creator),
            ("Producer", self.producer),
            ("CreationDate", self._date),
            ("ModDate", self._date),
        )
        return ("<<" + "".join(f"/{key}{string(text)}" for key, text in entries if text) + ">>").encode("ascii")


def metadata_stream(properties: Properties) -> XMP:
    """The metadata stream: Dublin Core, XMP and PDF properties, and the claims of PDF/UA-1 and PDF/A-2b."""
    day = f"{properties.date.isoformat()}T00:00:00Z"
    author = properties.author or properties.organisation
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{_xml(properties.title)}</rdf:li></rdf:Alt></dc:title>
{_named("dc:creator", "Seq", (author,))}{_named("dc:subject", "Bag", properties.keywords)}\
{_named("dc:language", "Bag", (properties.language,))}\
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{_xml(properties.subject)}</rdf:li></rdf:Alt></dc:description>
<pdf:Keywords>{_xml(", ".join(properties.keywords))}</pdf:Keywords><pdf:Producer>{_PRODUCER}</pdf:Producer>
<xmp:CreatorTool>{_PRODUCER}</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>{UA_CLAIM}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
    return XMP(creator=lambda _: packet.encode("utf-8", "replace"))


def _named(name: str, container: str, values: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{_xml(value)}</rdf:li>" for value in values if value)
    return f"<{name}><rdf:{container}>{items}</rdf:{container}></{name}>\n" if items else ""


def _xml(text: str) -> str:
    return escape(clean(text), quote=False)


def _pdf_date(day: datetime.date) -> str:
    return f"D:{day:%Y%m%d}000000Z"
