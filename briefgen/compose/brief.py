"""The brief, section by section."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, assert_never

from briefgen.compose.about import EventsBehind
from briefgen.compose.actors import actors
from briefgen.compose.citations import Citations
from briefgen.compose.differences import differences
from briefgen.compose.disputes import disputes
from briefgen.compose.evidence import evidence
from briefgen.compose.foreign import isolate_spec, isolate_told
from briefgen.compose.notes import NoteBook
from briefgen.compose.questions import questions
from briefgen.compose.section import Desk
from briefgen.compose.sources import sources
from briefgen.compose.summary import summary_block
from briefgen.compose.timeline import timeline
from briefgen.compose.title import margins, properties, title_block
from briefgen.compose.words import load_words
from briefgen.corpus.corpus import Corpus
from briefgen.corpus.edits import edited
from briefgen.corpus.naming import with_current_ids
from briefgen.document.blocks import Block, Heading, ListBlock, ListItem, Panel
from briefgen.document.document import Document
from briefgen.document.inlines import Text
from briefgen.document.style import Style
from briefgen.model.spec import SECTIONS, Section, Spec
from briefgen.selection.telling import tell
from briefgen.selection.who import Directory


def compose(corpus: Corpus, spec: Spec, style: Style) -> Document:
    """The document that the spec asks for; `spec.date`, the issue date, must be set."""
    current = with_current_ids(spec, corpus)
    desk = _lay_out(edited(corpus, current.edits), current, style)
    citations = Citations(desk)
    blocks = tuple(_blocks(desk, citations))
    return Document(properties(desk), margins(desk), title_block(desk), blocks, citations.notes)


def section_of(anchor: str) -> Section | None:
    """The section that begins at a block of this anchor, if one does."""
    return next((name for name, section in COMPOSERS.items() if anchor in section.anchors), None)


def _lay_out(corpus: Corpus, spec: Spec, style: Style) -> Desk:
    told, spec = isolate_told(tell(corpus, spec)), isolate_spec(spec)
    selection, corpus = told.selection, told.selection.corpus
    words = load_words(spec.language)
    numbers = {article: number for number, article in enumerate(told.sources, start=1)}
    behind = EventsBehind(selection.events)
    return Desk(selection, spec, style, words, NoteBook(), Directory(corpus), numbers, behind, told)


def _blocks(desk: Desk, citations: Citations) -> list[Block]:
    tables = TableNumbers()
    written: dict[Section, tuple[Block, ...]] = {}
    for name in sorted(desk.spec.sections, key=lambda name: COMPOSERS[name].after_all):
        composer = COMPOSERS[name]
        blocks = composer.compose(desk, tables, citations)
        written[name] = blocks if composer.after_all else citations.cite(blocks)
    return [block for name in desk.spec.sections for block in written[name]]


class TableNumbers:
    """Numbers from 1."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """The number of the next table."""
        self._last += 1
        return self._last


def _headed(desk: Desk, section: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(1, desk.words[section], section), *blocks)


def _bottom_line(desk: Desk) -> tuple[Block, ...]:
    spec, words = desk.spec, desk.words
    blocks: list[Block] = []
    if spec.bottom_line:
        paragraphs = tuple((Text(line.strip()),) for line in spec.bottom_line.splitlines() if line.strip())
        blocks.append(Panel(words["bottom_line"], "bottom-line", paragraphs))
    if spec.recommendations:
        blocks.append(Heading(1, words["recommendations"], "recommendations"))
        blocks.append(ListBlock(tuple(ListItem((Text(line),)) for line in spec.recommendations), ordered=True))
    return tuple(blocks)


def _summary(desk: Desk) -> tuple[Block, ...]:
    points = desk.told.points
    return (summary_block(points, desk.notes, desk.behind),) if points else desk.remark("empty_summary")


def _disputes(desk: Desk, tables: TableNumbers) -> tuple[Block, ...]:
    found = desk.told.disputes
    claims = disputes(desk, found, tables.next()) if found else ()
    told = differences(desk, tables.next()) if desk.selection.differences else ()
    return _headed(desk, "disputes", (*claims, *told)) if claims or told else ()


@dataclass(frozen=True, slots=True)
class SectionComposer:
    """What makes the blocks of a section, and the `anchors` that the first of them may have.

    One that tells what the others cite is made `after_all` of them, wherever it stands.
    """

    compose: Callable[[Desk, TableNumbers, Citations], tuple[Block, ...]]
    anchors: tuple[str, ...]
    after_all: bool = False


def _composer(section: Section) -> SectionComposer:
    match section:
        case "bottom_line":
            made = SectionComposer(lambda desk, *_: _bottom_line(desk), ("bottom-line", "recommendations"))
        case "summary":
            made = _under_heading(section, lambda desk, *_: _summary(desk))
        case "timeline":
            made = _under_heading(section, lambda desk, tables, _: timeline(desk, tables.next()))
        case "actors":
            made = _under_heading(section, lambda desk, tables, _: actors(desk, tables.next()))
        case "disputes":
            made = SectionComposer(lambda desk, tables, _: _disputes(desk, tables), (section,))
        case "questions":
            made = _under_heading(section, lambda desk, *_: questions(desk))
        case "sources":
            made = _under_heading(section, lambda desk, *_: sources(desk))
        case "evidence":
            made = SectionComposer(lambda desk, _, citations: evidence(desk, citations), (section,), after_all=True)
        case _:
            assert_never(section)
    return made


def _under_heading(
    section: Section, body: Callable[[Desk, TableNumbers, Citations], tuple[Block, ...]]
) -> SectionComposer:
    return SectionComposer(
        lambda desk, tables, citations: _headed(desk, section, body(desk, tables, citations)), (section,)
    )


COMPOSERS: Final[Mapping[Section, SectionComposer]] = MappingProxyType(
    {section: _composer(section) for section in SECTIONS}
)
