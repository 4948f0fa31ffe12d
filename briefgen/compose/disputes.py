"""Points in dispute: what one side asserts and another denies."""

from briefgen.compose.section import Desk
from briefgen.compose.words import Words
from briefgen.corpus.corpus import Corpus
from briefgen.document.blocks import Block, Caption, Column, Row, Table
from briefgen.document.inlines import Inlines, Text
from briefgen.selection.disputes import Dispute
from briefgen.selection.passages import flowing


def disputes(desk: Desk, found: tuple[Dispute, ...], table_number: int) -> tuple[Block, ...]:
    """The table of claims."""
    words = desk.words
    columns = (Column(words["column_claim"]), Column(words["column_asserted"]), Column(words["column_disputed"]))
    corpus = desk.selection.corpus
    rows = tuple(
        Row(
            (
                (Text(_claim(corpus, dispute, words)), *desk.notes.quote((*dispute.claims, *dispute.denials))),
                _names(desk, dispute.asserted_by),
                _names(desk, dispute.disputed_by),
            ),
            about=dispute.about,
        )
        for dispute in found
    )
    caption = Caption(words["table"], table_number, words["disputes_table"])
    return (Table(columns, rows, caption, words["disputes_description"], "disputes-table"),)


def _claim(corpus: Corpus, dispute: Dispute, words: Words) -> str:
    return dispute.event if dispute.claim is None else words.quoted(flowing(corpus.words(dispute.claim)))


def _names(desk: Desk, speakers: tuple[str, ...]) -> Inlines:
    if not speakers:
        return (Text(desk.words["nobody_named"], muted=True),)
    return (Text("; ".join(speakers)),)
