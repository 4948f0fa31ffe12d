"""The brief, section by section."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from briefgen.compose.about import EventsBehind
from briefgen.compose.actors import actors
from briefgen.compose.citations import Citations
from briefgen.compose.differences import differences
from briefgen.compose.disputes import disputes
from briefgen.compose.evidence import evidence
from briefgen.compose.foreign import isolate_selection, isolate_spec
from briefgen.compose.notes import NoteBook
from briefgen.compose.questions import questions
from briefgen.compose.section import Desk
from briefgen.compose.sources import sources
from briefgen.compose.summary import summary_block
from briefgen.compose.timeline import timeline
from briefgen.compose.title import brief_title, margins, properties, title_block
from briefgen.compose.words import load_words
from briefgen.corpus.corpus import Corpus
from briefgen.corpus.edits import edited
from briefgen.corpus.filters import Selection, select
from briefgen.corpus.naming import with_current_ids
from briefgen.document.blocks import Block, Heading, ListBlock, ListItem, Panel
from briefgen.document.document import Document
from briefgen.document.inlines import Text
from briefgen.document.style import Style
from briefgen.model.spec import SECTIONS, Section, Spec
from briefgen.selection.disputes import find_disputes
from briefgen.selection.summary import summary_points
from briefgen.selection.who import Directory

_BEGINS: Final[Mapping[str, Section]] = MappingProxyType(
    {"bottom-line": "bottom_line", "recommendations": "bottom_line", **{name: name for name in SECTIONS}}
)


def compose(corpus: Corpus, spec: Spec, style: Style) -> Document:
    """The document that the spec asks for; `spec.date`, the issue date, must be set."""
    current = with_current_ids(spec, corpus)
    desk = _lay_out(edited(corpus, current.edits), current, style)
    citations = Citations(desk)
    blocks = tuple(_blocks(desk, citations))
    return Document(properties(desk), margins(desk), title_block(desk), blocks, citations.notes)


def section_of(anchor: str) -> Section | None:
    """The section that begins at a block of this anchor, if one does."""
    return _BEGINS.get(anchor)


def _lay_out(corpus: Corpus, spec: Spec, style: Style) -> Desk:
    selection, spec = isolate_selection(select(corpus, spec.filters)), isolate_spec(spec)
    corpus = selection.corpus
    words = load_words(spec.language)
    numbers = {article: number for number, article in enumerate(selection.articles, start=1)}
    behind = EventsBehind(selection.events)
    return Desk(selection, spec, style, words, NoteBook(), Directory(corpus), numbers, behind)


def _blocks(desk: Desk, citations: Citations) -> list[Block]:
    tables = _Counter()
    writers: dict[str, Callable[[], tuple[Block, ...]]] = {
        "bottom_line": lambda: _bottom_line(desk),
        "summary": lambda: _headed(desk, "summary", _summary(desk)),
        "timeline": lambda: _headed(desk, "timeline", timeline(desk, tables.next())),
        "actors": lambda: _headed(desk, "actors", actors(desk, tables.next())),
        "disputes": lambda: _disputes(desk, tables),
        "questions": lambda: _headed(desk, "questions", questions(desk)),
        "sources": lambda: _headed(desk, "sources", sources(desk)),
    }
    sections = desk.spec.sections
    written: dict[Section, tuple[Block, ...]] = {
        name: citations.cite(writers[name]()) for name in sections if name != "evidence"
    }
    if "evidence" in sections:
        written["evidence"] = evidence(desk, citations)
    return [block for name in sections for block in written[name]]


class _Counter:
    """Numbers from 1."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
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
    points = summary_points(desk.selection, desk.spec.summary_words)
    return (summary_block(points, desk.notes, desk.behind),) if points else desk.remark("empty_summary")


def _disputes(desk: Desk, tables: _Counter) -> tuple[Block, ...]:
    found = find_disputes(desk.selection)
    claims = disputes(desk, found, tables.next()) if found else ()
    told = differences(desk, tables.next()) if desk.selection.differences else ()
    return _headed(desk, "disputes", (*claims, *told)) if claims or told else ()


__all__ = ["Selection", "brief_title", "compose", "select"]
