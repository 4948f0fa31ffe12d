"""The timeline: the dated events drawn on an axis, then day by day as a table, then what is told without a date."""

from collections.abc import Sequence
from typing import Final

from briefgen.compose.changes import change_tag, is_changed
from briefgen.compose.date_wording import date_words
from briefgen.compose.figure import timeline_figure
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer, TableNumbers
from briefgen.compose.sentences import with_capital
from briefgen.compose.timeline_column import Events, TimelineColumn, always
from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.edits import all_changed
from briefgen.document.blocks import Block, Column, Heading, ListBlock, ListItem, Row, Table
from briefgen.document.direction import has_rtl, set_apart
from briefgen.document.inlines import Inline, Inlines, LineBreak, Text

_ROW: Final = "event-"
_PLAIN_COLUMNS: Final = 2
"""Of a table whose columns, a date and what happened, need no titles."""


def event_anchor(index: int) -> str:
    """The anchor of the row of an event, by its place in the timeline from 0."""
    return f"{_ROW}{index + 1}"


def is_event_anchor(anchor: str) -> bool:
    """Whether an anchor is that of a row of the timeline."""
    return anchor.startswith(_ROW)


def dated_rows(context: SectionContext) -> list[CorpusEvent]:
    """The events that stand in the table; those without a date are a list of their own."""
    return [event for event in context.selection.events if event.date is not None]


def timeline(context: SectionContext, tables: TableNumbers) -> tuple[Block, ...]:
    """The drawing, where dates are enough for one, the table by day, and the list of what has no date.

    Where the side column tells all that has a date, only that list.
    """
    events, words = context.selection.events, context.words
    heading = Heading(1, words["timeline"], "timeline")
    if not events:
        return (heading, *context.placeholder("empty_timeline"))
    if context.dates_told:
        undated = _undated(context)
        return (Heading(1, words["undated_events"], "undated"), *undated) if undated else ()
    dated = dated_rows(context)
    blocks: list[Block] = [heading]
    figure = timeline_figure(context)
    if figure is not None:
        blocks.append(figure)
    number = tables.next()
    if dated:
        blocks.append(_table(context, dated, number))
    undated = _undated(context)
    if undated:
        blocks += [Heading(2, words["undated_events"], "undated"), *undated]
    return tuple(blocks)


def _undated(context: SectionContext) -> tuple[Block, ...]:
    """The list of what is told without a date; nothing where all has one."""
    events = context.selection.events
    items = tuple(
        ListItem(
            _happening(context, event, _told_with(events)),
            anchor=event_anchor(place),
            about=event.id,
            marked=is_changed(context, event.id),
        )
        for place, event in enumerate(events)
        if event.date is None
    )
    return (ListBlock(items, ordered=False, small=True),) if items else ()


def _table(context: SectionContext, dated: Events, number: int) -> Table:
    words = context.words
    with_title = _told_with(dated)
    beside = [column for column in COLUMNS if column.is_beside and column.is_shown(dated)]
    heads = tuple(Column(column.title(words), nowrap=column.is_narrow(dated)) for column in beside)
    rows: list[Row] = []
    for index, event in enumerate(dated):
        joined = index > 0 and _day(event) == _day(dated[index - 1])
        cells = tuple(
            _happening(context, event, with_title)
            if column is HAPPENING
            else ()
            if joined and column is DATE
            else column.cell(context, event)
            for column in beside
        )
        marked = is_changed(context, event.id)
        rows.append(Row(cells, event_anchor(index), event.id, joined=joined, marked=marked))
    caption = context.caption(number, "timeline_table")
    headed = len(beside) > _PLAIN_COLUMNS
    return Table(heads, tuple(rows), caption, words["timeline_description"], "timeline-table", headed=headed)


def _day(event: CorpusEvent) -> tuple[str | None, bool]:
    return event.date, event.date_basis == "reported"


def _told_with(events: Events) -> list[TimelineColumn]:
    """The columns that are told in the cell of what happened."""
    return [column for column in COLUMNS if not column.is_beside and column.is_shown(events)]


def _happening(context: SectionContext, event: CorpusEvent, with_title: Sequence[TimelineColumn]) -> Inlines:
    line = HAPPENING.cell(context, event)
    for column in with_title:
        cell = column.cell(context, event)
        if any(part.text for part in cell):
            line = (*line, *cell)
    return line


def _title(context: SectionContext, event: CorpusEvent) -> Inlines:
    changed, title = all_changed(event, context.spec.edits), with_capital(event.title)
    if not changed:
        return (context.sourced(title, event.passages),)
    fields = context.words.names(context.words[f"edited.{name}"] for name in changed)
    told = Text(title) if "title" in changed else context.sourced(title, event.passages)
    return (told, Text(f" ({context.words.fill('by_author', fields=fields)})", muted=True))


def day(context: SectionContext, event: CorpusEvent) -> Inlines:
    """The date of an event, with words that say so where it is only the day of the report."""
    words = context.words
    if event.date is None:
        if event.date_text:
            return (context.sourced(words.quoted(event.date_text), event.passages, strong=True),)
        return (Text(words["undated"], strong=True),)
    date = Text(date_words(event.date, context.spec.language), strong=True, nowrap=True)
    if event.date_basis != "reported":
        return (date,)
    before, after = words["reported_on"].split("{date}")
    return tuple(part for part in (Text(before, muted=True), date, Text(after, muted=True)) if part.text)


def _stacked_day(context: SectionContext, event: CorpusEvent) -> Inlines:
    """The same for a column that is narrow: the date on a line of its own."""
    line: list[Inline] = []
    for part in day(context, event):
        line += [LineBreak(), part] if line else [part]
    return tuple(line)


def cited_title(context: SectionContext, event: CorpusEvent) -> Inlines:
    """What happened, with what says so."""
    return (*_title(context, event), *context.notes.quote(event.passages))


def who_beside(context: SectionContext, event: CorpusEvent) -> Inlines:
    """Who took part; where room is short those only whom the words do not name."""
    whole = context.spec.is_whole
    names, joint = context.directory, context.words["joint.parts"]
    who = names.participants(event, joint) if whole else names.others(event, joint)
    return (Text(f" ·\N{NO-BREAK SPACE}{who}", muted=True),) if who else ()


def status_tag(context: SectionContext, event: CorpusEvent) -> Inlines:
    """The status of an event as a tag, where it is not plainly reported."""
    if event.status == "reported":
        return ()
    word = context.words[f"status.{event.status}"]
    return (Text(" "), Text(set_apart(word) if has_rtl(event.title) else word, tag=True))


DATE: Final = TimelineColumn("column_date", _stacked_day, is_narrow=always)
HAPPENING: Final = TimelineColumn("column_event", cited_title)
COLUMNS: Final = (
    DATE,
    HAPPENING,
    TimelineColumn("column_status", status_tag, is_beside=False),
    TimelineColumn("changes", lambda context, event: change_tag(context, event.id), is_beside=False),
    TimelineColumn("column_who", who_beside, is_beside=False),
)


SECTION: Final = SectionComposer(lambda context, tables, _: timeline(context, tables), anchors=("timeline",))
