"""Scores of merging and of suggested events against annotated timelines.

    python tests/benchmarks/timeline_scores.py [FOLDER]

FOLDER (or the environment's BRIEFGEN_DATA, or ../shared/data beside the checkout) holds pairs of files:
`meantime_NAME.jsonl`, an article a line with `id title published text`, and `timelines_NAME.jsonl`, a timeline a line
with `entity` and `rows` of `date` and `events` (`article sentence predicate`, sentences being lines from 0).

- dates: F1 of the dates suggested for an entity, as many as its rows have, against those dates; unknown parts of a
  date are left off, and rows without a year count for nothing. Micro average over entities.
- merging: F1 of the pairs of mentions that stand in one row against those that lie in one merged event. A mention lies
  in the event whose title has the stem of its predicate, of several in the one with the shortest passage over it.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from briefgen.extract import RawArticle, extract_all
from briefgen.library.decisions import ItemKey
from briefgen.library.merging.merge import merge
from briefgen.library.merging.together import merged_corpus
from briefgen.library.suggest.dates import plain_date
from briefgen.library.words import stems
from briefgen.model import ArticleData, Corpus
from briefgen.model.event import Event
from briefgen.service import refine_spec, suggest_events
from tests.benchmarks.event_scores import data_folder

Mention = tuple[str, int, str]


class Counts(NamedTuple):
    """Right answers, answers given, answers wanted."""

    right: int
    given: int
    wanted: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 0.0


def read(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def gold_dates(timeline: dict[str, Any]) -> set[str]:
    """The dates of the rows at the precision that they have."""
    bare = {row["date"].replace("-XX", "") for row in timeline["rows"]}
    return {day for day in bare if "X" not in day}


def score_dates(corpus: Corpus, timelines: list[dict[str, Any]]) -> Counts:
    """How well `suggest` finds the dates of the timelines."""
    total = Counts(0, 0, 0)
    for timeline in timelines:
        gold = gold_dates(timeline)
        if not gold:
            continue
        spec = refine_spec(None, {"filters": {"actors": [timeline["entity"]]}})
        found = {plain_date(row["date"]) for row in suggest_events(corpus, spec, len(gold))}
        total = Counts(total.right + len(found & gold), total.given + len(found), total.wanted + len(gold))
    return total


def score_merging(articles: list[ArticleData], timelines: list[dict[str, Any]]) -> Counts:
    """How well merged events are the rows of the timelines."""
    by_id = {data.article.id: data for data in articles}
    events = merge(articles).events
    home: dict[Mention, object] = {}
    gold: set[tuple[Mention, Mention]] = set()
    for timeline in timelines:
        for row in timeline["rows"]:
            mentions = sorted({(it["article"], it["sentence"], it["predicate"]) for it in row["events"]})
            for mention in mentions:
                item = event_of(by_id[mention[0]], mention)
                home[mention] = events.get(item, item) if item else mention
            gold.update(combinations(mentions, 2))
    found = {pair for pair in combinations(sorted(home), 2) if home[pair[0]] == home[pair[1]]}
    return Counts(len(found & gold), len(found), len(gold))


def event_of(data: ArticleData, mention: Mention) -> ItemKey | None:
    """The event that a mention lies in."""
    _, sentence, predicate = mention
    lines = data.article.text.split("\n")
    place = lines[sentence].find(predicate)
    if place < 0:
        return None
    start = sum(len(line) + 1 for line in lines[:sentence]) + place
    covering = list(_covering(data, start, start + len(predicate)))
    named = [
        (length, event) for length, event in covering if set(stems(predicate, "en")) & set(stems(event.title, "en"))
    ]
    _, best = min(named or covering, key=lambda pair: (pair[0], len(pair[1].title)), default=(0, None))
    return ItemKey(data.article.sha256, best.id) if best else None


def _covering(data: ArticleData, start: int, end: int) -> Iterator[tuple[int, Event]]:
    for event in data.events:
        spans = [span.end - span.start for span in event.evidence if span.start <= start and end <= span.end]
        if spans:
            yield min(spans), event


def main() -> None:
    """Print the scores of every pair of files."""
    folder = data_folder(sys.argv[1] if len(sys.argv) > 1 else None)
    for path in sorted(folder.glob("timelines_*.jsonl")):
        rows = read(folder / path.name.replace("timelines_", "meantime_"))
        raws = [
            RawArticle(row["text"], date.fromisoformat(row["published"][:10]), row["title"], id=row["id"])
            for row in rows
        ]
        articles, timelines = list(extract_all(raws)), read(path)
        for name, counts in (
            ("dates", score_dates(merged_corpus(articles), timelines)),
            ("merging", score_merging(articles, timelines)),
        ):
            print(
                f"{path.stem:24} {name:8} F1 {counts.f1:.3f}   {counts.right} of {counts.given}, wanted {counts.wanted}"
            )


if __name__ == "__main__":
    main()
