"""The summary: sentences of the sources, chosen by weight, none said twice, within a budget of words.

Selection is greedy by maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998): at each step the
sentence that weighs most after what is already said has been taken off.
"""

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from briefgen.compose.anaphora import Antecedents
from briefgen.compose.disputes import find_disputes
from briefgen.compose.notes import NoteBook
from briefgen.compose.passages import flowing, sentence_around, sentences
from briefgen.compose.selection import Selection
from briefgen.document.blocks import ListBlock, ListItem
from briefgen.document.inlines import Text
from briefgen.model.corpus import Corpus, CorpusEvent, Passage
from briefgen.model.edtf import EdtfDate

MOST_POINTS = 6
_WORD = re.compile(r"\w+")
_SHORT = 3
_REDUNDANCY = 0.6
_THE_SAME = 0.75
_NEWER_BY_A_YEAR = 0.5
_LEAD = 1.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that could be a point: its weight, the ids of the items that it tells of, its content words.

    `passages` has a second sentence where the first is a claim and the second its denial.
    """

    passages: tuple[Passage, ...]
    text: str
    weight: float
    items: frozenset[str]
    words: frozenset[str]

    @property
    def passage(self) -> Passage:
        """The first sentence."""
        return self.passages[0]

    @property
    def length(self) -> int:
        """Number of words."""
        return len(self.text.split())


def summary_points(selection: Selection, budget: int) -> tuple[Candidate, ...]:
    """Up to six sentences within `budget` words: the weightiest first, the others as the sources have them."""
    remaining = list(_candidates(selection))
    chosen: list[Candidate] = []
    left = budget
    while remaining and len(chosen) < MOST_POINTS:
        remaining = [item for item in remaining if item.length <= left]
        if not remaining:
            break
        told = frozenset[str]().union(*(item.items for item in chosen))
        worth, _, index = max(
            (_worth(item, told, chosen), -item.passage.start, -at) for at, item in enumerate(remaining)
        )
        if worth <= 0:
            break
        best = remaining.pop(-index)
        chosen.append(best)
        left -= best.length
    return (*chosen[:1], *sorted(chosen[1:], key=lambda item: _reading_order(selection.corpus, item)))


def summary_block(points: Iterable[Candidate], notes: NoteBook) -> ListBlock:
    """The points as a bulleted list, each with the mark of the note that says where it stands."""
    return ListBlock(
        tuple(ListItem((Text(point.text), *notes.locate(point.passages))) for point in points), ordered=False
    )


def _reading_order(corpus: Corpus, item: Candidate) -> tuple[str, str, int]:
    published = corpus.articles[item.passage.article].published
    return (str(published or ""), item.passage.article, item.passage.start)


def _candidates(selection: Selection) -> Iterator[Candidate]:
    corpus = selection.corpus
    antecedents = Antecedents(corpus, selection.statements)
    weights: dict[Passage, float] = {}
    items: dict[Passage, set[str]] = {}
    for item, weight, passages in _weighted_items(selection):
        for sentence in dict.fromkeys(sentence_around(corpus, passage) for passage in passages):
            weights[sentence] = weights.get(sentence, 0.0) + weight
            items.setdefault(sentence, set()).add(item)
    denials = _denials(selection)
    for sentence, weight in weights.items():
        text = antecedents.standing_alone(sentence)
        if text is None:
            continue
        told = items[sentence]
        denial = denials.get(sentence)
        if denial is not None:
            text, told = f"{text} {flowing(corpus.words(denial))}", told | items.get(denial, set())
        lead = _LEAD if _is_lead(corpus, sentence) else 0.0
        passages = (sentence,) if denial is None else (sentence, denial)
        yield Candidate(passages, text, weight + lead, frozenset(told), _content_words(text))


def _denials(selection: Selection) -> dict[Passage, Passage]:
    """For the sentence of each claim the sentence that denies it, so that no claim is told without its denial."""
    corpus = selection.corpus
    found: dict[Passage, Passage] = {}
    for dispute in find_disputes(corpus, selection.events, selection.statements):
        for claim, denial in product(dispute.claims, dispute.denials):
            first, second = sentence_around(corpus, claim), sentence_around(corpus, denial)
            if first != second:
                found.setdefault(first, second)
    return found


def _weighted_items(selection: Selection) -> Iterator[tuple[str, float, tuple[Passage, ...]]]:
    newest = max((EdtfDate.parse(event.date).sort_key for event in selection.events if event.date), default=None)
    for event in selection.events:
        yield event.id, _event_weight(event, newest), event.passages
    for statement in selection.statements:
        yield statement.id, 0.75, statement.passages
    for question in selection.questions:
        yield question.id, 0.25, question.passages


def _event_weight(event: CorpusEvent, newest: tuple[int, ...] | None) -> float:
    weight = math.log2(1 + len(event.sources)) + 0.25 * math.log2(1 + len(event.participants))
    if event.date is not None and newest is not None:
        years = max(0, newest[0] - EdtfDate.parse(event.date).sort_key[0])
        weight += _NEWER_BY_A_YEAR / (1 + years)
    return weight


def _is_lead(corpus: Corpus, sentence: Passage) -> bool:
    bounds = sentences(corpus.articles[sentence.article].text)
    return bool(bounds) and bounds[0][0] == sentence.start


def _content_words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > _SHORT)


def _worth(item: Candidate, told: frozenset[str], chosen: list[Candidate]) -> float:
    new = len(item.items - told) / len(item.items)
    likeness = max((_overlap(item.words, other.words) for other in chosen), default=0.0)
    return 0.0 if likeness >= _THE_SAME else item.weight * (new - _REDUNDANCY * likeness)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / (min(len(one), len(other)) or 1)
