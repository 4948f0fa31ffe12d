"""The side column of page one: how solid the brief is, its key dates, and who is involved."""

from collections.abc import Iterable, Iterator
from typing import Final

from briefgen.compose.actors import also_named
from briefgen.compose.changes import change_tag, is_changed
from briefgen.compose.figure import is_drawn
from briefgen.compose.page_room import ColumnRuler, room_on_page_one
from briefgen.compose.section import ActorEntry, SectionContext
from briefgen.compose.sentences import shortened, with_capital
from briefgen.compose.solid import solid
from briefgen.compose.timeline import cited_title, dated_rows, day, event_anchor, status_tag, who_beside
from briefgen.corpus.corpus import CorpusEvent
from briefgen.document.blocks import Block, Heading, ListBlock, ListItem, Paragraph
from briefgen.document.inlines import Inlines, LineBreak, Text

_KEY_DATES: Final = 5  # in the side column: 43 briefs have 177 pages, with three dates 176, with ten 182
_HEADING: Final = 30.0
"""Points of a heading within the column."""
_WHITE: Final = 24.0
"""Points over the column, and room for what its estimate misses: with half of it 43 briefs are the same, with twice two
tell less."""
_MOST_ON_PAGE: Final = 8
"""Rows of a brief of one page that its side column tells; of more there is a timeline."""


class SideColumn:
    """What stands in the side column, as far as its sections are wanted and the page has room.

    `tells` are the sections of which it tells all that they would, `tells_dates` whether it tells of the timeline all
    that has a date; `rest` are the actors who found no room, all of them where they are better told beside it.
    """

    def __init__(self, context: SectionContext, main: float = 0.0, actors: float = 0.0) -> None:
        """`main` is the height in points of what it stands beside, `actors` that of the actors there."""
        self._desk = context
        style = context.style
        self._ruler = ColumnRuler(style, style.side_width, style.fonts.side)
        wanted, page = context.spec.sections, context.spec.form == "page"
        room = page_one = room_on_page_one(context) - _WHITE
        self._solid = (solid(context),) if "solid" in wanted else ()
        room -= self._ruler.height(self._solid)
        whole = page and "timeline" in wanted and len(context.selection.events) <= _MOST_ON_PAGE
        self._dates = list(context.selection.events) if whole else _key_dates(context) if "timeline" in wanted else []
        self.tells_dates = not whole and context.spec.form == "brief" and _are_all(context, self._dates)
        self._is_timeline = bool(self._dates) and (whole or self.tells_dates)
        self._undated = [event for event in self._dates if event.date is None]
        self._dates = [event for event in self._dates if event.date is not None]
        lists = [each for each in (self._dates, self._undated) if each]
        room -= sum(_HEADING + self._ruler.height((self._list_of(each),)) for each in lists)
        entries = context.cast if "actors" in wanted else ()
        self._actors: tuple[ActorEntry, ...] = ()
        if not context.spec.is_whole:
            others = also_named(context)
            named = self._ruler.height((Paragraph((Text(others),)),)) if others else 0.0
            self._actors = self._fitting(entries, room - _HEADING - named)
            height = (
                _HEADING + named + self._ruler.height((ListBlock(tuple(map(self._actor, entries)), ordered=False),))
            )
            if main + actors < min(page_one, page_one - room + height):
                self._actors = ()
        self.rest = entries[len(self._actors) :]
        self._is_cast = bool(self._actors) and not self.rest
        told = (("solid", True), ("timeline", whole and self._is_timeline), ("actors", self._is_cast))
        self.tells = frozenset(name for name, is_told in told if is_told)

    def blocks(self) -> tuple[Block, ...]:
        """The column from top to bottom."""
        return tuple(self._blocks())

    def _blocks(self) -> Iterator[Block]:
        words = self._desk.words
        yield from self._solid
        anchor = "timeline" if self._is_timeline else "key-dates"
        if self._dates:
            yield Heading(2, words["key_dates"], anchor)
            yield self._list_of(self._dates)
        if self._undated:
            yield Heading(2, words["undated_events"], "undated" if self._dates else anchor)
            yield self._list_of(self._undated)
        if self._actors:
            yield Heading(2, words["who"], "actors" if self._is_cast else "who")
            yield ListBlock(tuple(map(self._actor, self._actors)), ordered=False, plain=True)
        others = also_named(self._desk) if self._is_cast else ""
        if others:
            yield Paragraph((Text(others),), role="small")

    def _list_of(self, events: Iterable[CorpusEvent]) -> ListBlock:
        return ListBlock(tuple(map(self._date, events)), ordered=False)

    def _date(self, event: CorpusEvent) -> ListItem:
        context = self._desk
        dated = event.date is not None or bool(event.date_text)
        tags = (*status_tag(context, event), *change_tag(context, event.id))
        head = (*day(context, event), *tags, LineBreak()) if dated else ()
        content = (*head, *self._title(event), *(() if dated else tags))
        anchor = event_anchor(context.selection.events.index(event)) if self._is_timeline else None
        return ListItem(content, anchor=anchor, about=event.id, marked=is_changed(context, event.id))

    def _title(self, event: CorpusEvent) -> Inlines:
        """What happened: all of it, or where the timeline says it too, the beginning."""
        context = self._desk
        title = with_capital(event.title)
        short = title if self._is_timeline else shortened(title)
        if short == title:
            who = who_beside(context, event) if self.tells_dates else ()
            return (*cited_title(context, event), *who)
        return (context.sourced(short, event.passages), *context.notes.quote(event.passages))

    def _actor(self, entry: ActorEntry) -> ListItem:
        return ListItem(entry.line(self._desk.words))

    def _fitting(self, entries: tuple[ActorEntry, ...], room: float) -> tuple[ActorEntry, ...]:
        """The first actors that the room holds."""
        for count, entry in enumerate(entries):
            room -= self._ruler.height((ListBlock((self._actor(entry),), ordered=False, plain=True),))
            if room < 0:
                return entries[:count]
        return entries


def _key_dates(context: SectionContext) -> list[CorpusEvent]:
    """The first of the dated rows that were chosen, in order of date."""
    dated = dated_rows(context)
    able = {event.id for event in dated}
    chosen = set([name for name in context.told.chosen if name in able][:_KEY_DATES])
    return [event for event in dated if event.id in chosen]


def _are_all(context: SectionContext, dates: list[CorpusEvent]) -> bool:
    """Whether the dates are all that the timeline would have, and too few for a drawing."""
    return bool(dates) and len(dates) == len(dated_rows(context)) and not is_drawn(dates)
