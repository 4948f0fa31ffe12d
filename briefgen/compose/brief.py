"""The brief, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from briefgen.compose.actors import actor_entries, actors_section
from briefgen.compose.anchors import anchored
from briefgen.compose.carried import carried_evidence
from briefgen.compose.citations import Citations
from briefgen.compose.event_links import PassageIndex
from briefgen.compose.foreign import isolate_spec, isolate_told
from briefgen.compose.page_room import ColumnRuler, about_pages, last_page_share, room_on_page_one
from briefgen.compose.passage_marks import CitationRegistry
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import TableNumbers, blocks_of, composer_of
from briefgen.compose.side import SideColumn
from briefgen.compose.title import brief_title, margins, properties, title_block
from briefgen.compose.words import load_words
from briefgen.corpus.corpus import Corpus
from briefgen.corpus.edits import edited
from briefgen.corpus.event_names import with_current_ids
from briefgen.document.blocks import FULL_PAGE, Block, Figure, Heading, SideBySide
from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.garbage import paused_collection
from briefgen.model.spec import Section, Spec
from briefgen.selection.telling import BriefContent, tell
from briefgen.selection.who import ActorNames

if TYPE_CHECKING:
    from briefgen.changes.told import EarlierBrief, ToldChanges

_LEAST_PAGES: Final = 6  # of a document with a list of contents


class Composed(NamedTuple):
    """A document, and how many `rows` it tells of the events that pass its filters."""

    document: Document
    rows: int
    passing: int


def compose(corpus: Corpus, spec: Spec, style: Style, earlier: EarlierBrief | None = None) -> Document:
    """The document that the spec asks for, with what has changed since an earlier brief where there is one.

    `spec.date`, the issue date, must be set.
    """
    return composed(corpus, spec, style, earlier).document


def composed(corpus: Corpus, spec: Spec, style: Style, earlier: EarlierBrief | None = None) -> Composed:
    """As `compose`, with what the document tells."""
    with paused_collection():
        current = with_current_ids(spec, corpus)
        whole = edited(corpus, current.edits)
        told = tell(whole, current)
        changes = None if earlier is None else _changes(current, told, whole, earlier)
        context = _lay_out(told, current, style, changes)
        citations = Citations(context)
        blocks = anchored(_blocks(context, citations))
        listed = context.words["contents"] if about_pages(context, blocks) >= _LEAST_PAGES else ""
        head, lines = title_block(context), margins(context)
        document = Document(properties(context), lines, head, blocks, citations.notes, listed, context.words["skip"])
        if spec.carry:
            document = document._replace(attachments=(carried_evidence(context, told, current, document, citations),))
        return Composed(document, len(context.selection.events), context.told.passing)


def _lay_out(plain: BriefContent, spec: Spec, style: Style, changes: ToldChanges | None) -> SectionContext:
    told, spec = isolate_told(plain, spec.language), isolate_spec(spec)
    selection, corpus = told.selection, told.selection.corpus
    words = load_words(spec.language)
    used = {*told.sources, *(changes.articles if changes is not None else ())}
    numbers = {name: number for number, name in enumerate(filter(used.__contains__, corpus.articles), start=1)}
    languages = ((name, corpus.articles[name].language) for name in numbers)
    foreign = {name: language for name, language in languages if _base(language) != _base(spec.language)}
    behind, names = PassageIndex(selection.events), ActorNames(corpus)
    context = SectionContext(
        selection, spec, style, words, CitationRegistry(), names, numbers, behind, told, foreign
    )._replace(changes=changes)
    return context._replace(title=brief_title(context))


def _changes(spec: Spec, told: BriefContent, corpus: Corpus, earlier: EarlierBrief) -> ToldChanges | None:
    """What has changed since an earlier brief, where a section is to tell it."""
    if "changes" not in spec.sections:
        return None
    from briefgen.changes.bodies import BodyOfEvidence
    from briefgen.changes.compare import compare
    from briefgen.changes.told import tell_changes

    found = compare(earlier.body, BodyOfEvidence(corpus, edits=spec.edits), earlier.copies)
    return tell_changes(found, told, earlier, spec.form)


def _base(tag: str) -> str:
    """The language of a BCP 47 tag without its script and country."""
    return tag.partition("-")[0].lower()


def _blocks(context: SectionContext, citations: Citations) -> list[Block]:
    """The sections in their order; those that begin the brief and need no width have the side column beside them."""
    wanted, tables = context.spec.told_sections, TableNumbers()
    context = context._replace(cast=actor_entries(context))
    beside = [name for name in takewhile(lambda name: composer_of(name).is_narrow, wanted) if name != "solid"]
    main = [block for name in beside for block in citations.cite(blocks_of(name, context, tables, citations))]
    told: set[str] = set(beside)
    if main:
        side = SideColumn(context, *_heights(context, main))
        column = citations.cite(side.blocks())
        context = context._replace(cast=side.rest, others_told=side.rest != context.cast, dates_told=side.tells_dates)
        told |= side.tells
        others = _others_beside(context, main) if "actors" in wanted and "actors" not in told and column else ()
        if others:
            told.add("actors")
            main += citations.cite(others)
        main = [SideBySide(tuple(main), column)] if column else main
    rest = [name for name in wanted if name not in told]
    written: dict[Section, tuple[Block, ...]] = {}
    for name in sorted(rest, key=lambda name: composer_of(name).after_all):
        blocks = blocks_of(name, context, tables, citations)
        written[name] = blocks if composer_of(name).after_all else citations.cite(blocks)
    laid: list[Block] = [*main]
    for name in rest:
        laid += _following(context, laid, written[name])
    return laid


def _following(context: SectionContext, before: Sequence[Block], blocks: Sequence[Block]) -> Sequence[Block]:
    """A section, changed where the page before would else stay too empty: without a new page, its drawing later.

    The writer of the PDF sees how full that page is. Word tells nobody: what has the form of a brief is measured here.
    The sections of whole forms are too many to measure; there nothing begins a page.
    """
    if not blocks:
        return blocks
    heading, *others = blocks
    is_new = isinstance(heading, Heading) and heading.new_page
    if context.spec.is_whole:
        return [heading._replace(new_page=False), *others] if isinstance(heading, Heading) else blocks
    if not is_new and not (others and isinstance(others[0], Figure)):
        return blocks
    share = last_page_share(context, before)
    if share >= FULL_PAGE:
        return blocks
    if isinstance(heading, Heading) and is_new:
        return [heading._replace(new_page=False), *others]
    is_fitting = last_page_share(context, [*before, heading, others[0]]) > share
    return blocks if is_fitting else [heading, *others[1:2], others[0], *others[2:]]


def _heights(context: SectionContext, main: Iterable[Block]) -> tuple[float, float]:
    """The height in points of what stands beside the side column, and of the actors in its width."""
    if context.spec.is_whole:
        return 0.0, 0.0
    style = context.style
    ruler = ColumnRuler(style, style.main_width, style.fonts.body)
    return ruler.height(main), ruler.height(actors_section(context, TableNumbers()))


def _others_beside(context: SectionContext, main: Iterable[Block]) -> tuple[Block, ...]:
    """The actors of whom the side column does not tell, where there is room for them beside it."""
    if context.spec.is_whole:
        return ()
    others = actors_section(context, TableNumbers())
    style = context.style
    height = ColumnRuler(style, style.main_width, style.fonts.body).height((*main, *others))
    return others if context.spec.form == "page" or height <= room_on_page_one(context) else ()
