"""Articles in any number made of the events of real ones: other dates, other actors, other neighbours.

`python -m tests.benchmarks.synthesise ARTICLES.jsonl OUT.db EVENTS` fills a library with as many events. The same
numbers give the same articles. Actors and outlets are drawn by Zipf's law, as names in news are.
"""

import datetime
import gc
import hashlib
import itertools
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.library.library import open_library
from briefgen.library.search.index import index_waiting
from briefgen.library.store.articles import write_article
from briefgen.library.store.database import connect
from briefgen.model import ArticleData, load_article_data
from briefgen.model.actor import Actor
from briefgen.model.article import Article
from briefgen.model.event import Event, EventActor
from briefgen.model.span import Span
from briefgen.model.theme import Theme

EVENTS_EACH = 20
AT_ONCE = 800
FIRST_DAY = datetime.date(2004, 1, 1)
DAYS = 22 * 365
OUTLETS = 800


@dataclass(frozen=True)
class Told:
    """A real event with the words that tell it, its actors and themes."""

    event: Event
    words: str
    actors: tuple[Actor, ...]
    themes: tuple[Theme, ...]


def told_in(data: ArticleData) -> Iterator[Told]:
    """The events of an article."""
    actors = {actor.id: actor for actor in data.actors}
    themes = {theme.id: theme for theme in data.themes}
    for event in data.events:
        span = event.evidence[0]
        yield Told(
            event,
            data.article.text[span.start : span.end],
            tuple(actors[part.id] for part in event.actors),
            tuple(themes[name] for name in event.themes),
        )


class Synthesiser:
    """Draws articles from real ones."""

    def __init__(self, real: Sequence[ArticleData], actors: int, events_each: int = EVENTS_EACH) -> None:
        self._events_each = events_each
        self._told = [told for data in real for told in told_in(data)]
        names = sorted({(actor.name, actor.kind) for told in self._told for actor in told.actors})
        chance = random.Random(len(names))
        chance.shuffle(names)
        self._cast = [_namesake(*names[number % len(names)], number // len(names)) for number in range(actors)]
        self._zipf = list(itertools.accumulate(1 / rank for rank in range(1, actors + 1)))
        self._outlets = list(itertools.accumulate(1 / rank for rank in range(1, OUTLETS + 1)))

    def article(self, number: int) -> ArticleData:
        """The article of a number."""
        chance = random.Random(number)
        day = FIRST_DAY + datetime.timedelta(days=chance.randrange(DAYS))
        drawn = [chance.choice(self._told) for _ in range(self._events_each)]
        (outlet,) = chance.choices(range(OUTLETS), cum_weights=self._outlets)
        text, actors, themes, events = f"Report {number}.\n", {}, {}, []
        for place, told in enumerate(drawn):
            words = told.words
            parts = []
            for old in told.actors[:3]:
                (rank,) = chance.choices(range(len(self._cast)), cum_weights=self._zipf)
                name, kind = self._cast[rank]
                words = words.replace(old.name, name)
                parts.append(EventActor(id=f"p{rank}", part="participant"))
                actors.setdefault(f"p{rank}", (name, kind, []))
            span = Span(start=len(text), end=len(text) + len(words))
            text += words + "\n"
            for part in parts:
                actors[part.id][2].append(span)
            for theme in told.themes:
                themes.setdefault(theme.id, (theme.label, []))[1].append(span)
            events.append(_event(told, place, parts, span, day, chance))
        return ArticleData(
            article=Article(
                id=f"s{number}", title=drawn[0].event.title, publisher=f"Outlet {outlet}", authors=(), url=None,
                published=day, language="en", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(),
            ),
            themes=tuple(Theme(id=name, label=label, evidence=tuple(at)) for name, (label, at) in themes.items()),
            actors=tuple(
                Actor(id=name, name=called, kind=kind, role=None, affiliation=None, aliases=(), evidence=tuple(at))
                for name, (called, kind, at) in actors.items()
            ),
            events=tuple(events), statements=(), questions=(),
        )  # fmt: skip


def _namesake(name: str, kind: str, generation: int) -> tuple[str, str]:
    return (f"{name} {generation}" if generation else name), kind


def _event(
    told: Told, place: int, parts: list[EventActor], span: Span, day: datetime.date, chance: random.Random
) -> Event:
    date = told.event.date
    if date is not None:
        date = (day - datetime.timedelta(days=int(chance.expovariate(0.1)))).isoformat()
        date = date[:7] if chance.random() < 0.1 else date
    once = tuple({part.id: part for part in parts}.values())
    return told.event.model_copy(
        update={
            "id": f"e{place}", "date": date, "actors": once, "evidence": (span,),
            "themes": tuple(dict.fromkeys(told.event.themes)),
        }
    )  # fmt: skip


def read_real(path: Path) -> list[ArticleData]:
    """The articles of a JSON Lines file, or of the article-data files of a folder."""
    if path.is_dir():
        return [load_article_data(file.read_text(encoding="utf-8"), file.name) for file in sorted(path.glob("*.json"))]
    lines = path.read_text(encoding="utf-8").splitlines()
    return [load_article_data(line, f"{path.name}:{number}") for number, line in enumerate(lines, 1)]


def fill(source: Path, target: Path, events: int, events_each: int = EVENTS_EACH) -> None:
    """A library with as many events. Articles are written many a transaction, and not looked through for copies."""
    made = Synthesiser(read_real(source), max(200, events // 10), events_each)
    open_library(target).close()
    database = connect(target)
    gc.set_threshold(200_000)  # rows by the million, and no circles among them
    articles = events // events_each
    for start in range(0, articles, AT_ONCE):
        with database.writing() as connection:
            for number in range(start, min(start + AT_ONCE, articles)):
                write_article(connection, made.article(number))
        index_waiting(database)
    database.close()


if __name__ == "__main__":
    started = time.perf_counter()
    fill(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
    print(f"{int(sys.argv[3]):,} events in {time.perf_counter() - started:.0f} s")
