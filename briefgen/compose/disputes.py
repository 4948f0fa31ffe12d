"""Points in dispute: what one side asserts and another denies."""

from briefgen.compose.section import SectionContext
from briefgen.compose.words import Strings
from briefgen.corpus.corpus import Corpus
from briefgen.document.blocks import Block, Caption, Column, Row, Table
from briefgen.document.inlines import Inlines, Text
from briefgen.selection.disputes import Dispute
from briefgen.selection.passages import collapse_whitespace


def disputes(context: SectionContext, found: tuple[Dispute, ...], table_number: int) -> tuple[Block, ...]:
    """The table of claims."""
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
        for dispute in found
    )
    caption = Caption(words["table"], table_number, words["disputes_table"])
    return (Table(columns, rows, caption, words["disputes_description"], "disputes-table"),)


def _claim(corpus: Corpus, dispute: Dispute, words: Strings) -> str:
    return dispute.event if dispute.claim is None else words.quoted(collapse_whitespace(corpus.words(dispute.claim)))


def _names(context: SectionContext, speakers: tuple[str, ...]) -> Inlines:
    if not speakers:
        return (Text(context.words["nobody_named"], muted=True),)
    return (Text("; ".join(speakers)),)
