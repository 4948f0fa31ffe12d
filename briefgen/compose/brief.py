"""The brief, section by section."""

from briefgen.compose.about import PassageIndex
from briefgen.compose.citations import Citations
from briefgen.compose.foreign import isolate_spec, isolate_told
from briefgen.compose.notes import CitationRegistry
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import TableNumbers, blocks_of, composer_of
from briefgen.compose.title import margins, properties, title_block
from briefgen.compose.words import load_words
from briefgen.corpus.corpus import Corpus
from briefgen.corpus.edits import edited
from briefgen.corpus.naming import with_current_ids
from briefgen.document.blocks import Block
from briefgen.document.document import Document
from briefgen.document.style import Style
from briefgen.model.spec import Section, Spec
from briefgen.selection.telling import tell
from briefgen.selection.who import ActorNames


def compose(corpus: Corpus, spec: Spec, style: Style) -> Document:
    """The document that the spec asks for; `spec.date`, the issue date, must be set."""
    current = with_current_ids(spec, corpus)
    context = _lay_out(edited(corpus, current.edits), current, style)
    citations = Citations(context)
    blocks = tuple(_blocks(context, citations))
    return Document(properties(context), margins(context), title_block(context), blocks, citations.notes)


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
    for name in sorted(context.spec.sections, key=lambda name: composer_of(name).after_all):
        blocks = blocks_of(name, context, tables, citations)
        written[name] = blocks if composer_of(name).after_all else citations.cite(blocks)
    return [block for name in context.spec.sections for block in written[name]]
