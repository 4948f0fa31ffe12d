"""What the file says of itself."""

from briefgen.document.document import Properties
from briefgen.export.docx.package import OFFICE, Part, Relationship
from briefgen.export.docx.xml import DECLARATION, escaped

_CORE = "http://schemas.openxmlformats.org/package/2006"
CORE_RELATIONSHIP = f"{_CORE}/relationships/metadata/core-properties"


def property_parts(properties: Properties) -> tuple[Part, Part]:
    """The core and the extended properties; the file is dated by its issue date, not by a clock."""
    return (
        Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", _core(properties)),
        Part(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            _extended(properties),
        ),
    )


def root_relationships() -> tuple[Relationship, ...]:
    """The relationships of the package to its document and properties."""
    return (
        Relationship("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
        Relationship("rId2", CORE_RELATIONSHIP, "docProps/core.xml"),
        Relationship("rId3", f"{OFFICE}/extended-properties", "docProps/app.xml"),
    )


def _core(properties: Properties) -> bytes:
    moment = f'xsi:type="dcterms:W3CDTF">{properties.date.isoformat()}T00:00:00Z<'
    fields = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.author),
        ("cp:keywords", "; ".join(properties.keywords)),
        ("cp:lastModifiedBy", properties.author),
    )
    inner = "".join(f"<{name}>{escaped(value)}</{name}>" for name, value in fields if value)
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{inner}<cp:revision>1</cp:revision>'
        f"<dcterms:created {moment}/dcterms:created><dcterms:modified {moment}/dcterms:modified>"
        f"<dc:language>{escaped(properties.language)}</dc:language></cp:coreProperties>"
    ).encode()


def _extended(properties: Properties) -> bytes:
    company = f"<Company>{escaped(properties.organisation)}</Company>" if properties.organisation else ""
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    inner = f"<Application>briefgen</Application>{company}"
    return f'{DECLARATION}<Properties xmlns="{namespace}">{inner}</Properties>'.encode()
