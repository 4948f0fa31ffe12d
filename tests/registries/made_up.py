"""Members that tests add to the registries: each one entry, as a new member of the program would be."""

from pathlib import Path

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.formats import OutputFormat


def write_outline(document: Document, style: Style, folder: Path | None) -> bytes:
    """A writer: the title, and how many blocks there are."""
    return f"{document.properties.title}\n{len(document.blocks)} blocks\n".encode()


OUTLINE = OutputFormat("Outline", ".html", lambda: write_outline)
