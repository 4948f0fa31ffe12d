"""What the ranking asks of an event: numbers, no text, so that a library can store them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple, Protocol

from briefgen.corpus.corpus import Corpus, CorpusEvent, Passage
from briefgen.corpus.story import OPEN_END, OPEN_START, Day
from briefgen.model.article import Article
from briefgen.model.edtf import EdtfDate
from briefgen.selection.anaphora import is_definite
from briefgen.selection.gate import is_courtesy, is_listed, is_nominal, is_row, tells_a_state
from briefgen.selection.passages import collapse_whitespace
from briefgen.selection.vectors import word_keys
from briefgen.selection.voice import is_asked, is_spoken, opens_speech
from briefgen.selection.weights import HARD

FLAGS: Final = (
    "hard", "statement", "planned", "unsure", "stated", "reported", "pointer", "patched", "state", "spoken", "definite",
    "courtesy", "listed", "thin", "nominal",
)  # fmt: skip
_PLACES: Final = MappingProxyType({name: place for place, name in enumerate(FLAGS)})
UNDATED: Final = Day(-1, -1)
WHOLE: Final = 255  # the share of a headline in one byte
_THIN: Final = 4  # words that tell something
_MOST_WORDS: Final = 60  # of an event that are kept for comparing; at 30 and 120 the rows of six stories are the same
_UNSURE: Final = frozenset(("claimed", "disputed", "denied"))


class VersionFields(Protocol):
    """What stands for an event, whoever settled it."""

    @property
    def date(self) -> str | None:
        """The EDTF date."""

    @property
    def date_basis(self) -> str | None:
        """What the date rests on."""

    @property
    def title(self) -> str:
        """The wording."""

    @property
    def kind(self) -> str:
        """The kind."""

    @property
    def status(self) -> str:
        """The status."""


@dataclass(frozen=True, slots=True)
class ToldWords:
    """A passage: where it begins and ends, its words (None where the text is not at hand), the headline over it.

    `asked` says that it stands in a question of a transcript.
    """

    start: int
    end: int
    words: str | None
    headline: str
    language: str
    asked: bool = False


def told_words(text: str, start: int, end: int, headline: str, language: str) -> ToldWords:
    """A passage of a text."""
    return ToldWords(start, end, text[start:end], headline, language, is_asked(text, start))


@dataclass(frozen=True, slots=True)
class EventFacts:
    """An event in numbers.

    `start` is where its first passage begins and `length` that of its longest, in code points; `headline` is the share
    of a headline's words that its title has, in 255ths; `flags` are those of `FLAGS`, the first being 1; `words` are
    the keys of what its title and its first passage say.
    """

    day: Day
    start: int
    length: int
    flags: int
    headline: int
    words: tuple[int, ...]

    def has(self, flag: str) -> bool:
        """Whether it has one of `FLAGS`."""
        return bool(self.flags >> _PLACES[flag] & 1)

    @property
    def days(self) -> int:
        """How many days its date may mean; 0 where it has none."""
        return 0 if self.day == UNDATED else self.day.last - self.day.first + 1


def event_facts(account: VersionFields, told: Sequence[ToldWords]) -> EventFacts:
    """The facts of an event with these passages, which stand in the order of articles."""
    title = word_keys(account.title, told[0].language)
    first = word_keys(told[0].words, told[0].language) if told[0].words else frozenset()
    headlines = {(each.headline, each.language) for each in told if each.headline}
    return EventFacts(
        day_of(account.date),
        min(each.start for each in told),
        max(each.end - each.start for each in told),
        _flags(account, told),
        max((_share(title, word_keys(*headline)) for headline in headlines), default=0),
        (*sorted(title), *sorted(first - title))[:_MOST_WORDS],
    )


def facts_of(event: CorpusEvent, corpus: Corpus) -> EventFacts:
    """The facts of an event of a corpus."""
    account = _VersionValues(event.date, event.date_basis, event.title, event.kind, event.status)
    return _facts_at(account, tuple(_place(each, corpus.articles.get(each.article)) for each in event.passages))


class _VersionValues(NamedTuple):
    """An `VersionFields` by its values."""

    date: str | None
    date_basis: str | None
    title: str
    kind: str
    status: str


class _PassageText(NamedTuple):
    """Where a passage stands; `text` is None where the text is not at hand."""

    text: str | None
    start: int
    end: int
    headline: str
    language: str


def _place(passage: Passage, article: Article | None) -> _PassageText:
    if article is None:
        return _PassageText(None, passage.start, passage.end, "", "en")
    return _PassageText(article.text, passage.start, passage.end, article.title or "", article.language)


@lru_cache(maxsize=1 << 13)
def _facts_at(account: _VersionValues, places: tuple[_PassageText, ...]) -> EventFacts:
    """The facts, kept: a brief is made again at each change of its spec, of events that are mostly the same."""
    told = [
        ToldWords(each.start, each.end, None, each.headline, each.language)
        if each.text is None
        else told_words(each.text, each.start, each.end, each.headline, each.language)
        for each in places
    ]
    return event_facts(account, told)


def day_of(date: str | None) -> Day:
    """The bounds of an EDTF date."""
    return UNDATED if date is None else _bounds(date)


@lru_cache(maxsize=1 << 12)
def _bounds(date: str) -> Day:
    parsed = EdtfDate.parse(date)
    return Day(
        parsed.lower.toordinal() if parsed.lower else OPEN_START,
        parsed.upper.toordinal() if parsed.upper else OPEN_END,
    )


def _flags(account: VersionFields, told: Sequence[ToldWords]) -> int:
    basis = account.date_basis if account.date is not None else None
    held = {
        "hard": account.kind in HARD,
        "statement": account.kind == "statement",
        "planned": account.status == "planned",
        "unsure": account.status in _UNSURE,
        "stated": account.date is not None and basis not in ("reported", "context"),
        "reported": basis == "reported",
        "pointer": not is_row(account.title),
        "patched": not _is_verbatim(account.title, told),
        "spoken": all(map(_is_speech, told)),
        "definite": is_definite(account.title),
        "courtesy": is_courtesy(account.title),
        "thin": len(word_keys(account.title, told[0].language)) < _THIN,
        "nominal": is_nominal(account.title),
        "listed": all(each.words is not None and is_listed(each.words) for each in told),
        "state": basis != "stated" and tells_a_state(account.title),
    }
    return sum(held[name] << place for place, name in enumerate(FLAGS))


def _is_verbatim(title: str, told: Sequence[ToldWords]) -> bool:
    """Whether it is one stretch of a passage, but for a subject in brackets before it; what was cut may limp."""
    _, bracket, rest = title.partition("]") if title.lstrip().startswith("[") else ("", "", title)
    wording = (rest if bracket else title).strip(" .…").casefold()
    known = [each.words for each in told if each.words is not None]
    return not known or any(wording in collapse_whitespace(words).casefold() for words in known)


def _is_speech(told: ToldWords) -> bool:
    """Whether somebody says it in his own voice, as in an interview: it goes on from what was said, or has an "I"."""
    return told.asked or (told.words is not None and (opens_speech(told.words) or is_spoken(told.words)))


def _share(title: frozenset[int], headline: frozenset[int]) -> int:
    return round(WHOLE * len(title & headline) / len(headline)) if headline else 0
