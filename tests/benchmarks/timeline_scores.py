"""Scores of merging and of suggested events against annotated timelines.

    python -m tests.benchmarks.timeline_scores [FOLDER] [--misses]

FOLDER (or the environment's BRIEFGEN_DATA, or ../shared/data beside the checkout) holds pairs of files:
`meantime_NAME.jsonl`, an article a line with `id title published text`, and `timelines_NAME.jsonl`, a timeline a line
with `entity` and `rows` of `order`, `date` and `events` (`article sentence predicate`, sentences being lines from 0).

- dates: F1 of the dates suggested for an entity, as many as its rows have, against those dates; unknown parts of a
  date are left off, and rows without a year count for nothing. Micro average over entities.
- timelines: SemEval-2015 Task 4 (`temporal_awareness`), from raw text. The timeline given for an entity has all dated
  events that the entity takes part in, each with its mentions (`event_mentions`), in order of date.
- merging: F1 of the pairs of mentions that stand in one row against those that lie in one merged event, over the
  mentions of all rows. A mention lies in the event of which it is a mention. "Of those found" leaves out all that are
  mentions of no event, in gold and answer. "By passage" counts a mention to the event whose passage has it even when it
  is another word of it (of several events the one whose title has the word, then the one of the shortest passage).
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from briefgen.corpus import Corpus
from briefgen.corpus.filters import select
from briefgen.corpus.merging.merge import merge, merged_corpus
from briefgen.corpus.merging.results import ItemKey
from briefgen.corpus.stemming import stems
from briefgen.extract import RawArticle, extract_all
from briefgen.model import ArticleData
from briefgen.model.edtf import EdtfDate
from briefgen.model.event import Event
from briefgen.selection.date_weight import plain_date
from briefgen.service import refine_spec, suggest_events
from tests.benchmarks.event_mentions import Mention, as_annotated, mentions_of
from tests.benchmarks.event_scores import data_folder
from tests.benchmarks.temporal_awareness import Awareness, Row, awareness

Home = Mapping[Mention, object]


class Counts(NamedTuple):
    """Right answers, answers given, answers wanted."""

    right: int
    given: int
    wanted: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 0.0


@dataclass(frozen=True)
class Story:
    """Articles with their gold timelines; `mentions` are those of each event, by `article:id`."""

    articles: tuple[ArticleData, ...]
    timelines: tuple[dict[str, Any], ...]
    mentions: Mapping[str, tuple[Mention, ...]]


def read(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def story(articles_file: Path, timelines_file: Path) -> Story:
    """What the files hold, extracted."""
    raws = [
        RawArticle(row["text"], date.fromisoformat(row["published"][:10]), row["title"], id=row["id"])
        for row in read(articles_file)
    ]
    articles, timelines = tuple(extract_all(raws)), tuple(read(timelines_file))
    found = {f"{data.article.id}:{name}": tuple(own) for data in articles for name, own in mentions_of(data).items()}
    gold = {mention for timeline in timelines for row in gold_rows(timeline) for mention in row.mentions}
    same = as_annotated((mention for own in found.values() for mention in own), gold)
    return Story(articles, timelines, {name: tuple(same[mention] for mention in own) for name, own in found.items()})


def gold_rows(timeline: dict[str, Any]) -> list[Row]:
    """The rows of a gold timeline."""
    return [
        Row(
            row["order"],
            row["date"],
            tuple(sorted({Mention(it["article"], it["sentence"], it["predicate"]) for it in row["events"]})),
        )
        for row in timeline["rows"]
    ]


def gold_dates(timeline: dict[str, Any]) -> set[str]:
    """The dates of the rows at the precision that they have."""
    bare = {row["date"].replace("-XX", "") for row in timeline["rows"]}
    return {day for day in bare if "X" not in day}


def score_dates(corpus: Corpus, timelines: Iterable[dict[str, Any]]) -> Counts:
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


def score_timelines(corpus: Corpus, told: Story) -> Awareness:
    """How well the dated events of the entities are ordered and anchored."""
    total = Awareness()
    for timeline in told.timelines:
        total = total.plus(awareness(entity_rows(corpus, told, timeline["entity"]), gold_rows(timeline)))
    return total


def entity_rows(corpus: Corpus, told: Story, entity: str) -> list[Row]:
    """The timeline given for an entity: its dated events in order of date, those of one date in one order."""
    by_date: dict[str, list[Mention]] = {}
    for event in select(corpus, refine_spec(None, {"filters": {"actors": [entity]}}).filters).events:
        if event.date is not None and (day := timex_value(event.date)) is not None:
            by_date.setdefault(day, []).extend(mention for name in event.names for mention in told.mentions[name])
    days = sorted(by_date, key=lambda day: day.replace("-XX", ""))
    return [Row(order, day, tuple(sorted(set(by_date[day])))) for order, day in enumerate(days, 1)]


def timex_value(edtf: str) -> str | None:
    """The date as timelines write it, unknown parts as X; of a span of days the part that all of them share."""
    parsed = EdtfDate.parse(edtf)
    if parsed.lower is None or parsed.upper is None:
        return None
    first, last = parsed.lower.isoformat(), parsed.upper.isoformat()
    if first == last:
        return first
    return f"{first[:7]}-XX" if first[:7] == last[:7] else f"{first[:4]}-XX-XX" if first[:4] == last[:4] else None


def score_merging(told: Story, home: Home, only_found: bool = False) -> Counts:
    """How well mentions with one `home` are the rows of the timelines."""
    gold: set[tuple[Mention, Mention]] = set()
    everything: set[Mention] = set()
    for timeline in told.timelines:
        for row in gold_rows(timeline):
            own = [mention for mention in row.mentions if mention in home or not only_found]
            gold.update(combinations(own, 2))
            everything.update(own)
    found = {
        pair
        for pair in combinations(sorted(everything), 2)
        if pair[0] in home and pair[1] in home and home[pair[0]] == home[pair[1]]
    }
    return Counts(len(found & gold), len(found), len(gold))


def homes(told: Story) -> dict[Mention, object]:
    """The merged event of each mention of an event."""
    groups = merge(told.articles).events
    found: dict[Mention, object] = {}
    for data in told.articles:
        for event in data.events:
            key = ItemKey(data.article.sha256, event.id)
            for mention in told.mentions[f"{data.article.id}:{event.id}"]:
                found.setdefault(mention, groups.get(key, key))
    return found


def homes_by_passage(told: Story) -> dict[Mention, object]:
    """The merged event in whose passage each gold mention lies."""
    by_id = {data.article.id: data for data in told.articles}
    groups = merge(told.articles).events
    gold = {mention for timeline in told.timelines for row in gold_rows(timeline) for mention in row.mentions}
    items = {mention: event_of(by_id[mention.article], mention) for mention in gold}
    return {mention: groups.get(item, item) for mention, item in items.items() if item is not None}


def event_of(data: ArticleData, mention: Mention) -> ItemKey | None:
    """The event in whose passage a mention lies."""
    predicate = mention.predicate.replace("_", " ")
    lines = data.article.text.split("\n")
    place = lines[mention.line].find(predicate)
    if place < 0:
        return None
    start = sum(len(line) + 1 for line in lines[: mention.line]) + place
    covering = list(_covering(data, start, start + len(predicate)))
    words = set(stems(predicate, "en"))
    named = [(length, event) for length, event in covering if words & set(stems(event.title, "en"))]
    _, best = min(named or covering, key=lambda pair: (pair[0], len(pair[1].title)), default=(0, None))
    return ItemKey(data.article.sha256, best.id) if best else None


def _covering(data: ArticleData, start: int, end: int) -> Iterator[tuple[int, Event]]:
    for event in data.events:
        spans = [span.end - span.start for span in event.evidence if span.start <= start and end <= span.end]
        if spans:
            yield min(spans), event


def _rows(told: Story) -> Iterator[tuple[str, float, str]]:
    corpus = merged_corpus(told.articles)
    dates = score_dates(corpus, told.timelines)
    yield "dates", dates.f1, f"{dates.right} of {dates.given}, wanted {dates.wanted}"
    order = score_timelines(corpus, told)
    yield (
        "timelines",
        order.f1,
        f"precision {order.precision:.3f} ({order.right} of {order.given}), recall {order.recall:.3f} "
        f"({order.recalled} of {order.wanted})",
    )
    by_head, by_passage = homes(told), homes_by_passage(told)
    for name, counts in (
        ("merging", score_merging(told, by_head)),
        ("  of those found", score_merging(told, by_head, only_found=True)),
        ("  by passage", score_merging(told, by_passage)),
    ):
        yield name, counts.f1, f"{counts.right} of {counts.given}, wanted {counts.wanted}"


def misses(told: Story, home: Home) -> Iterator[str]:
    """The rows of several mentions with the event of each mention, then the pairs that are wrongly one."""
    together: set[tuple[Mention, Mention]] = set()
    told_rows: Sequence[tuple[Mention, ...]] = sorted({row.mentions for it in told.timelines for row in gold_rows(it)})
    for mentions in told_rows:
        together.update(combinations(mentions, 2))
        if len(mentions) > 1 and len({str(home.get(mention, mention)) for mention in mentions}) > 1:
            yield "PARTED " + "; ".join(f"{'/'.join(map(str, it))} in {home.get(it)}" for it in mentions)
    everything = sorted({mention for mentions in told_rows for mention in mentions if mention in home})
    for one, other in combinations(everything, 2):
        if home[one] == home[other] and (one, other) not in together:
            yield f"JOINED {'/'.join(map(str, one))} and {'/'.join(map(str, other))} in {home[one]}"


def main() -> None:
    """Print the scores of every pair of files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    folder = data_folder(given.folder)
    for path in sorted(folder.glob("timelines_*.jsonl")):
        told = story(folder / path.name.replace("timelines_", "meantime_"), path)
        for name, value, counts in _rows(told):
            print(f"{path.stem:20} {name:18} F1 {value:.3f}   {counts}")
        if given.misses:
            print("\n".join(misses(told, homes(told))))


if __name__ == "__main__":
    main()
