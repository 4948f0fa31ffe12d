"""What the actor of a dossier said, by date and with the stand taken; then what others say of it."""

from collections.abc import Sequence
from typing import Final

from briefgen.compose.actors import reported_speech
from briefgen.compose.date_wording import date_words
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer, TableNumbers
from briefgen.compose.sentences import with_capital
from briefgen.document.blocks import Block, Column, Heading, Row, Table
from briefgen.document.inlines import Inline, Inlines, LineBreak, Text
from briefgen.selection.dossier import Position
from briefgen.selection.passages import collapse_whitespace, sentence_around


def positions(context: SectionContext, tables: TableNumbers) -> tuple[Block, ...]:
    """A table of what the actor said, and one of what others say of it; nothing where the brief is no dossier."""
    dossier = context.told.dossier
    if dossier is None:
        return ()
    words = context.words
    blocks: list[Block] = [Heading(1, words["positions"], "positions")]
    if dossier.positions:
        blocks.append(_table(context, tables.next(), "positions", dossier.positions, dossier.actor))
    else:
        blocks += context.placeholder("empty_positions")
    if dossier.others:
        blocks.append(Heading(2, words["said_of"], "said-of"))
        blocks.append(_table(context, tables.next(), "said_of", dossier.others, ""))
    return tuple(blocks)


def _table(context: SectionContext, number: int, key: str, told: Sequence[Position], actor: str) -> Table:
    """The statements by date; a speaker who is not the actor is named."""
    words = context.words
    columns = (
        Column(words["column_date"]),
        Column(words["column_stance"], nowrap=True),
        Column(words["column_said"]),
    )
    rows = []
    for index, each in enumerate(told):
        joined = index > 0 and _day(each) == _day(told[index - 1])
        stance = (Text(words[f"stand.{each.statement.stance}"], muted=True),)
        about = context.behind.event_of(each.passages, each.statement.about)
        rows.append(
            Row((() if joined else _date(context, each), stance, _said(context, each, actor)), None, about, joined)
        )
    anchor = f"{key.replace('_', '-')}-table"
    caption = context.caption(number, f"{key}_table")
    return Table(columns, tuple(rows), caption, words["positions_description"], anchor)


def _day(position: Position) -> tuple[str | None, bool]:
    return position.date, position.date_basis == "reported"


def _date(context: SectionContext, position: Position) -> Inlines:
    """The day, on a line of its own, with words that say so where it is only that of the report."""
    words = context.words
    if position.date is None:
        return (Text(words["undated"], strong=True),)
    date = Text(date_words(position.date, context.spec.language), strong=True, nowrap=True)
    if position.date_basis != "reported":
        return (date,)
    before, after = words["reported_on"].split("{date}")
    parts = [part for part in (Text(before, muted=True), date, Text(after, muted=True)) if part.text.strip()]
    line: list[Inline] = []
    for part in parts:
        line += [LineBreak(), part] if line else [part]
    return tuple(line)


def _said(context: SectionContext, position: Position, actor: str) -> Inlines:
    """The words of the source, behind the speaker's name where that is another; what cannot stand behind a name is
    quoted with the sentence that it is in.
    """
    item, words, corpus = position.statement, context.words, context.selection.corpus
    said = reported_speech(corpus, item, context)
    if not said:
        said = words.quoted(collapse_whitespace(corpus.words(sentence_around(corpus, item.content))))
    speaker = "" if item.speaker == actor else context.directory.speaker(item)
    opening = (Text(f"{with_capital(speaker)}{words['joint.label']}", strong=True),) if speaker else ()
    told = context.sourced(said if opening else with_capital(said), position.passages)
    return (*opening, told, *context.notes.quote(position.passages))


SECTION: Final = SectionComposer(lambda context, tables, _: positions(context, tables), anchors=("positions",))
