"""Who a dossier is of: kind, roles and affiliations as they were told over time, names, and how much is told."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from briefgen.compose.date_wording import date_words
from briefgen.compose.period import whole_period
from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.compose.sentences import with_capital
from briefgen.document.blocks import Block, Column, Row, Table
from briefgen.document.inlines import Inlines, Text
from briefgen.selection.dossier import Attribute, Dossier

_LABEL_SHARE: Final = 0.24
"""Of the width, as of the reasons of open questions, which stand in a table like this one."""


def profile(context: SectionContext) -> tuple[Block, ...]:
    """A table of what the actor is; nothing where the brief is no dossier."""
    dossier = context.told.dossier
    if dossier is None:
        return ()
    words = context.words
    lines: dict[str, list[Inlines]] = {
        "profile_kind": [_kind(context, dossier)],
        "profile_roles": [_attribute(context, each.value, each) for each in dossier.roles],
        "profile_affiliation": [
            _attribute(context, context.directory.name(each.value), each) for each in dossier.affiliations
        ],
        "profile_names": [(Text(words["joint.parts"].join(dossier.names)),)] if dossier.names else [],
        "profile_told": [(Text(words["joint.parts"].join(_amount(context, dossier))),)],
    }
    columns = (Column(words["column_what"], share=_LABEL_SHARE), Column(words["column_is"]))
    return (Table(columns, tuple(_rows(context, lines)), None, words["profile_description"], "profile-table", False),)


def _rows(context: SectionContext, lines: dict[str, list[Inlines]]) -> Iterator[Row]:
    for key, found in lines.items():
        for index, line in enumerate(found):
            head = () if index else (Text(context.words[key], muted=True),)
            yield Row((head, line), joined=index > 0)


def _kind(context: SectionContext, dossier: Dossier) -> Inlines:
    actor = next(each for each in context.selection.corpus.actors if each.id == dossier.actor)
    return (Text(context.words[f"kind.{actor.kind}"]),)


def _attribute(context: SectionContext, value: str, told: Attribute) -> Inlines:
    """A value, from when to when it was told, and where."""
    when = _when(context, told.told)
    beside = (Text(f" · {context.words.fill('reported_on', date=when)}", muted=True),) if when else ()
    line = (context.sourced(with_capital(value), told.passages), *beside)
    return (*line, *context.notes.quote(told.passages))


def _when(context: SectionContext, days: tuple[date, ...]) -> str:
    if not days:
        return ""
    first, last = days[0].isoformat(), days[-1].isoformat()
    return date_words(first if first == last else f"{first}/{last}", context.spec.language)


def _amount(context: SectionContext, dossier: Dossier) -> Iterable[str]:
    """How many events, statements and sources tell of the actor."""
    words, events = context.words, context.selection.events
    dated = [event for event in events if event.date]
    if dated:
        period = whole_period(events, context.spec.language)
        yield words.count("finding.events", len(events), period=period)
    elif events:
        yield words.count("dossier.events", len(events))
    yield words.count("dossier.statements", len(dossier.positions))
    yield words.count("scope_sources", len(context.source_numbers))


SECTION: Final = SectionComposer(lambda context, *_: profile(context), is_narrow=True)
