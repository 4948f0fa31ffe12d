"""The formats that a document can be written in, by the ending of the file."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.errors import UsageError

Writer = Callable[[Document, Style, Path | None], bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for people, and where its writer is; the writer is imported when it is used."""

    name: str
    ending: str
    module: str
    function: str

    def writer(self) -> Writer:
        """The function that turns a document into bytes."""
        writer: Writer = getattr(import_module(self.module), self.function)
        return writer


FORMATS = (
    Format("Word", ".docx", "briefgen.export.docx", "write_docx"),
    Format("PDF", ".pdf", "briefgen.export.pdf", "write_pdf"),
)


def format_for(path: Path) -> Format:
    """The format that a file's ending names.

    Raises `UsageError` for an ending that no format has.
    """
    for known in FORMATS:
        if path.suffix.lower() == known.ending:
            return known
    endings = " or ".join(known.ending for known in FORMATS)
    raise UsageError(f"{path}: cannot tell the format from the ending {path.suffix!r}; use {endings}")
