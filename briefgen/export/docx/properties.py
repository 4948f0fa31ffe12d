"""What the file says of itself."""

from briefgen.document.document import Properties
from briefgen.export.docx.package import OFFICE, Part, Relationship
from briefgen.export.docx.xml import DECLARATION, attribute, escaped

_CORE = "http://schemas.openxmlformats.org/package/2006"
_CUSTOM = "docProps/custom.xml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM = 2  # the first id of a custom property; 0 and 1 are reserved
CORE_RELATIONSHIP = f"{_CORE}/relationships/metadata/core-properties"


def property_parts(properties: Properties) -> tuple[Part, ...]:
    """The core and the extended properties; the file is dated by its issue date, not by a clock.

    What proves which texts were read stands among the properties that a reader of the file can list in Word.
    """
    parts = (
        Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", _core(properties)),
        Part(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            _extended(properties),
        ),
    )
    if not properties.fingerprints:
        return parts
    return (*parts, Part(_CUSTOM, _CUSTOM_TYPE, _custom(properties.fingerprints)))


def root_relationships(properties: Properties) -> tuple[Relationship, ...]:
    """The relationships of the package to its document and properties."""
    custom = (Relationship("rId4", f"{OFFICE}/custom-properties", _CUSTOM),) if properties.fingerprints else ()
    return (
        Relationship("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
        Relationship("rId2", CORE_RELATIONSHIP, "docProps/core.xml"),
        Relationship("rId3", f"{OFFICE}/extended-properties", "docProps/app.xml"),
        *custom,
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


def _custom(fingerprints: tuple[tuple[str, str], ...]) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006"
    inner = "".join(
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="{number}" name="{attribute(name)}">'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(fingerprints, _FIRST_CUSTOM)
    )
    return (
        f'{DECLARATION}<Properties xmlns="{office}/custom-properties" xmlns:vt="{office}/docPropsVTypes">'
        f"{inner}</Properties>"
    ).encode()
