"""Members that tests add to the registries: each one entry, as a new member of the program would be."""

import re
from collections.abc import Iterator
from pathlib import Path

from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.export.formats import OutputFormat
from briefgen.ingest.article import IngestedArticle, ReadOptions, Source
from briefgen.ingest.formats import InputFormat


def write_outline(document: Document, style: Style, folder: Path | None) -> bytes:
    """A writer: the title, and how many blocks there are."""
    return f"{document.properties.title}\n{len(document.blocks)} blocks\n".encode()


def read_subtitles(source: Source, options: ReadOptions) -> Iterator[IngestedArticle]:
    """A reader: what is said, without numbers and times."""
    lines = source.data.decode("utf-8").splitlines()
    said = [line for line in lines if line and not re.fullmatch(r"[\d:,> -]+", line)]
    yield IngestedArticle(" ".join(said), title="As it was said")


OUTLINE = OutputFormat("Outline", ".html", lambda: write_outline)
SUBTITLES = InputFormat("Subtitles", (".srt",), lambda: read_subtitles, by_ending=True, is_article=True)
