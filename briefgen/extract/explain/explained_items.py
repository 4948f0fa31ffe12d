"""The items of an article as lines for a person, each beside the paragraph that it first rests on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from briefgen.model.actor import Actor
from briefgen.model.article_data import ArticleData
from briefgen.model.base import Item
from briefgen.model.event import Event
from briefgen.model.question import Question
from briefgen.model.statement import Statement
from briefgen.model.theme import Theme

ItemKind = Literal["theme", "actor", "event", "statement", "question"]


class ItemLine(NamedTuple):
    """An item in words: what it says, what else is known of it, and the rule that made it."""

    kind: ItemKind
    words: str
    details: str
    maker: str


class ExplainedParagraph(NamedTuple):
    """Code points `start` to `end` (exclusive) of the text, and the items that first rest on them."""

    start: int
    end: int
    items: tuple[ItemLine, ...]


def paragraphs(data: ArticleData) -> tuple[ExplainedParagraph, ...]:
    """The lines of the text that hold words, each with its items: what happened first, then who, then the rest."""
    bounds = tuple(_bounds(data.article.text))
    held: defaultdict[int, list[ItemLine]] = defaultdict(list)
    for item, line in _lines(data):
        first = item.evidence[0].start
        held[next((place for place, (_, end) in enumerate(bounds) if first < end), 0)].append(line)
    return tuple(ExplainedParagraph(start, end, tuple(held[place])) for place, (start, end) in enumerate(bounds))


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    place = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = place + line.index(words)
            yield start, start + len(words)
        place += len(line)


def _lines(data: ArticleData) -> Iterator[tuple[Item, ItemLine]]:
    names = {actor.id: actor.name for actor in data.actors}
    yield from ((item, _line("event", item, item.title, _event(item, names))) for item in data.events)
    yield from ((item, _statement(item, names, data.article.text)) for item in data.statements)
    yield from ((item, _line("question", item, item.text, _question(item))) for item in data.questions)
    yield from ((item, _line("actor", item, item.name, _actor(item, names))) for item in data.actors)
    yield from ((item, _theme(item)) for item in data.themes)


def _line(kind: ItemKind, item: Item, words: str, details: Iterable[str | None]) -> ItemLine:
    sure = "" if item.confidence is None else f"{item.confidence:.0%}"
    maker = ", ".join(part for part in (item.by, sure) if part)
    return ItemLine(kind, " ".join(words.split()), "; ".join(part for part in details if part), maker)


def _event(event: Event, names: dict[str, str]) -> Iterator[str | None]:
    yield event.date or "no date"
    yield event.kind
    yield None if event.status == "reported" else event.status
    yield event.place
    yield ", ".join(f"{names[actor.id]} ({actor.part})" for actor in event.actors)


def _speaker(item: Statement, names: dict[str, str], text: str) -> str:
    """The name of who said it, or the words for one whom the text only describes."""
    if item.speaker is not None:
        return names[item.speaker]
    return text[item.speaker_text.start : item.speaker_text.end] if item.speaker_text is not None else ""


def _statement(item: Statement, names: dict[str, str], text: str) -> ItemLine:
    words = text[item.content.start : item.content.end]
    return _line("statement", item, f"{_speaker(item, names, text)}: {words}", (item.stance,))


def _question(question: Question) -> tuple[str]:
    return (question.kind,)


def _actor(actor: Actor, names: dict[str, str]) -> Iterator[str | None]:
    yield actor.kind
    yield actor.role
    yield names[actor.affiliation] if actor.affiliation else None
    yield f"also {', '.join(actor.aliases)}" if actor.aliases else None


def _theme(theme: Theme) -> ItemLine:
    return _line("theme", theme, theme.label, ())
