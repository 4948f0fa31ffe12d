"""Sources for many different briefs: made-up news on any number of themes, about twenty events each."""

import hashlib
import json
import random
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests import processes

NOUNS = "ministry border treaty council envoy province tariff refinery harbour court election army".split()
VERBS = "announced rejected reviewed signed postponed criticised welcomed suspended extended confirmed".split()
PLACES = "Vienna Tirana Lusaka Quito Hanoi Tbilisi Amman Oslo Riga Dakar".split()
KINDS = ("agree", "consult", "statement", "reject", "sanction")
CONSONANTS = "bdfghklmnprstvz"
THEMES_EACH, ARTICLES_EACH = 50, 15


def write_sources(folder: Path, themes: int, events: int = 20) -> None:
    """Article data with so many themes of so many events; the same for the same numbers."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(themes * 1000 + events)
    for group in range(0, themes, THEMES_EACH):
        numbers = range(group, min(group + THEMES_EACH, themes))
        deck = [number for number in numbers for _ in range(events)]
        chance.shuffle(deck)
        for part in range(ARTICLES_EACH):
            name = f"article-{group:05}-{part:02}"
            if mine := deck[part::ARTICLES_EACH]:
                data = json.dumps(_article(name, part, mine, chance), ensure_ascii=False)
                (folder / f"{name}.json").write_text(data, encoding="utf-8")


def write_jobs(path: Path, source: str = "news", **keys: Any) -> Path:
    """A jobs file with a brief for each theme."""
    matrix = {"per": "theme", "name": "{theme}", **keys}
    lines = [f"source = {json.dumps(source)}", "[[matrix]]", *(f"{key} = {json.dumps(matrix[key])}" for key in matrix)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def write_desk(folder: Path, themes: int, environment: Mapping[str, str]) -> None:
    """A library with so many themes, and a jobs file with a brief for each of them."""
    write_sources(folder / "news", themes)
    library = [sys.executable, "-m", "briefgen", "import", "news", "--library", "news.db"]
    processes.run(library, cwd=folder, env=environment, check=True, capture_output=True)
    write_jobs(folder / "jobs.toml", "news.db")


def label(theme: int) -> str:
    """What a theme is called."""
    return f"The {NOUNS[theme % len(NOUNS)]} affair {theme}"


def _made_up(chance: random.Random) -> str:
    """A name that no other event has, so that no two of them are taken for one."""
    return "".join(chance.choice(CONSONANTS) + chance.choice("aeiou") for _ in range(4)).title()


def _sentence(name: str, chance: random.Random) -> str:
    noun, other = chance.sample(NOUNS, 2)
    return (
        f"{name} {chance.choice(VERBS)} the {_made_up(chance)} {noun} agreement in {_made_up(chance)} after talks on"
        f" the {other}, which officials said would affect {chance.randint(2, 90)} districts before the end of the year."
    )


def _article(name: str, part: int, themes: list[int], chance: random.Random) -> dict[str, Any]:
    people = [f"Minister {place} {noun.title()}" for place in PLACES for noun in NOUNS][:15]
    spoken = [chance.choice(people) for _ in themes]
    lines = [_sentence(person, chance) for person in spoken]
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    spans = [{"start": start, "end": start + len(line)} for start, line in zip(starts, lines, strict=True)]

    def where(items: list[Any], wanted: Any) -> list[dict[str, int]]:
        return [span for item, span in zip(items, spans, strict=True) if item == wanted]

    return {
        "schema": "briefgen.article/1",
        "article": {
            "id": name,
            "title": f"Report on the {NOUNS[part % len(NOUNS)]}",
            "publisher": f"Daily {PLACES[part % len(PLACES)]}",
            "authors": [],
            "url": f"https://example.org/{name}",
            "published": f"2025-{part % 12 + 1:02}-15",
            "language": "en",
            "text": text,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
        },
        "themes": [
            {"id": f"t{theme}", "label": label(theme), "evidence": where(themes, theme)}
            for theme in dict.fromkeys(themes)
        ],
        "actors": [
            {
                "id": f"p{people.index(person)}",
                "name": person,
                "kind": "person",
                "role": "Minister",
                "affiliation": None,
                "aliases": [],
                "evidence": where(spoken, person),
            }
            for person in dict.fromkeys(spoken)
        ],
        "events": [
            {
                "id": f"e{number}",
                "date": f"{chance.randint(2021, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
                "date_text": None,
                "title": lines[number].split(",")[0],
                "kind": chance.choice(KINDS),
                "status": "reported" if number % 4 else "planned",
                "place": None,
                "actors": [{"id": f"p{people.index(person)}", "part": "agent"}],
                "themes": [f"t{theme}"],
                "evidence": [spans[number]],
            }
            for number, (person, theme) in enumerate(zip(spoken, themes, strict=True))
        ],
        "statements": [],
        "questions": [],
    }
