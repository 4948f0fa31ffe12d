"""The keys and words that an event is found by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, repeat
from typing import Final

from briefgen.corpus.stemming import cached_stems
from briefgen.library.search.documents import EventDocument
from briefgen.library.search.keys import Facet, Key
from briefgen.library.search.phrases import GAP, MOST_WORDS
from briefgen.model.edtf import EdtfDate

UNDATED: Final = ""
LENGTHS: Final = (8, 16, 32, 64, 128, 256)  # words: the upper bounds of the classes of length but the last
SOURCES: Final = (1, 2, 4, 8, 16)  # the upper bounds of the classes of numbers of sources


@dataclass(frozen=True, slots=True)
class DocumentKeys:
    """The keys that a document stands under, what those for the reader are called, and its stems in order."""

    pairs: tuple[Key, ...]
    words: list[str]
    labels: dict[Key, str] = field(default_factory=dict)

    def of(self, facet: int) -> list[Key]:
        """The keys of one facet."""
        return [pair for pair in self.pairs if pair[0] == facet]


def document_keys(document: EventDocument) -> DocumentKeys:
    """The keys of an event."""
    titles, others = _stems(document)
    words = _joined(titles + others)[:MOST_WORDS]
    version = document.version
    named = [
        *((Facet.ACTOR, key, label) for key, label in document.actors),
        *((Facet.THEME, key, label) for key, label in document.themes),
        *((Facet.PUBLISHER, key, label) for key, label in document.outlets),
    ]
    pairs: list[Key] = [(facet, key) for facet, key, _ in named]
    pairs += [(Facet.KIND, version.kind), (Facet.STATUS, version.status)]
    pairs += _date_keys(version.date)
    pairs += [(Facet.LANGUAGE, mention.article.language.partition("-")[0].lower()) for mention in document.mentions]
    pairs += [(Facet.LENGTH, step(len(words), LENGTHS)), (Facet.SOURCES, step(document.sources, SOURCES))]
    pairs += zip(repeat(Facet.WORD), filter(GAP.__ne__, dict.fromkeys(words)))
    pairs += zip(repeat(Facet.TITLE_WORD), dict.fromkeys(chain.from_iterable(titles)))
    return DocumentKeys(tuple(dict.fromkeys(pairs)), words, {(facet, key): label for facet, key, label in named})


def step(value: int, bounds: tuple[int, ...]) -> str:
    """The class that a number falls into: its place among upper bounds."""
    return str(sum(value > bound for bound in bounds))


def _date_keys(date: str | None) -> list[Key]:
    if date is None:
        return [(Facet.MONTH, UNDATED), (Facet.DAY, UNDATED)]
    parsed = EdtfDate.parse(date)
    day = parsed.lower or parsed.upper
    assert day is not None
    pairs: list[Key] = [(Facet.MONTH, day.isoformat()[:7]), (Facet.DAY, day.isoformat())]
    if parsed.lower is None:
        pairs.append((Facet.OPEN_START, ""))
    if parsed.upper is not None:
        last = parsed.upper.isoformat()
        pairs += [(Facet.LAST_MONTH, last[:7]), (Facet.LAST_DAY, last)]
    return pairs


def _stems(document: EventDocument) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The stems of titles and names of actors, and those of passages, places, other names and headlines."""
    language = document.mentions[0].article.language
    titles = [document.version.title, *(label for _, label in document.actors)]
    found = [cached_stems(text, language) for text in dict.fromkeys(titles)]
    others = [cached_stems(text, tongue) for text, tongue in dict.fromkeys(_passages(document))]
    others += [cached_stems(label, language) for label in (*document.names, *(label for _, label in document.themes))]
    return found, others


def _passages(document: EventDocument) -> list[tuple[str, str]]:
    found = []
    for mention in document.mentions:
        article, event = mention.article, mention.event
        texts = [article.text[span["start"] : span["end"]] for span in event["evidence"]]
        texts += [event["title"], event.get("place") or "", event["date_text"] or "", article.title]
        found += [(text, article.language) for text in texts if text]
    return found


def _joined(parts: Iterable[Sequence[str]]) -> list[str]:
    words: list[str] = []
    for part in parts:
        words += [GAP, *part] if words else part
    return words
