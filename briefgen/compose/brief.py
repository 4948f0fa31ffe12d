"""The brief, section by section."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, assert_never

from briefgen.compose.about import PassageIndex
from briefgen.compose.actors import actors
from briefgen.compose.citations import Citations
from briefgen.compose.differences import differences
from briefgen.compose.disputes import disputes
from briefgen.compose.evidence import evidence
from briefgen.compose.foreign import isolate_spec, isolate_told
from briefgen.compose.notes import CitationRegistry
from briefgen.compose.questions import questions
from briefgen.compose.section import SectionContext
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
from briefgen.selection.who import ActorNames


def compose(corpus: Corpus, spec: Spec, style: Style) -> Document:
    """The document that the spec asks for; `spec.date`, the issue date, must be set."""
    current = with_current_ids(spec, corpus)
    context = _lay_out(edited(corpus, current.edits), current, style)
    citations = Citations(context)
    blocks = tuple(_blocks(context, citations))
    return Document(properties(context), margins(context), title_block(context), blocks, citations.notes)


def section_of(anchor: str) -> Section | None:
    """The section that begins at a block of this anchor, if one does."""
    return next((name for name, section in COMPOSERS.items() if anchor in section.anchors), None)


def _lay_out(corpus: Corpus, spec: Spec, style: Style) -> SectionContext:
    told, spec = isolate_told(tell(corpus, spec)), isolate_spec(spec)
    selection, corpus = told.selection, told.selection.corpus
    words = load_words(spec.language)
    numbers = {article: number for number, article in enumerate(told.sources, start=1)}
    behind = PassageIndex(selection.events)
    return SectionContext(selection, spec, style, words, CitationRegistry(), ActorNames(corpus), numbers, behind, told)


def _blocks(context: SectionContext, citations: Citations) -> list[Block]:
    tables = TableNumbers()
    written: dict[Section, tuple[Block, ...]] = {}
    for name in sorted(context.spec.sections, key=lambda name: COMPOSERS[name].after_all):
        composer = COMPOSERS[name]
        blocks = composer.compose(context, tables, citations)
        written[name] = blocks if composer.after_all else citations.cite(blocks)
    return [block for name in context.spec.sections for block in written[name]]


class TableNumbers:
    """Numbers from 1."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """The number of the next table."""
        self._last += 1
        return self._last


def _headed(context: SectionContext, section: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(1, context.words[section], section), *blocks)


def _bottom_line(context: SectionContext) -> tuple[Block, ...]:
    spec, words = context.spec, context.words
    blocks: list[Block] = []
    if spec.bottom_line:
        paragraphs = tuple((Text(line.strip()),) for line in spec.bottom_line.splitlines() if line.strip())
        blocks.append(Panel(words["bottom_line"], "bottom-line", paragraphs))
    if spec.recommendations:
        blocks.append(Heading(1, words["recommendations"], "recommendations"))
        blocks.append(ListBlock(tuple(ListItem((Text(line),)) for line in spec.recommendations), ordered=True))
    return tuple(blocks)


def _summary(context: SectionContext) -> tuple[Block, ...]:
    points = context.told.points
    return (summary_block(points, context.notes, context.behind),) if points else context.placeholder("empty_summary")


def _disputes(context: SectionContext, tables: TableNumbers) -> tuple[Block, ...]:
    found = context.told.disputes
    claims = disputes(context, found, tables.next()) if found else ()
    told = differences(context, tables.next()) if context.selection.conflicts else ()
    return _headed(context, "disputes", (*claims, *told)) if claims or told else ()


@dataclass(frozen=True, slots=True)
class SectionComposer:
    """What makes the blocks of a section, and the `anchors` that the first of them may have.

    One that tells what the others cite is made `after_all` of them, wherever it stands.
    """

    compose: Callable[[SectionContext, TableNumbers, Citations], tuple[Block, ...]]
    anchors: tuple[str, ...]
    after_all: bool = False


def _composer(section: Section) -> SectionComposer:
    match section:
        case "bottom_line":
            made = SectionComposer(lambda context, *_: _bottom_line(context), ("bottom-line", "recommendations"))
        case "summary":
            made = _under_heading(section, lambda context, *_: _summary(context))
        case "timeline":
            made = _under_heading(section, lambda context, tables, _: timeline(context, tables.next()))
        case "actors":
            made = _under_heading(section, lambda context, tables, _: actors(context, tables.next()))
        case "disputes":
            made = SectionComposer(lambda context, tables, _: _disputes(context, tables), (section,))
        case "questions":
            made = _under_heading(section, lambda context, *_: questions(context))
        case "sources":
            made = _under_heading(section, lambda context, *_: sources(context))
        case "evidence":
            made = SectionComposer(
                lambda context, _, citations: evidence(context, citations), (section,), after_all=True
            )
        case _:
            assert_never(section)
    return made


def _under_heading(
    section: Section, body: Callable[[SectionContext, TableNumbers, Citations], tuple[Block, ...]]
) -> SectionComposer:
    return SectionComposer(
        lambda context, tables, citations: _headed(context, section, body(context, tables, citations)), (section,)
    )


COMPOSERS: Final[Mapping[Section, SectionComposer]] = MappingProxyType(
    {section: _composer(section) for section in SECTIONS}
)
