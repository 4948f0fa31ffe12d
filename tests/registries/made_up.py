"""Members that tests add to the registries: each one entry, as a new member of the program would be."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from briefgen.compose.citations import Citations
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer, TableNumbers
from briefgen.compose.timeline_column import TimelineColumn
from briefgen.document.blocks import Block, Heading, Paragraph, Table
from briefgen.document.document import Document
from briefgen.document.inlines import Text, plain_text
from briefgen.document.style import Style
from briefgen.export.formats import OutputFormat
from briefgen.ingest.formats import InputFormat
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source


def write_outline(document: Document, style: Style, folder: Path | None) -> bytes:
    """A writer: the title, the headings, and the first lines of tables."""
    lines = [document.properties.title]
    for block in document.blocks:
        if isinstance(block, Heading):
            lines.append(f"# {block.text}")
        elif isinstance(block, Table):
            lines.append(" | ".join(column.title for column in block.columns))
            lines.append(" | ".join(map(plain_text, block.rows[0].cells)))
    return ("\n".join(lines) + "\n").encode()


def read_captions(source: Source, options: ReadOptions) -> Iterator[IngestedArticle]:
    """A reader: what is said, without numbers and times."""
    lines = source.data.decode("utf-8").splitlines()
    said = [line for line in lines if line and not re.fullmatch(r"[\d:,> -]+", line)]
    yield IngestedArticle(" ".join(said), title="As it was said")


OUTLINE = OutputFormat("Outline", ".outline", lambda: write_outline)
CAPTIONS = InputFormat("Captions", (".cap",), lambda: read_captions, by_ending=True, is_article=True)


def glance(context: SectionContext, tables: TableNumbers, citations: Citations) -> tuple[Block, ...]:
    """A section: how many events there are."""
    return (Paragraph((Text(f"{len(context.selection.events)} events"),)),)


GLANCE = ModuleType("briefgen.compose.glance", "The module that a section called `glance` would have.")
GLANCE.SECTION = SectionComposer(glance, english="At a glance")  # type: ignore[attr-defined]
KIND = TimelineColumn(
    "column_kind", lambda context, event: (Text(event.kind),), is_narrow=lambda events: True, english="Kind"
)


def add_section(modules: dict[str, ModuleType] = sys.modules) -> None:
    """Have the module of the section found where the program looks for it."""
    modules[GLANCE.__name__] = GLANCE
