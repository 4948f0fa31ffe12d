"""Many articles as one body of evidence: every item points at passages, every passage at its article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefgen.model.actor import Actor
from briefgen.model.article import Article
from briefgen.model.article_data import ArticleData
from briefgen.model.event import Event
from briefgen.model.question import Question
from briefgen.model.span import Span
from briefgen.model.statement import Statement
from briefgen.model.theme import Theme


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Code points `start` to `end` (exclusive) of the text of the article with the id `article`."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CorpusTheme:
    """A theme with its passages in all articles."""

    id: str
    label: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class CorpusActor:
    """An actor with its passages in all articles; `affiliation` is the id of another actor."""

    id: str
    name: str
    kind: str
    role: str | None
    affiliation: str | None
    aliases: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor's part in an event: `actor` is its id."""

    actor: str
    part: str


@dataclass(frozen=True, slots=True)
class CorpusEvent:
    """An event with its passages in all articles; `date` is an EDTF string."""

    id: str
    date: str | None
    date_text: str | None
    title: str
    kind: str
    status: str
    place: str | None
    participants: tuple[Participant, ...]
    themes: tuple[str, ...]
    passages: tuple[Passage, ...]

    @property
    def sources(self) -> frozenset[str]:
        """Ids of the articles that report the event."""
        return frozenset(passage.article for passage in self.passages)


@dataclass(frozen=True, slots=True)
class CorpusStatement:
    """Who said what: `cue` is the verb of saying, `content` the words said."""

    id: str
    speaker: str
    cue: Passage
    content: Passage
    stance: str
    about: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class CorpusQuestion:
    """An open question with the passages that leave it open."""

    id: str
    text: str
    kind: str
    about: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles by id, in a fixed order, and all that they say."""

    articles: dict[str, Article] = field(default_factory=dict)
    themes: tuple[CorpusTheme, ...] = ()
    actors: tuple[CorpusActor, ...] = ()
    events: tuple[CorpusEvent, ...] = ()
    statements: tuple[CorpusStatement, ...] = ()
    questions: tuple[CorpusQuestion, ...] = ()

    def words(self, passage: Passage) -> str:
        """The words of a passage, exactly as they stand in the text."""
        return self.articles[passage.article].text[passage.start : passage.end]


def corpus_of(data: Sequence[ArticleData]) -> Corpus:
    """The articles side by side.

    Ids stay as they are when there is one article, and become `article:id` when there are more. Themes of
    one label, and actors of one kind and name, are one; nothing else is merged.
    """
    ordered = sorted(data, key=lambda item: item.article.id)
    builder = _Builder(qualify=len(ordered) > 1)
    for item in ordered:
        builder.add(item)
    return builder.corpus()


class _Builder:
    """Gathers the items of one article after the other."""

    def __init__(self, qualify: bool) -> None:
        self._qualify = qualify
        self._articles: dict[str, Article] = {}
        self._themes: dict[str, CorpusTheme] = {}
        self._actors: dict[tuple[str, str], CorpusActor] = {}
        self._events: list[CorpusEvent] = []
        self._statements: list[CorpusStatement] = []
        self._questions: list[CorpusQuestion] = []

    def corpus(self) -> Corpus:
        return Corpus(
            self._articles,
            tuple(self._themes.values()),
            tuple(self._actors.values()),
            tuple(self._events),
            tuple(self._statements),
            tuple(self._questions),
        )

    def add(self, data: ArticleData) -> None:
        article = data.article
        self._articles[article.id] = article
        themes = {theme.id: self._theme(article.id, theme) for theme in data.themes}
        known = {actor.id: self._actor_key(actor) for actor in data.actors}
        actors = {actor.id: self._known_id(article.id, actor) for actor in data.actors}
        for actor in data.actors:
            self._merge_actor(article.id, actor, known[actor.id], actors)
        self._events.extend(self._event(article.id, event, actors, themes) for event in data.events)
        self._statements.extend(self._statement(article.id, item, actors) for item in data.statements)
        self._questions.extend(self._question(article.id, item) for item in data.questions)

    def _id(self, article: str, item: str) -> str:
        return f"{article}:{item}" if self._qualify else item

    def _theme(self, article: str, theme: Theme) -> str:
        key = theme.label.casefold()
        passages = _passages(article, theme.evidence)
        known = self._themes.get(key)
        if known is None:
            self._themes[key] = CorpusTheme(self._id(article, theme.id), theme.label, passages)
        else:
            self._themes[key] = CorpusTheme(known.id, known.label, known.passages + passages)
        return self._themes[key].id

    @staticmethod
    def _actor_key(actor: Actor) -> tuple[str, str]:
        return actor.kind, actor.name.casefold()

    def _known_id(self, article: str, actor: Actor) -> str:
        known = self._actors.get(self._actor_key(actor))
        return known.id if known else self._id(article, actor.id)

    def _merge_actor(self, article: str, actor: Actor, key: tuple[str, str], ids: dict[str, str]) -> None:
        affiliation = ids[actor.affiliation] if actor.affiliation else None
        passages = _passages(article, actor.evidence)
        known = self._actors.get(key)
        if known is None:
            merged = CorpusActor(
                ids[actor.id], actor.name, actor.kind, actor.role, affiliation, tuple(actor.aliases), passages
            )
        else:
            merged = CorpusActor(
                known.id,
                known.name,
                known.kind,
                known.role or actor.role,
                known.affiliation or affiliation,
                tuple(dict.fromkeys((*known.aliases, *actor.aliases))),
                known.passages + passages,
            )
        self._actors[key] = merged

    def _event(self, article: str, event: Event, actors: dict[str, str], themes: dict[str, str]) -> CorpusEvent:
        return CorpusEvent(
            self._id(article, event.id),
            event.date,
            event.date_text,
            event.title,
            event.kind,
            event.status,
            event.place,
            tuple(Participant(actors[actor.id], actor.part) for actor in event.actors),
            tuple(themes[theme] for theme in event.themes),
            _passages(article, event.evidence),
        )

    def _statement(self, article: str, item: Statement, actors: dict[str, str]) -> CorpusStatement:
        return CorpusStatement(
            self._id(article, item.id),
            actors[item.speaker],
            _passage(article, item.cue),
            _passage(article, item.content),
            item.stance,
            tuple(self._id(article, event) for event in item.about),
            _passages(article, item.evidence),
        )

    def _question(self, article: str, item: Question) -> CorpusQuestion:
        return CorpusQuestion(
            self._id(article, item.id),
            item.text,
            item.kind,
            tuple(self._id(article, event) for event in item.about),
            _passages(article, item.evidence),
        )


def _passage(article: str, span: Span) -> Passage:
    return Passage(article, span.start, span.end)


def _passages(article: str, spans: Iterable[Span]) -> tuple[Passage, ...]:
    return tuple(_passage(article, span) for span in spans)
