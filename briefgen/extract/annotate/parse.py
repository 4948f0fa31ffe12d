"""A parsed text as plain tuples: what all rules read, at a fraction of the cost of spaCy's own objects."""

from __future__ import annotations

from dataclasses import dataclass
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.strings import StringStore
    from spacy.tokens import Doc


_ATTRIBUTES = ("ORTH", "LOWER", "LEMMA", "TAG", "DEP", "HEAD", "IDX", "LENGTH", "SENT_START")


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: tokens `first` to `last` (inclusive) and spaCy's label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    """A text's tokens and their dependencies; every tuple has an item for each token.

    `text`: the folded text. `starts`, `ends`: offsets in code points. `heads`: index of the head, itself for a root.
    `children`: indices of the dependents in order. `left`, `right`: first and last token of the subtree. `sentence`:
    index into `sentences`, which are (first, last) tokens, both inclusive.
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

    def is_within(self, token: int, ancestor: int) -> bool:
        """Whether the token is the ancestor or stands below it."""
        while token != ancestor:
            if self.heads[token] == token:
                return False
            token = self.heads[token]
        return True


class _Words(dict[int, str]):
    """Strings by their hash, looked up once each."""

    def __init__(self, strings: StringStore) -> None:
        self._strings = strings

    def __missing__(self, key: int) -> str:
        found = self[key] = str(self._strings[key % (1 << 64)]) if key else ""
        return found


def parse_of(doc: Doc) -> Parse:
    """The plain form of a spaCy parse."""
    columns = doc.to_array(list(_ATTRIBUTES)).astype("int64").T.tolist() if len(doc) else [[] for _ in _ATTRIBUTES]
    offsets, lengths, opens = columns[6:]
    size = len(offsets)
    known = _Words(doc.vocab.strings)
    words, lower, lemmas, tags, deps = (tuple(map(known.__getitem__, column)) for column in columns[:5])
    heads = tuple(map(add, range(size), columns[5]))
    children: list[list[int]] = [[] for _ in range(size)]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    left, right = _edges(heads)
    firsts = [index for index, mark in enumerate(opens) if mark == 1 or index == 0]
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
        ends=tuple(map(add, offsets, lengths)),
        children=tuple(map(tuple, children)),
        left=left,
        right=right,
        sentence=tuple(number for number, (first, last) in enumerate(sentences) for _ in range(first, last + 1)),
        sentences=sentences,
        entities=tuple(Entity(span.start, span.end - 1, span.label_) for span in doc.ents),
    )


def _edges(heads: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    left, right = list(range(len(heads))), list(range(len(heads)))
    for token, parent in enumerate(heads):
        current, head = token, parent
        while head != current:
            if token < left[head]:
                left[head] = token
            elif token > right[head]:
                right[head] = token
            else:
                break
            current, head = head, heads[head]
    return tuple(left), tuple(right)
