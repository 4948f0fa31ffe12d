"""The actors table: who is involved, in what role, and what each did or said, in the words of the sources."""

from briefgen.compose.section import Desk
from briefgen.corpus.corpus import Corpus, CorpusActor, CorpusStatement, Passage
from briefgen.document.blocks import Block, Caption, Column, Paragraph, Row, Table
from briefgen.document.inlines import Inline, Inlines, Text
from briefgen.selection.cast import ActorLine
from briefgen.selection.passages import flowing

_MOST_SAID = 1
_MOST_NAMED = 30
_CLOSE = 40
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "this", "that", "some", "many", "others"))


def actors(desk: Desk, table_number: int) -> tuple[Block, ...]:
    """The table, the weightiest first, after the named the speakers whom the sources only describe; then the rest."""
    described = _described(desk)
    if not desk.told.cast and not described:
        return desk.remark("empty_actors")
    words = desk.words
    columns = (
        Column(words["column_actor"]),
        Column(words["column_role"]),
        Column(words["column_did"]),
    )
    rows = tuple(_row(desk, line) for line in desk.told.cast)
    rows += tuple(Row(((Text(name, strong=True),), (), _said(desk, said))) for name, said in described.items())
    caption = Caption(words["table"], table_number, words["actors_table"])
    table = Table(columns, rows, caption, words["actors_description"], "actors-table")
    if not desk.told.also_named:
        return (table,)
    names = ", ".join(actor.name for actor in desk.told.also_named[:_MOST_NAMED])
    return (table, Paragraph((Text(words.fill("also_named", names=names)),), role="small"))


def _described(desk: Desk) -> dict[str, list[CorpusStatement]]:
    """What is said of the events told by speakers without a name, by the words for them; by no bare pronoun."""
    told = {event.id for event in desk.selection.events}
    found: dict[str, list[CorpusStatement]] = {}
    for item in desk.selection.statements:
        name = desk.directory.speaker(item)
        if item.speaker is None and name.lower() not in _PRONOUNS and told.intersection(item.about):
            found.setdefault(name[:1].upper() + name[1:], []).append(item)
    return found


def _row(desk: Desk, line: ActorLine) -> Row:
    return Row(
        (
            (Text(line.actor.name, strong=True),),
            (Text(_role(desk, line.actor)),),
            _deeds(desk, line),
        )
    )


def _role(desk: Desk, actor: CorpusActor) -> str:
    stated = [part for part in (actor.role, desk.directory.affiliation(actor.id)) if part]
    role = ", ".join(stated) if stated else desk.words[f"kind.{actor.kind}"]
    return role[:1].upper() + role[1:]


def _deeds(desk: Desk, line: ActorLine) -> Inlines:
    return _joined(
        desk,
        [
            *((reported_speech(desk.selection.corpus, item, desk), item.passages) for item in line.statements),
            *((event.title, event.passages) for event in line.deeds),
        ],
    )


def _said(desk: Desk, statements: list[CorpusStatement]) -> Inlines:
    said = [(reported_speech(desk.selection.corpus, item, desk), item.passages) for item in statements]
    return _joined(desk, said[:_MOST_SAID])


def _joined(desk: Desk, deeds: list[tuple[str, tuple[Passage, ...]]]) -> Inlines:
    line: list[Inline] = []
    for index, (text, passages) in enumerate(deeds):
        line.append(Text("; " + text if index else text))
        line.extend(desk.notes.quote(passages))
    return tuple(line)


def reported_speech(corpus: Corpus, statement: CorpusStatement, desk: Desk) -> str:
    """What was said as the source has it: one stretch of it that holds the verb of saying and the words said.

    Where the two stand far apart, the verb comes first and the words follow in quotation marks.
    """
    cue, content = statement.cue, statement.content
    apart = max(content.start - cue.end, cue.start - content.end)
    if cue.article == content.article and apart <= _CLOSE:
        return flowing(corpus.words(Passage(cue.article, min(cue.start, content.start), max(cue.end, content.end))))
    return flowing(f"{corpus.words(cue)} {desk.words.quoted(flowing(corpus.words(content)))}")
