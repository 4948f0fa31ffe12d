"""The actors table: who is involved, in what role, and what each did or said, in the words of the sources."""

from typing import Final

from briefgen.compose.section import SectionContext
from briefgen.compose.sections import SectionComposer
from briefgen.corpus.corpus import Corpus, CorpusActor, CorpusStatement, Passage
from briefgen.document.blocks import Block, Caption, Column, Paragraph, Row, Table
from briefgen.document.inlines import Inline, Inlines, Text
from briefgen.selection.cast import ActorLine
from briefgen.selection.passages import collapse_whitespace

_MOST_SAID = 1
_MOST_NAMED = 30
_CLOSE = 40
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "this", "that", "some", "many", "others"))


def actors(context: SectionContext, table_number: int) -> tuple[Block, ...]:
    """The table, the weightiest first, after the named the speakers whom the sources only describe; then the rest."""
    described = _described(context)
    if not context.told.cast and not described:
        return context.placeholder("empty_actors")
    words = context.words
    columns = (
        Column(words["column_actor"]),
        Column(words["column_role"]),
        Column(words["column_did"]),
    )
    rows = tuple(_row(context, line) for line in context.told.cast)
    rows += tuple(Row(((Text(name, strong=True),), (), _said(context, said))) for name, said in described.items())
    caption = Caption(words["table"], table_number, words["actors_table"])
    table = Table(columns, rows, caption, words["actors_description"], "actors-table")
    if not context.told.also_named:
        return (table,)
    names = ", ".join(actor.name for actor in context.told.also_named[:_MOST_NAMED])
    return (table, Paragraph((Text(words.fill("also_named", names=names)),), role="small"))


def _described(context: SectionContext) -> dict[str, list[CorpusStatement]]:
    """What is said of the events told by speakers without a name, by the words for them; by no bare pronoun."""
    told = {event.id for event in context.selection.events}
    found: dict[str, list[CorpusStatement]] = {}
    for item in context.selection.statements:
        name = context.directory.speaker(item)
        if item.speaker is None and name.lower() not in _PRONOUNS and told.intersection(item.about):
            found.setdefault(name[:1].upper() + name[1:], []).append(item)
    return found


def _row(context: SectionContext, line: ActorLine) -> Row:
    return Row(
        (
            (Text(line.actor.name, strong=True),),
            (Text(_role(context, line.actor)),),
            _deeds(context, line),
        )
    )


def _role(context: SectionContext, actor: CorpusActor) -> str:
    stated = [part for part in (actor.role, context.directory.affiliation(actor.id)) if part]
    role = ", ".join(stated) if stated else context.words[f"kind.{actor.kind}"]
    return role[:1].upper() + role[1:]


def _deeds(context: SectionContext, line: ActorLine) -> Inlines:
    return _joined(
        context,
        [
            *((reported_speech(context.selection.corpus, item, context), item.passages) for item in line.statements),
            *((event.title, event.passages) for event in line.deeds),
        ],
    )


def _said(context: SectionContext, statements: list[CorpusStatement]) -> Inlines:
    said = [(reported_speech(context.selection.corpus, item, context), item.passages) for item in statements]
    return _joined(context, said[:_MOST_SAID])


def _joined(context: SectionContext, deeds: list[tuple[str, tuple[Passage, ...]]]) -> Inlines:
    line: list[Inline] = []
    for index, (text, passages) in enumerate(deeds):
        line.append(Text("; " + text if index else text))
        line.extend(context.notes.quote(passages))
    return tuple(line)


def reported_speech(corpus: Corpus, statement: CorpusStatement, context: SectionContext) -> str:
    """What was said as the source has it: one stretch of it that holds the verb of saying and the words said.

    Where the two stand far apart, the verb comes first and the words follow in quotation marks.
    """
    cue, content = statement.cue, statement.content
    apart = max(content.start - cue.end, cue.start - content.end)
    if cue.article == content.article and apart <= _CLOSE:
        return collapse_whitespace(
            corpus.words(Passage(cue.article, min(cue.start, content.start), max(cue.end, content.end)))
        )
    quoted = context.words.quoted(collapse_whitespace(corpus.words(content)))
    return collapse_whitespace(f"{corpus.words(cue)} {quoted}")


SECTION: Final = SectionComposer(lambda context, tables, _: actors(context, tables.next()))
