"""The actors table: who is involved, in what role, and what each did or said, in the words of the sources."""

from collections import defaultdict

from briefgen.compose.section import Desk
from briefgen.corpus.corpus import Corpus, CorpusActor, CorpusEvent, CorpusStatement, Passage
from briefgen.document.blocks import Block, Caption, Column, Row, Table
from briefgen.document.inlines import Inline, Inlines, Text
from briefgen.selection.passages import flowing

_MOST_DEEDS = 2
_ACTING = frozenset(("agent", "host", "mediator"))
_CLOSE = 40
_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "this", "that", "some", "many", "others"))


def actors(desk: Desk, table_number: int) -> tuple[Block, ...]:
    """The table, those with most to show first; after the named, the speakers whom the sources only describe."""
    said: dict[str, list[CorpusStatement]] = defaultdict(list)
    took_part: dict[str, list[tuple[CorpusEvent, str]]] = defaultdict(list)
    for statement in desk.selection.statements:
        if statement.speaker is not None:
            said[statement.speaker].append(statement)
    for event in desk.selection.events:
        for part in event.participants:
            took_part[part.actor].append((event, part.part))
    listed = [actor for actor in desk.selection.actors if actor.id in said or actor.id in took_part]
    described = _described(desk)
    if not listed and not described:
        return desk.remark("empty_actors")
    listed.sort(key=lambda actor: -(2 * len(said[actor.id]) + len(took_part[actor.id])))
    words = desk.words
    columns = (
        Column(words["column_actor"]),
        Column(words["column_role"]),
        Column(words["column_did"]),
    )
    rows = tuple(_row(desk, actor, said[actor.id], took_part[actor.id]) for actor in listed)
    rows += tuple(
        Row(((Text(name, strong=True),), (), _deeds(desk, statements, []))) for name, statements in described.items()
    )
    caption = Caption(words["table"], table_number, words["actors_table"])
    return (Table(columns, rows, caption, words["actors_description"], "actors-table"),)


def _described(desk: Desk) -> dict[str, list[CorpusStatement]]:
    """What is said of the events told by speakers without a name, by the words for them; by no bare pronoun."""
    told = {event.id for event in desk.selection.events}
    found: dict[str, list[CorpusStatement]] = {}
    for item in desk.selection.statements:
        name = desk.directory.speaker(item)
        if item.speaker is None and name.lower() not in _PRONOUNS and told.intersection(item.about):
            found.setdefault(name[:1].upper() + name[1:], []).append(item)
    return found


def _row(desk: Desk, actor: CorpusActor, said: list[CorpusStatement], took_part: list[tuple[CorpusEvent, str]]) -> Row:
    return Row(
        (
            (Text(actor.name, strong=True),),
            (Text(_role(desk, actor)),),
            _deeds(desk, said, took_part),
        )
    )


def _role(desk: Desk, actor: CorpusActor) -> str:
    stated = [part for part in (actor.role, desk.directory.affiliation(actor.id)) if part]
    role = ", ".join(stated) if stated else desk.words[f"kind.{actor.kind}"]
    return role[:1].upper() + role[1:]


def _deeds(desk: Desk, said: list[CorpusStatement], took_part: list[tuple[CorpusEvent, str]]) -> Inlines:
    corpus = desk.selection.corpus
    deeds = [(reported_speech(corpus, item, desk), item.passages) for item in said]
    told = {passage for _, passages in deeds for passage in passages}
    ranked = sorted(took_part, key=lambda pair: (pair[1] not in _ACTING, -len(pair[0].sources)))
    deeds += [(event.title, event.passages) for event, _ in ranked if told.isdisjoint(event.passages)]
    line: list[Inline] = []
    for index, (text, passages) in enumerate(deeds[:_MOST_DEEDS]):
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
