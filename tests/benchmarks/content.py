"""One brief's worth of made-up content in any size, for every engine alike."""

import hashlib
import random
from dataclasses import dataclass

from briefgen.model import ArticleData

NOUNS = "ministry border treaty council envoy province delegation tariff refinery harbour court election army".split()
VERBS = "announced rejected reviewed signed postponed criticised welcomed suspended extended confirmed".split()
PLACES = "Vienna Tirana Lusaka Quito Hanoi Tbilisi Amman Oslo Riga Dakar".split()
KINDS = ("agree", "consult", "statement", "reject", "sanction")
SENTENCES_EACH = 30


@dataclass(frozen=True)
class Size:
    """How much a brief holds."""

    events: int
    actors: int = 15
    sources: int = 15


def articles(size: Size) -> list[ArticleData]:
    """Article data with `size.events` events, spread over the sources; the same for the same size."""
    chance = random.Random(size.events)
    names = [f"Minister {place} {noun.title()}" for place in PLACES for noun in NOUNS][: size.actors]
    shares = [size.events // size.sources + (number < size.events % size.sources) for number in range(size.sources)]
    return [_article(number, share, names, chance) for number, share in enumerate(shares)]


def _sentence(name: str, chance: random.Random) -> str:
    noun, other = chance.sample(NOUNS, 2)
    return (
        f"{name} {chance.choice(VERBS)} the {noun} agreement in {chance.choice(PLACES)} after talks on the {other},"
        f" which officials said would affect {chance.randint(2, 90)} districts before the end of the year."
    )


def _article(number: int, share: int, names: list[str], chance: random.Random) -> ArticleData:
    spoken = [chance.choice(names) for _ in range(max(share, 1))]
    lines = [_sentence(name, chance) for name in spoken]
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    spans = [{"start": start, "end": start + len(line)} for start, line in zip(starts, lines, strict=True)]
    ids = {name: f"actor-{names.index(name)}" for name in spoken}
    return ArticleData.model_validate(
        {
            "schema": "briefgen.article/1",
            "article": {
                "id": f"article-{number:02}",
                "title": f"Report {number} on the {NOUNS[number % len(NOUNS)]}",
                "publisher": f"Daily {PLACES[number % len(PLACES)]}",
                "authors": [],
                "url": f"https://example.org/{number}",
                "published": f"2025-{number % 12 + 1:02}-15",
                "language": "en",
                "text": text,
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
            },
            "themes": [{"id": "talks", "label": "Talks", "evidence": spans[:1]}],
            "actors": [
                {
                    "id": key,
                    "name": name,
                    "kind": "person",
                    "role": "Minister",
                    "affiliation": None,
                    "aliases": [],
                    "evidence": [span for speaker, span in zip(spoken, spans, strict=True) if speaker == name],
                }
                for name, key in ids.items()
            ],
            "events": [
                {
                    "id": f"event-{index}",
                    "date": f"{chance.randint(2021, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
                    "date_text": None,
                    "title": line.split(",")[0],
                    "kind": chance.choice(KINDS),
                    "status": "reported" if index % 4 else "planned",
                    "place": None,
                    "actors": [{"id": ids[name], "part": "agent"}],
                    "themes": ["talks"],
                    "evidence": [span],
                }
                for index, (name, line, span) in enumerate(list(zip(spoken, lines, spans, strict=True))[:share])
            ],
            "statements": [],
            "questions": [
                {
                    "id": "open",
                    "text": "Which districts are affected?",
                    "kind": "unknown",
                    "about": [],
                    "evidence": spans[:1],
                }
            ],
        }
    )
