"""What the file says of itself: document information, XMP, and the colour space that its colours mean."""

from html import escape

from reportlab.pdfbase.pdfdoc import XMP
from reportlab.pdfgen.canvas import Canvas

from briefgen import __version__
from briefgen.document.document import Properties
from briefgen.export.pdf.inline_boxes import clean

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


def describe(canvas: Canvas, properties: Properties) -> None:
    """Fill in the document information; both its dates are the issue date."""
    canvas.setTitle(clean(properties.title))
    canvas.setAuthor(clean(properties.author or properties.organisation))
    canvas.setSubject(clean(properties.subject))
    canvas.setKeywords(clean(", ".join(properties.keywords)))
    canvas.setCreator(_PRODUCER)
    canvas.setProducer(_PRODUCER)
    canvas.setDateFormatter(lambda *_: f"D:{properties.date:%Y%m%d}000000Z")


def metadata_stream(properties: Properties) -> XMP:
    """The metadata stream: Dublin Core, XMP and PDF properties, and the claims of PDF/UA-1 and PDF/A-3a."""
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
{_named("dc:relation", "Bag", tuple(map(": ".join, properties.fingerprints)))}\
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{_xml(properties.subject)}</rdf:li></rdf:Alt></dc:description>
<pdf:Keywords>{_xml(", ".join(properties.keywords))}</pdf:Keywords><pdf:Producer>{_PRODUCER}</pdf:Producer>
<xmp:CreatorTool>{_PRODUCER}</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>{UA_CLAIM}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
    return XMP(creator=lambda _: packet.encode("utf-8", "replace"))


def _named(name: str, container: str, values: tuple[str, ...]) -> str:
    items = "".join(f"<rdf:li>{_xml(value)}</rdf:li>" for value in values if value)
    return f"<{name}><rdf:{container}>{items}</rdf:{container}></{name}>\n" if items else ""


def _xml(text: str) -> str:
    return escape(clean(text), quote=False)
