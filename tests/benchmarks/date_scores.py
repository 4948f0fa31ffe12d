"""Scores of dates on held-out news: of expressions (GUM's Wikinews) and of salient events (TimeSET).

    python tests/benchmarks/date_scores.py [FOLDER] [--half odd|even] [--misses]

FOLDER (or the environment's BRIEFGEN_DATA, or ../shared/data beside the checkout) holds `gum_news_dates.jsonl`
(`dates`: span and `when`, or `from` and `to`) and `timeset.jsonl` (`events`: span of the predicate and `date`).

- expressions: of the gold dates, those that an expression overlaps; of these, those whose value is the gold one, as
  EDTF; measured from the day of the dateline, as extraction does.
- events: of the gold events with a date that an event's evidence covers, those of which the event with the shortest
  evidence has that date (a finer gold is no fault); "only reported" and "none" are the rest that is not wrong.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from briefgen.extract import RawArticle, extract_all, time_expressions
from briefgen.extract.layout.text_layout import layout_of
from briefgen.extract.time import edtf_value
from briefgen.extract.time.character_folding import fold
from briefgen.model.event import Event
from tests.benchmarks.event_scores import data_folder, date_right

Row = dict[str, Any]


def read(path: Path, half: str | None) -> list[Row]:
    """The articles of a file, or the odd or even lines of it, counted from 1."""
    lines = path.read_text("utf-8").splitlines()
    chosen = {"odd": lines[::2], "even": lines[1::2], None: lines}[half]
    return [json.loads(line) for line in chosen]


def expressions(rows: list[Row]) -> tuple[Counter[str], list[str]]:
    """Counts of gold dates, and those that were missed or misread."""
    counts: Counter[str] = Counter()
    misses = []
    for row in rows:
        day = _day(row)
        found = [(item.start, item.end, edtf_value(item)) for item in time_expressions(row["text"], day)]
        for gold in row["dates"]:
            start, end = gold["span"]
            wanted = gold.get("when") or f"{gold.get('from', '..')}/{gold.get('to', '..')}"
            values = [value for first, last, value in found if first < end and start < last]
            counts["gold"] += 1
            counts["found"] += bool(values)
            counts["right"] += any(_same(value, wanted) for value in values)
            if not any(_same(value, wanted) for value in values):
                words = row["text"][max(0, start - 40) : end + 30].replace("\n", "/")
                misses.append(f"{day} {row['text'][start:end]!r} gold {wanted} found {values} … {words}")
    return counts, misses


def _day(row: Row) -> date | None:
    published = date.fromisoformat(row["published"][:10]) if row.get("published") else None
    return layout_of(fold(row["text"]), published, row.get("title")).day or published


def _same(value: str | None, gold: str) -> bool:
    return value is not None and value.rstrip("~") == gold


def events(rows: list[Row]) -> tuple[Counter[str], list[str]]:
    """Counts of dated gold events, and those that are not right."""
    counts: Counter[str] = Counter()
    misses = []
    raws = [RawArticle(row["text"], date.fromisoformat(row["published"][:10]), row["title"]) for row in rows]
    for row, data in zip(rows, extract_all(raws), strict=True):
        for gold in row["events"]:
            start, end = gold["span"]
            if gold["date"] is None:
                continue
            counts["gold"] += 1
            over = [item for item in data.events if any(s.start <= start and end <= s.end for s in item.evidence)]
            if not over:
                continue
            best = min(over, key=lambda item: _length(item, start, end))
            verdict = _verdict(best, gold["date"])
            counts["found"] += 1
            counts[verdict] += 1
            if verdict != "right":
                words = row["text"][max(0, start - 60) : end + 60].replace("\n", "/")
                misses.append(f"{verdict}: {best.date} {best.date_basis} gold {gold['date']} {best.title!r} … {words}")
    return counts, misses


def _length(event: Event, start: int, end: int) -> int:
    return min(span.end - span.start for span in event.evidence if span.start <= start and end <= span.end)


def _verdict(event: Event, gold: str) -> str:
    if event.date is None:
        return "none"
    if date_right(event.date, gold) or gold.startswith(event.date):
        return "right"
    return "only reported" if event.date_basis == "reported" else "wrong"


def report(name: str, counts: Counter[str]) -> Iterator[str]:
    """The counts in words."""
    yield f"{name}: {counts['found']} of {counts['gold']} found"
    for key, count in counts.items():
        if key not in ("gold", "found"):
            yield f"    {key:<14} {count:>4}  {count / max(1, counts['found']):.3f}"


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    folder = data_folder(options.folder)
    for name, score in (("gum_news_dates", expressions), ("timeset", events)):
        counts, misses = score(read(folder / f"{name}.jsonl", options.half))
        print(*report(name, counts), *(misses if options.misses else ()), sep="\n")


if __name__ == "__main__":
    main()
