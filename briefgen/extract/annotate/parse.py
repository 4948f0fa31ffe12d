"""A parsed text as plain tuples: what all rules read, at a fraction of the cost of spaCy's own objects."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from briefgen.extract.annotate.mutable_parse import MutableParse
from briefgen.extract.annotate.parse_repair import repair

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc


_LONGEST_SENTENCE = 500  # tokens; a longer one is a list or a table, and is cut to bound the work
_ATTRIBUTES = ("ORTH", "LOWER", "LEMMA", "TAG", "DEP", "HEAD", "IDX", "LENGTH", "SENT_START")


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: tokens `first` to `last` (inclusive) and spaCy's label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    """A text's tokens and their dependencies; every tuple has an item for each token, blanks left out.

    `text`: the text that was parsed, of the length of the original. `starts`, `ends`: offsets in code points. `heads`:
    index of the head, itself for a root. `children`: indices of the dependents in order. `left`, `right`: first
    and last token of the subtree. `sentence`: index into `sentences`, which are (first, last) tokens, both inclusive.
    `sections`: the section of each sentence; a head is one of its own.
    """

    text: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    deps: tuple[str, ...]
    heads: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    sentence: tuple[int, ...]
    sentences: tuple[tuple[int, int], ...]
    entities: tuple[Entity, ...]
    sections: tuple[int, ...] = ()

    def child(self, token: int, *deps: str) -> int | None:
        """The first dependent with one of the relations."""
        for child in self.children[token]:
            if self.deps[child] in deps:
                return child
        return None

    def with_dep(self, token: int, *deps: str) -> list[int]:
        """All dependents with one of the relations, in order."""
        return [child for child in self.children[token] if self.deps[child] in deps]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of the tokens `first` to `last`, both inclusive."""
        return self.starts[first], self.ends[last]

    def words_of(self, first: int, last: int) -> str:
        """The folded text of the tokens `first` to `last`, both inclusive."""
        return self.text[self.starts[first] : self.ends[last]]

    def sentence_at(self, offset: int) -> str:
        """The folded text of the sentence at the offset."""
        if not self.sentences:
            return self.text
        token = max(bisect_right(self.starts, offset) - 1, 0)
        return self.words_of(*self.sentences[self.sentence[token]])

    def is_within(self, token: int, ancestor: int) -> bool:
        """Whether the token is the ancestor or stands below it."""
        while token != ancestor:
            if self.heads[token] == token:
                return False
            token = self.heads[token]
        return True


