"""What the file says of itself."""

from briefgen.document.document import Properties
from briefgen.export.odt.markup import element, escaped, root


def meta_part(properties: Properties) -> bytes:
    """The part `meta.xml`; the file is dated by its issue date, not by a clock.

    What proves which texts were read stands among the properties that a reader of the file can list.
    """
    moment = f"{properties.date.isoformat()}T00:00:00"
    fields = (
        ("meta:generator", "briefgen"),
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        *(("meta:keyword", keyword) for keyword in properties.keywords),
        ("meta:initial-creator", properties.author),
        ("dc:creator", properties.author),
        ("meta:creation-date", moment),
        ("dc:date", moment),
        ("dc:language", properties.language),
    )
    named = (("Organisation", properties.organisation), *properties.fingerprints)
    inner = "".join(element(name, escaped(value)) for name, value in fields if value)
    inner += "".join(
        element("meta:user-defined", escaped(value), {"meta:name": name}) for name, value in named if value
    )
    return root("office:document-meta", element("office:meta", inner))
