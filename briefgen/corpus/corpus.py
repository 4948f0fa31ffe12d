"""Many articles as one body of evidence: every item points at passages, every passage at its article."""

from collections.abc import Callable, Container
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from briefgen.corpus.story import Outline
from briefgen.model.article import Article
from briefgen.model.article_data import ArticleData
from briefgen.model.event import DateBasis


class Passage(NamedTuple):
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


class Participant(NamedTuple):
    """An actor's part in an event: `actor` is its id."""

    actor: str
    part: str


class EventVersion(NamedTuple):
    """What is told of an event: `date` is an EDTF string, `date_basis` what it rests on."""

    date: str | None
    date_text: str | None
    title: str
    kind: str
    status: str
    place: str | None
    date_basis: DateBasis | None = "stated"


class AnalystValue(NamedTuple):
    """What a person wrote in the place of a field: title, date, status or kind; the greater `order` is the later."""

    order: int
    field: str
    value: str


class EventMention(NamedTuple):
    """An event as one article tells it: `rank` is its place there, `id` its own among those of the article."""

    article: str
    rank: int
    id: str
    version: EventVersion
    participants: tuple[Participant, ...]
    themes: tuple[str, ...]
    passages: tuple[Passage, ...]
    written: tuple[AnalystValue, ...] = ()

    @property
    def name(self) -> str:
        """The id of the event among those of all articles."""
        return f"{self.article}:{self.id}"


@dataclass(frozen=True, slots=True)
class CorpusEvent:
    """An event with its passages in all articles; `date` is an EDTF string, `date_basis` what it rests on.

    `mentions` is what each article tells of it, and the rest follows from that, by `event_of`; `changed` has those of
    title, date and status that a person wrote, and `sources` where a person said which mentions are one.
    """

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
    mentions: tuple[EventMention, ...]
    changed: tuple[str, ...] = ()
    date_basis: DateBasis | None = "stated"

    @property
    def is_dated(self) -> bool:
        """Whether it is known when it happened; the day on which it was only reported does not tell."""
        return self.date is not None and self.date_basis != "reported"

    @property
    def names(self) -> tuple[str, ...]:
        """The ids, each `article:id`, of what each article tells of it."""
        return tuple(mention.name for mention in self.mentions)

    @property
    def sources(self) -> frozenset[str]:
        """Ids of the articles that report the event."""
        return frozenset([passage.article for passage in self.passages])


@dataclass(frozen=True, slots=True)
class CorpusStatement:
    """Who said what: `cue` is the verb of saying, `content` the words said.

    `speaker` is the id of an actor; None for a speaker whom the article only describes, in the words of `speaker_text`.
    """

    id: str
    speaker: str | None
    cue: Passage
    content: Passage
    stance: str
    about: tuple[str, ...]
    passages: tuple[Passage, ...]
    speaker_text: Passage | None = None


@dataclass(frozen=True, slots=True)
class CorpusQuestion:
    """An open question with the passages that leave it open."""

    id: str
    text: str
    kind: str
    about: tuple[str, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ConflictingValue:
    """One of the values of a field, and the passages that give it."""

    value: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values that articles give differently for a field of an event: `date` (EDTF strings) or what is counted, such as
    `deaths`; each has passages of its own.

    `event` is the id of an event of a corpus; in a library, the name of a cluster of events.
    """

    event: str
    field: str
    values: tuple[ConflictingValue, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles by id, in a fixed order, and all that they say.

    `differences` are the conflicts between articles, under the name by which other programs ask for them. `asked` are
    the questions that some article leaves open, `questions` those of them that no other one answers. Where
    these are only the articles of the weightiest events of a story, `outline` has the counts of the whole. `part` gives
    the corpus of some of the articles, as if there were no others; `data` is what each article was put in with.
    """

    articles: dict[str, Article] = field(default_factory=dict)
    themes: tuple[CorpusTheme, ...] = ()
    actors: tuple[CorpusActor, ...] = ()
    events: tuple[CorpusEvent, ...] = ()
    statements: tuple[CorpusStatement, ...] = ()
    questions: tuple[CorpusQuestion, ...] = ()
    differences: tuple[Conflict, ...] = ()
    asked: tuple[CorpusQuestion, ...] = ()
    outline: Outline | None = field(default=None, compare=False, repr=False)
    part: "Callable[[Container[str]], Corpus] | None" = field(default=None, compare=False, repr=False)
    data: tuple[ArticleData, ...] = field(default=(), compare=False, repr=False)

    def with_outline(self, outline: Outline) -> "Corpus":
        """The corpus as the part of a story with these counts."""
        return replace(self, outline=outline)

    def words(self, passage: Passage) -> str:
        """The words of a passage, exactly as they stand in the text."""
        return self.articles[passage.article].text[passage.start : passage.end]
