"""With whom the actor of a dossier acts: who takes part in the same events, and in which."""

from typing import Final

from briefgen.compose.date_wording import date_words
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer, TableNumbers
from briefgen.compose.timeline import event_anchor
from briefgen.corpus.corpus import CorpusEvent
from briefgen.document.blocks import Block, Column, Row, Table
from briefgen.document.inlines import CrossReference, Inline, Inlines, Text
from briefgen.selection.dossier import Partner


def partners(context: SectionContext, tables: TableNumbers) -> tuple[Block, ...]:
    """A table of them, those of most events first; nothing where there is none, or the brief is no dossier."""
    dossier = context.told.dossier
    if dossier is None or not dossier.partners:
        return ()
    words = context.words
    columns = (Column(words["column_actor"]), Column(words["column_role"]), Column(words["column_together"]))
    places = {event.id: place for place, event in enumerate(context.selection.events)}
    rows = tuple(
        Row(
            (
                (Text(context.directory.name(each.actor), strong=True),),
                _role(context, each),
                _events(context, each, places),
            )
        )
        for each in dossier.partners
    )
    caption = context.caption(tables.next(), "partners_table")
    return (Table(columns, rows, caption, words["partners_description"], "partners-table"),)


def _role(context: SectionContext, partner: Partner) -> Inlines:
    actor = next(each for each in context.selection.corpus.actors if each.id == partner.actor)
    parts = (actor.role, context.directory.affiliation(actor.id))
    told = context.words.names(part for part in parts if part) or context.words[f"kind.{actor.kind}"]
    return (Text(told[:1].upper() + told[1:]),)


def _events(context: SectionContext, partner: Partner, places: dict[str, int]) -> Inlines:
    """How many events, and the days of each, which lead to the row in the timeline."""
    words, events = context.words, context.selection.events
    line: list[Inline] = [Text(f"{words.count('dossier.events', len(partner.events))}{words['joint.label']}")]
    for index, name in enumerate(partner.events):
        line += [Text(words["joint.parts"])] if index else []
        line.append(_lead(context, events[places[name]], event_anchor(places[name])))
    return tuple(line)


def _lead(context: SectionContext, event: CorpusEvent, anchor: str) -> Inline:
    date = date_words(event.date, context.spec.language) if event.date else context.words["undated"].lower()
    return CrossReference(date, anchor) if "timeline" in context.spec.sections else Text(date)


SECTION: Final = SectionComposer(lambda context, tables, _: partners(context, tables))