class _KnownWords(dict[int, str]):
    """Strings by their hash, looked up once each."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings

    def __missing__(self, key: int) -> str:
        found = self[key] = str(self._strings[key % (1 << 64)]) if key else ""
        return found


def parse_of(doc: Doc, edges: Sequence[int] = ()) -> Parse:
    """The plain form of a spaCy parse; `edges`: offsets, in order, at which a section begins, or its head."""
    import numpy as np

    attributes: list[int | str] = [*_ATTRIBUTES]
    columns = doc.to_array(attributes).astype("int64") if len(doc) else np.zeros((0, len(attributes)), "int64")
    known = _KnownWords(doc.vocab.strings)
    blank = [known[key].isspace() for key in columns[:, 0].tolist()]
    stay, above, opens, place = _without_blanks(blank, columns[:, 5].tolist(), columns[:, 8].tolist())
    columns = columns[stay]
    # one column after another: of a long text the numbers of all take more memory than the parse
    words, lower, lemmas, tags, deps = (tuple(map(known.__getitem__, columns[:, at].tolist())) for at in range(5))
    offsets, ends = columns[:, 6].tolist(), (columns[:, 6] + columns[:, 7]).tolist()
    size = len(offsets)
    firsts = _sentence_starts(opens)
    heads, deps = _within_sentences(tuple(above), deps, firsts)
    tree = MutableParse(lower, lemmas, list(tags), list(deps), list(heads))
    repair(tree)
    numbers = [*range(size)]  # so that each token has one number: of a long text copies take much memory
    tags, deps, heads = tuple(tree.tags), tuple(tree.deps), tuple(map(numbers.__getitem__, tree.heads))
    children: list[list[int]] = [[] for _ in range(size)]
    for index, head in zip(numbers, heads, strict=True):
        if head != index:
            children[head].append(index)
    left, right = _edges(numbers, heads, children)
    sentences = tuple((first, after - 1) for first, after in zip(firsts, [*firsts[1:], size], strict=False))
    return Parse(
        text=doc.text,
        words=words,
        lower=lower,
        lemmas=lemmas,
        tags=tags,
        deps=deps,
        heads=heads,
        starts=tuple(offsets),
        ends=tuple(ends),
        children=tuple(map(tuple, children)),
        left=left,
        right=right,
        sentence=tuple(number for number, (first, last) in enumerate(sentences) for _ in range(first, last + 1)),
        sentences=sentences,
        entities=tuple(_entities(doc, place)),
        sections=tuple(bisect_right(edges, offsets[first]) for first, _ in sentences),
    )


def _without_blanks(
    blank: Sequence[bool], offsets: Sequence[int], opens: list[int]
) -> tuple[list[int], list[int], list[int], list[int]]:
    """The tokens that are not blank, with heads as indices and where sentences open; for each index the new one.

    Of a blank token the new index is that of what follows. `offsets`: of the heads from their tokens.
    """
    size = len(blank)
    heads = [index + offset for index, offset in enumerate(offsets)]
    place: list[int] = []
    count, waits = 0, False
    for index in range(size):
        place.append(count)
        if blank[index]:
            waits = waits or opens[index] == 1
        else:
            opens[index] = 1 if waits else opens[index]
            count, waits = count + 1, False
    stay = [index for index in range(size) if not blank[index]]
    for index in stay:
        head = heads[index]
        while blank[head] and heads[head] != head:
            head = heads[head]
        heads[index] = index if blank[head] else head
    return stay, [place[heads[index]] for index in stay], [opens[index] for index in stay], [*place, count]


def _entities(doc: Doc, place: Sequence[int]) -> Iterator[Entity]:
    for span in doc.ents:
        first, after = place[span.start], place[span.end]
        if first < after:
            yield Entity(first, after - 1, span.label_)


def _sentence_starts(opens: Sequence[int]) -> list[int]:
    """Tokens that begin a sentence; what goes on for longer than any sentence does is cut, as its tree has no bound."""
    firsts: list[int] = []
    for index, mark in enumerate(opens):
        if mark == 1 or not firsts or index - firsts[-1] >= _LONGEST_SENTENCE:
            firsts.append(index)
    return firsts


def _within_sentences(
    heads: tuple[int, ...], deps: tuple[str, ...], firsts: Sequence[int]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Heads and relations where a token whose head stands in another sentence is the root of its own."""
    lengths = (after - first for first, after in pairwise([*firsts, len(heads)]))
    numbers = [number for number, length in enumerate(lengths) for _ in range(length)]
    crossing = {token for token, head in enumerate(heads) if numbers[token] != numbers[head]}
    if not crossing:
        return heads, deps
    return (
        tuple(token if token in crossing else head for token, head in enumerate(heads)),
        tuple("ROOT" if token in crossing else dep for token, dep in enumerate(deps)),
    )


def _edges(
    numbers: Sequence[int], heads: Sequence[int], children: Sequence[Sequence[int]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The first and last token of each subtree, from the leaves upward."""
    left, right = list(numbers), list(numbers)
    order = [token for token, head in enumerate(heads) if token == head]
    for token in order:
        order += children[token]
    for token in reversed(order):
        head = heads[token]
        left[head] = min(left[head], left[token])
        right[head] = max(right[head], right[token])
    return tuple(left), tuple(right)
