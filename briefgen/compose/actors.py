"""The actors table: who is involved, in what role, and what each did or said, in the words of the sources."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from briefgen.compose.section import ActorEntry, SectionContext
from briefgen.compose.sections import SectionComposer, TableNumbers
from briefgen.corpus.corpus import Corpus, CorpusActor, CorpusStatement, Passage
from briefgen.document.blocks import Block, Column, Heading, ListBlock, ListItem, Paragraph, Row, Table
from briefgen.document.inlines import Inline, Inlines, Text
from briefgen.selection.behind_name import behind_name
from briefgen.selection.cast import ActorLine
from briefgen.selection.said import said_by

_MOST_SAID = 1  # statements quoted of a speaker without a name; 43 briefs are the same with none or two
_MOST_NAMED = 30  # names in "Also named": two of 43 briefs have more; with 15 a page less, with 60 none more
_FEW_NAMED = 15  # the same in a form of one side or two: six of 43 briefs have more; with 30 one is a page longer
_SHORT_ROLE = 45
"""Letters of a role behind a name in a list: with half of it 17 of 43 briefs lose roles, with twice five gain some."""


def actor_entries(context: SectionContext) -> tuple[ActorEntry, ...]:
    """The cast, the weightiest first; after the named the speakers whom the sources only describe."""
    named = (
        ActorEntry(
            line.actor.name,
            _role(context, line.actor),
            context.words[f"kind.{line.actor.kind}"],
            _deeds(context, line),
        )
        for line in context.told.cast
    )
    described = (ActorEntry(name, "", "", _said(context, said)) for name, said in _described(context).items())
    return (*named, *described)


def also_named(context: SectionContext) -> str:
    """A line of the names of those who only take part, with the offices of persons; empty where there are none."""
    most = _MOST_NAMED if context.spec.is_whole else _FEW_NAMED
    parts = context.words["joint.parts"]
    names = parts.join(_with_office(context, actor) for actor in context.told.also_named[:most])
    return context.words.fill("also_named", names=names) if names else ""


def _with_office(context: SectionContext, actor: CorpusActor) -> str:
    role = _role(context, actor) if actor.kind == "person" and actor.role else ""
    return f"{actor.name} ({role})" if role and len(role) <= _SHORT_ROLE else actor.name


def actors(context: SectionContext, table_number: int, entries: tuple[ActorEntry, ...]) -> tuple[Block, ...]:
    """The entries, as a table where there is room for all, then the names of the rest."""
    others = also_named(context)
    last = (Paragraph((Text(others),), role="small"),) if others else ()
    if not entries:
        return last or context.placeholder("empty_actors")
    if not context.spec.is_whole:
        items = tuple(ListItem(entry.line(context.words)) for entry in entries)
        return (ListBlock(items, ordered=False, plain=True, small=True), *last)
    words = context.words
    columns = (
        Column(words["column_actor"]),
        Column(words["column_role"]),
        Column(words["column_did"]),
    )
    rows = tuple(
        Row(((Text(entry.name, strong=True),), _told(entry.role or entry.kind), entry.deeds)) for entry in entries
    )
    caption = context.caption(table_number, "actors_table")
    return (Table(columns, rows, caption, words["actors_description"], "actors-table"), *last)


def _described(context: SectionContext) -> dict[str, list[CorpusStatement]]:
    """What speakers without a name said, by the words for them."""
    found: dict[str, list[CorpusStatement]] = {}
    for item in context.told.described:
        name = context.directory.speaker(item)
        found.setdefault(name[:1].upper() + name[1:], []).append(item)
    return found


def _told(text: str) -> Inlines:
    return (Text(text),) if text else ()


def _role(context: SectionContext, actor: CorpusActor) -> str:
    role = context.words.names(part for part in (actor.role, context.directory.affiliation(actor.id)) if part)
    return role[:1].upper() + role[1:]


def _deeds(context: SectionContext, line: ActorLine) -> Inlines:
    corpus, marks = context.selection.corpus, context.notes
    said = [
        _Deed(
            behind_name(reported_speech(corpus, item, context), line.actor),
            item.passages,
            marks.tells("statement", item.id),
        )
        for item in line.statements
    ]
    did = [
        _Deed(behind_name(event.title, line.actor), event.passages, marks.tells("event", event.id))
        for event in line.deeds
    ]
    return _joined(context, [*said, *did])


def _said(context: SectionContext, statements: list[CorpusStatement]) -> Inlines:
    corpus, marks = context.selection.corpus, context.notes
    said = [
        _Deed(reported_speech(corpus, item, context), item.passages, marks.tells("statement", item.id))
        for item in statements[:_MOST_SAID]
    ]
    return _joined(context, said)


class _Deed(NamedTuple):
    """What an actor did or said: its words, its passages, and the mark of the item."""

    text: str
    passages: tuple[Passage, ...]
    marks: Inlines


def _joined(context: SectionContext, deeds: Iterable[_Deed]) -> Inlines:
    line: list[Inline] = []
    for index, deed in enumerate(deeds):
        line += [Text(context.words["joint.parts"])] if index else []
        line.append(context.sourced(deed.text, deed.passages))
        line.extend((*context.notes.quote(deed.passages), *deed.marks))
    return tuple(line)


def reported_speech(corpus: Corpus, statement: CorpusStatement, context: SectionContext) -> str:
    """What was said as the source has it; empty where it makes no sentence behind the speaker's name."""
    said = said_by(corpus, statement)
    if said is None:
        return ""
    quoted = context.words.quoted(said.quoted) if said.quoted else ""
    return " ".join(filter(None, (said.words, quoted)))


def actors_section(context: SectionContext, tables: TableNumbers) -> tuple[Block, ...]:
    """The actors of whom the side column does not tell."""
    heading = Heading(1, context.words["other_actors" if context.others_told else "actors"], "actors")
    return (heading, *actors(context, tables.next(), context.cast))


SECTION: Final = SectionComposer(lambda context, tables, _: actors_section(context, tables), anchors=("actors",))
