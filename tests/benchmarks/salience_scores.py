"""Score which events of an article are given, and in what order, against what a reader found salient (TimeSET).

    python tests/benchmarks/salience_scores.py [FOLDER] [--half odd|even] [--misses]

FOLDER (or BRIEFGEN_DATA; ../shared/data beside the repository by default) holds `timeset.jsonl`: an article a line with
`title published text` and gold `events` (`span` of the predicate, `date`). `--half` takes every other line, from the
first (odd) or the second (even).

- found: of the gold events, those whose predicate lies in the evidence of an event.
- given: events per gold event, and per article.
- recall@N: of the N gold events of an article, those that lie in the evidence of the first N events, in the order of
  the text, by confidence and by the product's own ranking, whose weights were tuned on the odd half.
- date right: of those found with a whole gold date, those that an event over them gives that date.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from briefgen.corpus import corpus_of
from briefgen.extract import RawArticle, extract_all
from briefgen.model.article_data import ArticleData
from briefgen.model.event import Event
from briefgen.selection.salience import Salience
from tests.benchmarks.options import halves

Order = Callable[[ArticleData], Sequence[Event]]


def by_text(data: ArticleData) -> Sequence[Event]:
    """As the text tells them."""
    return data.events


def by_confidence(data: ArticleData) -> Sequence[Event]:
    """The surest first; of one confidence as the text tells them."""
    return sorted(data.events, key=lambda event: -(event.confidence or 0.0))


def by_weight(data: ArticleData) -> Sequence[Event]:
    """As `list events` ranks them."""
    found = corpus_of([data])
    by_id = {event.id: event for event in data.events}
    return [by_id[event.id] for event in Salience(found, found.events).ranked()]


ORDERS: dict[str, Order] = {"text": by_text, "confidence": by_confidence, "weight": by_weight}


def read(folder: Path, half: str | None) -> list[dict[str, Any]]:
    """The annotated articles of the folder, or every other one."""
    lines = (folder / "timeset.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines[{"odd": 0, "even": 1}.get(half or "", 0) :: 2 if half else 1] if line]


def covers(event: Event, gold: dict[str, Any]) -> bool:
    """Whether the evidence of the event covers the predicate."""
    start, end = gold["span"]
    return any(span.start <= start and end <= span.end for span in event.evidence)


def score(rows: Iterable[dict[str, Any]]) -> tuple[Counter[str], list[str]]:
    """Counts over annotated articles, and the misses in words."""
    items, counts, misses = list(rows), Counter[str](), list[str]()
    raws = [
        RawArticle(row["text"], date.fromisoformat(row["published"]), row["title"], id=str(number))
        for number, row in enumerate(items)
    ]
    for row, data in zip(items, extract_all(raws), strict=True):
        gold = row["events"]
        counts.update(articles=1, gold=len(gold), given=len(data.events))
        for name, order in ORDERS.items():
            first = order(data)[: len(gold)]
            counts[name] += sum(any(covers(event, item) for event in first) for item in gold)
        for item in gold:
            over = [event for event in data.events if covers(event, item)]
            counts["found"] += bool(over)
            start, end = item["span"]
            told = row["text"][max(0, start - 60) : end + 60].replace("\n", "/")
            if not over:
                misses.append(f"MISSED {row['text'][start:end]!r} in …{told}…")
            elif len(item["date"] or "") == 10:
                right = any(event.date == item["date"] for event in over)
                counts.update(dated=1, right=right)
                misses += [] if right else [f"DATE {item['date']} {[event.date for event in over]} …{told}…"]
    return counts, misses


def main() -> int:
    """Print the table; 2 when there is no data."""
    asked = halves(__doc__, "timeset.jsonl")
    if asked is None:
        return 2
    folder, half, with_misses = asked
    counts, misses = score(read(folder, half))
    print(f"{'found':28} {counts['found'] / counts['gold']:6.3f}   {counts['found']} of {counts['gold']}")
    print(f"{'given for each gold event':28} {counts['given'] / counts['gold']:6.2f}   {counts['given']} in all")
    print(f"{'given for each article':28} {counts['given'] / counts['articles']:6.1f}")
    for name in ORDERS:
        print(f"{'recall@N by ' + name:28} {counts[name] / counts['gold']:6.3f}")
    print(
        f"{'date right':28} {counts['right'] / max(counts['dated'], 1):6.3f}   {counts['right']} of {counts['dated']}"
    )
    if with_misses:
        print("\n".join(misses))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
