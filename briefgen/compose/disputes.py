"""Points in dispute: what one side asserts and another denies."""

from typing import Final

from briefgen.compose.differences import differences
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer, TableNumbers
from briefgen.compose.words import Strings
from briefgen.corpus.corpus import Corpus
from briefgen.document.blocks import Block, Caption, Column, Row, Table
from briefgen.document.inlines import Inlines, Text
from briefgen.selection.disputes import Dispute
from briefgen.selection.passages import collapse_whitespace


def disputes(context: SectionContext, tables: TableNumbers) -> tuple[Block, ...]:
    """The table of claims, and that of what the sources tell differently; each where there is something in it."""
    claims = _claims(context, tables.next()) if context.told.disputes else ()
    told = differences(context, tables.next()) if context.selection.conflicts else ()
    return (*claims, *told)


def _claims(context: SectionContext, table_number: int) -> tuple[Block, ...]:
    words = context.words
    columns = (Column(words["column_claim"]), Column(words["column_asserted"]), Column(words["column_disputed"]))
    corpus = context.selection.corpus
    rows = tuple(
        Row(
            (
                (Text(_claim(corpus, dispute, words)), *context.notes.quote((*dispute.claims, *dispute.denials))),
                _names(context, dispute.asserted_by),
                _names(context, dispute.disputed_by),
            ),
            about=dispute.about,
        )
        for dispute in context.told.disputes
    )
    caption = Caption(words["table"], table_number, words["disputes_table"])
    return (Table(columns, rows, caption, words["disputes_description"], "disputes-table"),)


def _claim(corpus: Corpus, dispute: Dispute, words: Strings) -> str:
    return dispute.event if dispute.claim is None else words.quoted(collapse_whitespace(corpus.words(dispute.claim)))


def _names(context: SectionContext, speakers: tuple[str, ...]) -> Inlines:
    if not speakers:
        return (Text(context.words["nobody_named"], muted=True),)
    return (Text("; ".join(speakers)),)


SECTION: Final = SectionComposer(lambda context, tables, _: disputes(context, tables))
