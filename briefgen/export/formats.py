"""The formats that a document can be written in: one table, which commands, batches, menus and help texts read.

A format more is a module of this room with a writer, and an entry here; nothing else names formats.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from briefgen.errors import UsageError

if TYPE_CHECKING:
    from briefgen.document.document import Document
    from briefgen.document.style import Style

Writer = Callable[["Document", "Style", Path | None], bytes]


class OutputFormat(NamedTuple):
    """A format: `name` is what people call it, `ending` that of its files, with the dot and in lower case.

    `load` imports the writer, which is done when one is used. `menu_name` is the name with the sign `&` before the
    letter that picks it in a menu, `shortcut` the keys of its command, if any. The formats `by_default` are written
    where nobody names one, and have a button. What a preview shows is the file of the one that `is_preview`.
    """

    name: str
    ending: str
    load: Callable[[], Writer]
    menu_name: str = ""
    shortcut: str = ""
    by_default: bool = False
    is_preview: bool = False

    @property
    def key(self) -> str:
        """What a jobs file calls it: the ending without its dot."""
        return self.ending[1:]


def _in(module: str, function: str) -> Callable[[], Writer]:
    """Imports the writer, a function in a module of this room, when one is used."""

    def load() -> Writer:
        writer: Writer = getattr(import_module(f"briefgen.export.{module}"), function)
        return writer

    return load


OUTPUT_FORMATS: Final = (
    OutputFormat("Word", ".docx", _in("docx", "write_docx"), "&Word", "Ctrl+E", by_default=True),
    OutputFormat("PDF", ".pdf", _in("pdf", "write_pdf"), "&PDF", "Ctrl+Shift+E", by_default=True, is_preview=True),
    OutputFormat("OpenDocument", ".odt", _in("odt", "write_odt"), "OpenDoc&ument"),
    OutputFormat("HTML", ".html", _in("html", "write_html"), "&HTML"),
    OutputFormat("Markdown", ".md", _in("markdown", "write_markdown"), "&Markdown"),
    OutputFormat("JSON", ".json", _in("json_document", "write_json"), "&JSON"),
)


def output_formats() -> tuple[OutputFormat, ...]:
    """The formats, in the order in which they are told."""
    return OUTPUT_FORMATS


def default_formats() -> tuple[OutputFormat, ...]:
    """The formats that are written where nobody names one."""
    return tuple(known for known in output_formats() if known.by_default)


def format_for(path: Path) -> OutputFormat:
    """The format that a file's ending names. Raises `UsageError` for an ending that no format has."""
    for known in output_formats():
        if path.suffix.lower() == known.ending:
            return known
    raise UsageError(f"{path}: cannot tell the format from the ending {path.suffix!r}; use {endings_in_words()}")


def endings_in_words() -> str:
    """The endings for a sentence: `.docx or .pdf`."""
    return in_words((known.ending for known in output_formats()), "or")


def keys_in_words() -> str:
    """The keys for a sentence: `docx or pdf`."""
    return in_words((known.key for known in output_formats()), "or")


def names_in_words() -> str:
    """The names for a sentence: `Word and PDF`."""
    return in_words((known.name for known in output_formats()), "and")


def in_words(words: Iterable[str], joint: str) -> str:
    """`a, b or c` of the words and a joint."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last
