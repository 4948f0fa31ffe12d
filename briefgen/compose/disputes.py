"""Points in dispute: what one side asserts and another denies, face to face."""

from collections.abc import Iterable
from typing import Final

from briefgen.compose.date_wording import date_words
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer, TableNumbers
from briefgen.corpus.corpus import Conflict, ConflictingValue, Passage
from briefgen.document.blocks import Block, Box, Column, FacingBoxes, Row, Table
from briefgen.document.inlines import Inline, Inlines, Text
from briefgen.selection.disputes import Dispute
from briefgen.selection.passages import collapse_whitespace


def disputes(context: SectionContext, tables: TableNumbers) -> tuple[Block, ...]:
    """A pair of boxes for each dispute: who asserts what on the left, who disputes it, in which words, on the right.

    Then the table of what the sources tell differently, where there is something in it.
    """
    facing = (_facing(context, dispute, number) for number, dispute in enumerate(context.told.disputes, 1))
    told = _differences(context, tables.next()) if context.selection.conflicts else ()
    return (*facing, *told)


def _facing(context: SectionContext, dispute: Dispute, number: int) -> FacingBoxes:
    words, corpus = context.words, context.selection.corpus
    claim = dispute.event if dispute.claim is None else words.quoted(collapse_whitespace(corpus.words(dispute.claim)))
    return FacingBoxes(
        Box(
            _side(context, "asserted", dispute.asserted_by),
            (context.sourced(claim, dispute.claims), *context.notes.quote(dispute.claims)),
        ),
        Box(_side(context, "disputed", dispute.disputed_by), _answer(context, dispute.denials)),
        f"dispute-{number}",
        dispute.about,
    )


def _side(context: SectionContext, key: str, names: tuple[str, ...]) -> str:
    words = context.words
    return words.fill(f"{key}_by", names=words["joint.parts"].join(names)) if names else words[f"{key}_by_nobody"]


def _answer(context: SectionContext, denials: Iterable[Passage]) -> Inlines:
    """The denials in the words of their sources, each once."""
    corpus = context.selection.corpus
    said = {collapse_whitespace(corpus.words(passage)): passage for passage in denials}
    if not said:
        return (Text(context.words["no_answer"], muted=True),)
    line: list[Inline] = []
    for text, passage in said.items():
        line += [Text(context.words["joint.parts"])] if line else []
        line.append(context.sourced(context.words.quoted(text), (passage,)))
    return (*line, *context.notes.locate(said.values()))


SECTION: Final = SectionComposer(lambda context, tables, _: disputes(context, tables), is_narrow=True)


def _differences(context: SectionContext, table_number: int) -> tuple[Block, ...]:
    """The table of accounts, each on a row of its own, so that its citation is its own."""
    words = context.words
    events = {event.id: event for event in context.selection.events}
    columns = tuple(Column(words[key]) for key in ("column_event", "column_differs", "column_accounts"))
    rows = tuple(
        Row(
            (
                (context.sourced(events[item.event].title, events[item.event].passages),),
                (Text(words[f"difference.{item.field}"]),),
                (Text(_value(context, item, given)), *context.notes.quote(given.passages)),
            ),
            about=item.event,
        )
        for item in context.selection.conflicts
        for given in item.values
    )
    caption = context.caption(table_number, "differences_table")
    return (Table(columns, rows, caption, words["differences_description"], "differences-table"),)


def _value(context: SectionContext, item: Conflict, given: ConflictingValue) -> str:
    return date_words(given.value, context.spec.language) if item.field == "date" else given.value
