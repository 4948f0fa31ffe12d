"""Sentences that could be points of a summary, with what they weigh.

A sentence weighs what the events, statements and questions that rest on it weigh; the first sentence of an article
weighs more, since news puts the main thing first.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import chain, islice, product
from types import MappingProxyType
from typing import Final, NamedTuple

from briefgen.corpus.corpus import Corpus, CorpusEvent, Passage
from briefgen.corpus.filters import Selection
from briefgen.model.edtf import EdtfDate
from briefgen.selection.anaphora import Antecedents, is_definite
from briefgen.selection.disputes import find_disputes
from briefgen.selection.gate import is_courtesy, tells_a_state
from briefgen.selection.passages import collapse_whitespace, sentences, told_around
from briefgen.selection.reckoned import ReckonedDays

# Halved and doubled one by one on six stories of 12 to 20 articles, told as `page` and as `brief`: of 47 points each
# number here changes at most 4, but `_ELSEWHERE` 10 where it is doubled, so that each sentence counts alike;
# `_SHORTLIST`, `_NEWER_BY_A_YEAR`, `_STATEMENT`, `_QUESTION` and `_COURTESY` change none.
_SHORTLIST = 60  # sentences that are weighed against each other, to bound the work
_WORD = re.compile(r"\w+")
_SHORT = 3  # letters of words that tell nothing by themselves
_NEWER_BY_A_YEAR = 0.5  # of the latest sources; all six stories are of one year
_LEAD = 1.0  # of a lead
_STATEMENT = 0.75  # of a statement
_QUESTION = 0.25  # of an open question
_DEFINITE = 0.3
"""What a sentence counts whose subject only what came before it tells apart."""

_UNDATED_DAY = 0.5
"""What a sentence counts that names a day ("on Monday") of which nothing says which it is."""

_STATE = 0.7
"""What a sentence counts that says how things are."""

_STORY = 1.0
"""What the weight of an event in the story counts for each point of it."""

_COURTESY = 0.5
"""What a sentence counts that tells of thanks or wishes."""

_FURTHER = 0.4
"""What each further item that rests on a sentence counts against the one before it."""

_ELSEWHERE = 0.6
"""What an event counts for a sentence that tells it less well than another."""

_TELLS = 0.5  # of the words of a title that a passage has which tells it
_NEAR = 4.0
"""What a sentence counts for being the middle of the story."""

_READABLE = 32
"""Words of a sentence that reads at a glance; each further one takes off a little."""

_A_WORD = 0.1  # less for each word beyond what is read with ease
NOTHING: Final[Mapping[str, float]] = MappingProxyType({})


class Candidate(NamedTuple):
    """A sentence that could be a point: its weight, the ids of the items that it tells of, its content words, and the
    ids of the actors who act or speak in it.

    `passages` has a second sentence where the first is a claim and the second its denial.
    """

    passages: tuple[Passage, ...]
    text: str
    weight: float
    items: frozenset[str]
    words: frozenset[str]
    sides: frozenset[str] = frozenset()

    @property
    def passage(self) -> Passage:
        """The first sentence."""
        return self.passages[0]

    @property
    def length(self) -> int:
        """Number of words."""
        return len(self.text.split())


def candidates(
    selection: Selection,
    weights: Mapping[str, float] = NOTHING,
    language: str = "en",
    nearness: Callable[[str, str], float] | None = None,
) -> list[Candidate]:
    """The weightiest sentences that can stand alone, heaviest first.

    `weights` has those of events in the story; days that the writer reckoned from his own have their date in the
    `language` of the brief. `nearness` tells how near words (of a language) are to the middle of the story.
    """
    near = nearness or (lambda _words, _language: 0.0)
    found = list(islice(_standing_alone(selection, weights, language, near), _SHORTLIST))
    return sorted(found, key=lambda item: (-item.weight, item.passage))


def _standing_alone(
    selection: Selection, story: Mapping[str, float], language: str, nearness: Callable[[str, str], float]
) -> Iterator[Candidate]:
    corpus = selection.corpus
    antecedents = Antecedents(corpus, selection.statements)
    denials = _denials(selection)
    days = ReckonedDays(corpus, language)
    doers = _doers(selection)
    weights, items = _weigh(selection, story, cache(lambda sentence: antecedents.standing_alone(sentence) is not None))
    for sentence in weights:
        article = corpus.articles[sentence.article]
        weights[sentence] += _NEAR * nearness(corpus.words(sentence), article.language)
    for sentence in sorted(weights, key=lambda sentence: (-weights[sentence], sentence)):
        text = antecedents.standing_alone(sentence)
        if text is None:
            continue
        told = items[sentence]
        denial = denials.get(sentence)
        if denial is not None:
            text, told = f"{text} {collapse_whitespace(corpus.words(denial))}", told | items.get(denial, set())
        if is_definite(text):
            weights[sentence] *= _DEFINITE
        if tells_a_state(text):
            weights[sentence] *= _STATE
        if is_courtesy(text):
            weights[sentence] *= _COURTESY
        weights[sentence] -= _A_WORD * max(0, len(text.split()) - _READABLE)
        text, is_dated = days.dated(text, sentence)
        weights[sentence] *= 1.0 if is_dated else _UNDATED_DAY
        passages = (sentence,) if denial is None else (sentence, denial)
        sides = frozenset(chain.from_iterable(doers.get(name, ()) for name in told))
        yield Candidate(passages, text, weights[sentence], frozenset(told), _content_words(text), sides)


def _weigh(
    selection: Selection, story: Mapping[str, float], stands: Callable[[Passage], bool]
) -> tuple[dict[Passage, float], dict[Passage, set[str]]]:
    """The weight of each sentence, and the ids of the items that rest on it.

    An item counts whole for the first of its sentences that can stand alone.
    """
    corpus = selection.corpus
    found: dict[Passage, dict[str, float]] = {}
    for item, weight, passages in _weighted_items(selection, story):
        is_told = False
        around = [*dict.fromkeys(told_around(corpus, passage) for passage in passages)]
        for left, sentence in zip(reversed(range(len(around))), around, strict=True):
            found.setdefault(sentence, {})[item] = weight * (_ELSEWHERE if is_told else 1.0)
            is_told = is_told or (left > 0 and stands(sentence))
    weights = {
        sentence: (_LEAD if _is_lead(corpus, sentence) else 0.0)
        + sum(weight * _FURTHER**place for place, weight in enumerate(sorted(own.values(), reverse=True)))
        for sentence, own in found.items()
    }
    return weights, {sentence: set(own) for sentence, own in found.items()}


def _doers(selection: Selection) -> Mapping[str, frozenset[str]]:
    """The ids of the actors who do an event or say a statement, by its id."""
    acting = {
        event.id: frozenset(part.actor for part in event.participants if part.part == "agent")
        for event in selection.events
    }
    speaking = {item.id: frozenset((item.speaker,)) for item in selection.statements if item.speaker is not None}
    return {**acting, **speaking}


def _denials(selection: Selection) -> dict[Passage, Passage]:
    """For the sentence of each claim the sentence that denies it, so that no claim is told without its denial."""
    corpus = selection.corpus
    found: dict[Passage, Passage] = {}
    for dispute in find_disputes(selection):
        for claim, denial in product(dispute.claims, dispute.denials):
            first, second = told_around(corpus, claim), told_around(corpus, denial)
            if first != second:
                found.setdefault(first, second)
    return found


def _weighted_items(
    selection: Selection, story: Mapping[str, float]
) -> Iterator[tuple[str, float, tuple[Passage, ...]]]:
    newest = max((EdtfDate.parse(event.date).sort_key for event in selection.events if event.date), default=None)
    for event in selection.events:
        weight = _event_weight(event, newest) + _STORY * max(0.0, story.get(event.id, 0.0))
        yield event.id, weight, _telling(selection.corpus, event)
    for statement in selection.statements:
        yield statement.id, _STATEMENT, statement.passages
    for question in selection.questions:
        yield question.id, _QUESTION, question.passages


def _telling(corpus: Corpus, event: CorpusEvent) -> tuple[Passage, ...]:
    """The passages that tell it, the one first that has most of its title's words and fewest others.

    Evidence of its date alone tells of something else.
    """
    title = _content_words(event.title)
    if len(event.passages) == 1 or not title:
        return event.passages
    share = {each: len(title & _content_words(corpus.words(each))) / len(title) for each in event.passages}
    telling = [each for each in event.passages if share[each] >= _TELLS] or event.passages
    return tuple(sorted(telling, key=lambda each: (-share[each], each.end - each.start)))


def _event_weight(event: CorpusEvent, newest: tuple[int, ...] | None) -> float:
    weight = math.log2(1 + len(event.sources)) + 0.25 * math.log2(1 + len(event.participants))
    if event.date is not None and newest is not None:
        years = max(0, newest[0] - EdtfDate.parse(event.date).sort_key[0])
        weight += _NEWER_BY_A_YEAR / (1 + years)
    return weight


def _is_lead(corpus: Corpus, sentence: Passage) -> bool:
    bounds = sentences(corpus.articles[sentence.article].text)
    return bool(bounds) and bounds[0][0] <= sentence.start < bounds[0][1]


def _content_words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > _SHORT)
