"""Words to compare wordings by: whoever is named is one word, by whatever name, and so is a deed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from zlib import crc32

from briefgen.corpus.corpus import Corpus, CorpusActor
from briefgen.corpus.places import first_words_of_states, name_words, state_at
from briefgen.selection.deeds import as_deeds
from briefgen.selection.vectors import KEYS, word_keys

_SHORT: Final = 2  # letters of a name that is found in capitals alone
_Names = Mapping[str, Sequence[tuple[tuple[str, ...], int]]]


class Wordings:
    """Reads the words of texts as those of a corpus: its actors by any of their names, states also by their people and
    seats.
    """

    def __init__(self, corpus: Corpus) -> None:
        self._names = _names_of(corpus.actors)
        self._first = first_words_of_states().union(self._names)

    def keys(self, text: str, language: str) -> frozenset[int]:
        """The keys of what the words name, and of the other words that tell something."""
        others: list[str] = []
        named = set(self._named(name_words(text), others))
        return frozenset(named | as_deeds(word_keys(" ".join(others), language)))

    def _named(self, words: Sequence[str], others: list[str]) -> Iterator[int]:
        """Who is named; the other words go to `others`."""
        place = 0
        while place < len(words):
            found = self._named_at(words, place) if words[place] in self._first else None
            if found is None:
                others.append(words[place])
                place += 1
            else:
                yield found[0]
                place += found[1]

    def _named_at(self, words: Sequence[str], place: int) -> tuple[int, int] | None:
        known = self._names.get(words[place], ())
        actor = next(((key, len(own)) for own, key in known if tuple(words[place : place + len(own)]) == own), None)
        if actor is not None:
            return actor
        state = state_at(words, place)
        return None if state is None else (_key("state", state[0]), state[1])


def _names_of(actors: Sequence[CorpusActor]) -> _Names:
    """The words of names, longest first, by the first of them, with the key of whom they mean."""
    means: dict[tuple[str, ...], int] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            words = name_words(name)
            if words and words[0][:1].isupper():
                means.setdefault(words, _key_of(actor))
    found: defaultdict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for words in sorted(means, key=lambda words: (-len(words), words)):
        found[words[0]].append((words, means[words]))
    return found


def _key_of(actor: CorpusActor) -> int:
    """A state is known by its name in every corpus."""
    words = name_words(actor.name)
    state = state_at(words, 0) if words else None
    if state is not None and state[1] == len(words):
        return _key("state", state[0])
    return _key("actor", actor.id)


def _key(what: str, name: str) -> int:
    return KEYS + crc32(f"{what}:{name}".encode()) % KEYS
