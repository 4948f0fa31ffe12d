"""Scores of extracted events against annotated news: dated events found, dates right, participants right.

    python tests/benchmarks/event_scores.py [FOLDER] [--misses]

FOLDER (or the environment's BRIEFGEN_DATA, or ../shared/data beside the checkout) holds files `meantime_*.jsonl`, an
article a line with `id title published text events`; the measures are those of that data's README:

- found: of the gold mentions with a date and certainty CERTAIN, those whose predicate lies in the evidence of an event.
- date right: of those found, those whose date is the gold date or lies within it. "By any event over it" asks all
  events that cover the predicate, as the README has it; the line above it, stricter, only one: that whose title has the
  predicate, else that with the shortest evidence about it.
- participants: of the gold Arg0 and Arg1 spans of those found that name a person, organisation or place, those whose
  head lies in the evidence of one of the event's actors; stricter, whose head is a word of the actor's name.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.extract import RawArticle, extract_all
from briefgen.model.article_data import ArticleData
from briefgen.model.event import Event

NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC"})


@dataclass
class Scores:
    """Counts, and the misses in words."""

    counts: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def share(self, part: str, whole: str) -> float:
        """A ratio of counts, 0 for an empty whole."""
        return self.counts[part] / self.counts[whole] if self.counts[whole] else 0.0

    def rows(self) -> Iterator[tuple[str, float, str]]:
        """Measure, value, and the counts behind it."""
        for name, part, whole in (
            ("dated events found", "found", "gold"),
            ("  unknown dates counted too", "found_all", "gold_all"),
            ("date right, of those found", "right", "found"),
            ("  by any event over it", "right_any", "found"),
            ("participants right", "placed", "participants"),
            ("  head in the actor's name", "named", "participants"),
        ):
            yield name, self.share(part, whole), f"{self.counts[part]} of {self.counts[whole]}"


def data_folder(given: str | None = None) -> Path:
    """Where the annotated data lies."""
    default = Path(__file__).parents[3] / "shared" / "data"
    return Path(given or os.environ.get("BRIEFGEN_DATA") or default)


def read(folder: Path) -> list[dict[str, Any]]:
    """All annotated articles of the folder, files in order of name."""
    return [
        json.loads(line)
        for path in sorted(folder.glob("meantime_*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
        if line
    ]


def score(rows: Iterable[dict[str, Any]]) -> Scores:
    """The scores over annotated articles."""
    items = list(rows)
    scores = Scores()
    raws = [RawArticle(row["text"], _day(row["published"]), row["title"], id=row["id"]) for row in items]
    for row, data in zip(items, extract_all(raws), strict=True):
        for gold in row["events"]:
            if gold.get("date") and gold.get("certainty") == "CERTAIN":
                _score_one(row, gold, data, scores)
        scores.counts["events"] += len(data.events)
        scores.counts["sentences"] += row["text"].count("\n") + 1
    return scores


def _day(text: str | None) -> Any:
    from datetime import date

    return date.fromisoformat(text) if text else None


def _score_one(row: dict[str, Any], gold: dict[str, Any], data: ArticleData, scores: Scores) -> None:
    start, end = gold["span"]
    text, date = row["text"], gold["date"]
    known = not date.startswith("XXXX")
    events = [event for event in data.events if any(span.start <= start and end <= span.end for span in event.evidence)]
    scores.counts["gold_all"] += 1
    scores.counts["found_all"] += bool(events)
    scores.counts["gold"] += known
    told = f"{row['id']} {date} {text[max(0, start - 40) : start]}[{text[start:end]}]{text[end : end + 30]}".replace(
        "\n", "/"
    )
    if not events:
        scores.misses.append(f"MISSED {told}")
        return
    best = min(events, key=lambda event: _distance(event, text[start:end], start, end))
    if known:
        scores.counts["found"] += 1
        scores.counts["right"] += date_right(best.date, date)
        scores.counts["right_any"] += any(date_right(event.date, date) for event in events)
        if not date_right(best.date, date):
            scores.misses.append(f"DATE {best.date} {best.by} {told} << {best.title}")
    _participants(gold, best, data, scores, told)


def _distance(event: Event, words: str, start: int, end: int) -> tuple[bool, int, int]:
    spans = [span for span in event.evidence if span.start <= start and end <= span.end]
    return words not in event.title, min(span.end - span.start for span in spans), len(event.title)


def date_right(found: str | None, gold: str) -> bool:
    """Whether the date is, or lies within, the gold date (whose unknown parts are X)."""
    if found is None:
        return False
    wanted = gold.replace("-XX", "")
    return all(end.rstrip("~?%").startswith(wanted) for end in found.split("/"))


def _participants(gold: dict[str, Any], event: Event, data: ArticleData, scores: Scores, told: str) -> None:
    actors = {actor.id: actor for actor in data.actors}
    mine = [actors[part.id] for part in event.actors]
    text = data.article.text
    for part in gold["participants"]:
        if part["role"] not in ("Arg0", "Arg1"):
            continue
        head = named_head(text, *part["span"])
        if head is None:
            continue
        scores.counts["participants"] += 1
        start, end = head
        placed = any(span.start <= start and end <= span.end for actor in mine for span in actor.evidence)
        scores.counts["placed"] += placed
        forms = {word for actor in mine for name in (actor.name, *actor.aliases) for word in name.split()}
        scores.counts["named"] += text[start:end] in forms
        if not placed:
            scores.misses.append(f"WHO {text[slice(*part['span'])]!r} {[actor.name for actor in mine]} {told}")


def named_head(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The head of a phrase that names somebody or some place; None for other phrases."""
    doc = _nlp()(text[start:end])
    if not len(doc):
        return None
    root = next(token for token in doc if token.head == token)
    if root.ent_type_ not in NAMES and root.pos_ != "PROPN":
        return None
    return start + root.idx, start + root.idx + len(root)


@cache
def _nlp() -> Any:
    from briefgen.extract.annotate.pipeline import pipeline

    return pipeline()


def main() -> int:
    """Print the table; 2 when there is no data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    folder = data_folder(given.folder)
    rows = read(folder) if folder.is_dir() else []
    if not rows:
        print(f"{folder}: no meantime_*.jsonl here", file=sys.stderr)
        return 2
    scores = score(rows)
    for name, value, counts in scores.rows():
        print(f"{name:32} {value:6.3f}   {counts}")
    print(
        f"{'events a sentence':32} {scores.share('events', 'sentences'):6.3f}   "
        f"{scores.counts['events']} of {scores.counts['sentences']}"
    )
    if given.misses:
        print("\n".join(scores.misses))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
