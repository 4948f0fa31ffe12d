"""Score which line stands for a date, against the sentences that annotated timelines rest on.

    python -m tests.benchmarks.alignment_scores [FOLDER] [--half odd|even]

FOLDER as for `timeline_scores`. Two sets: an entity's timeline across articles (`timelines_NAME.jsonl`), and each
article of `timeset.jsonl` with the events that a reader found salient; of a gold date the text is the sentences of its
events, and of a suggestion the sentences of its first passage. `--half` takes every other timeline, from the first
(odd) or the second (even).

- AR1-F: ROUGE-1 of the suggestions aligned with the gold by date, after Martschat and Markert (EMNLP 2017, align+ m:1):
  each gold date with the suggestion that has most of its words, counted 1 / (days apart + 1); and the reverse.
- given dates: the same where the dates are those of the gold of which an event is known, so that only the choice of
  lines is scored. Few of those dates have more than one event (25 of 58 in both sets), so that halves of it say little.
- salient lines: of the dates in an article of TimeSET that have a sentence with salient events and one without (31 in
  the odd half, 42 in the other), those for which a sentence with them is chosen.

Peers choose among the same events: `centroid` the one nearest to the middle of its date's passages (as Datewise of
Gholipour Ghalandari and Ifrim, ACL 2020), `first` the one that is told first, `longest` that of the longest passage.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from briefgen.corpus import Corpus, corpus_of
from briefgen.corpus.corpus import CorpusEvent
from briefgen.corpus.filters import select
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.corpus.stemming import stems
from briefgen.extract import RawArticle, extract_all
from briefgen.model import Filters
from briefgen.model.article_data import ArticleData
from briefgen.selection.date_weight import plain_date
from briefgen.selection.passages import sentences, told_around
from briefgen.selection.salience import Salience
from briefgen.selection.suggestions import choose, suggest
from briefgen.selection.vectors import Vector, cosine, middle_of
from tests.benchmarks.options import halves
from tests.benchmarks.timeline_scores import gold_dates, read

Lines = Mapping[date, Counter[str]]
Choice = Callable[[Sequence[CorpusEvent], Salience, Sequence[Vector]], CorpusEvent]


@dataclass(frozen=True)
class Gold:
    """The words of each day of a timeline, and the events of the corpus that may tell it."""

    corpus: Corpus
    events: tuple[CorpusEvent, ...]
    lines: Lines


def centroid(events: Sequence[CorpusEvent], salience: Salience, _: Sequence[Vector]) -> CorpusEvent:
    """The event nearest to the middle of the date."""
    vectors = [salience.telling(event) for event in events]
    middle = middle_of((vector, 1.0) for vector in vectors)
    return max(zip(events, vectors, strict=True), key=lambda pair: cosine(pair[1], middle))[0]


def first(events: Sequence[CorpusEvent], _: Salience, __: Sequence[Vector]) -> CorpusEvent:
    """The event that is told first."""
    return min(events, key=lambda event: (event.passages[0].start, event.id))


def longest(events: Sequence[CorpusEvent], _: Salience, __: Sequence[Vector]) -> CorpusEvent:
    """The event whose first passage is the longest."""
    return max(events, key=lambda event: event.passages[0].end - event.passages[0].start)


CHOICES: Mapping[str, Choice] = {"product": choose, "centroid": centroid, "first": first, "longest": longest}


def words_of(text: str) -> Counter[str]:
    """The words of a text as stems."""
    return Counter(stems(text, "en"))


def lines_by(events: Sequence[CorpusEvent], gold: Gold, choice: Choice) -> dict[date, Counter[str]]:
    """The line that a choice gives for each gold date of which an event is known, by its weightiest date first."""
    by_day: dict[date, list[CorpusEvent]] = defaultdict(list)
    for event in events:
        day = whole_day(event.date)
        if day in gold.lines:
            by_day[day].append(event)
    salience, before = Salience(gold.corpus, events), list[Vector]()
    found = {}
    for day, told in sorted(by_day.items()):
        chosen = choice(told, salience, before)
        before.append(salience.telling(chosen))
        found[day] = words_of(gold.corpus.words(told_around(gold.corpus, chosen.passages[0])))
    return found


def suggested(gold: Gold) -> dict[date, Counter[str]]:
    """The lines that `suggest` gives, as many as the gold has days."""
    rows = suggest(gold.corpus, gold.events, len(gold.lines))
    return {
        day: words_of(gold.corpus.words(row.passages[0])) for row in rows if (day := whole_day(row.date)) is not None
    }


def whole_day(edtf: str | None) -> date | None:
    """The day that a date is, or None."""
    try:
        return date.fromisoformat(plain_date(edtf)) if edtf else None
    except ValueError:
        return None


class Tally:
    """Words shared, given and wanted over timelines."""

    def __init__(self) -> None:
        self.right = [0.0, 0.0]
        self.all = [0, 0]

    def add(self, found: Lines, wanted: Lines) -> None:
        """Count one timeline."""
        for side, (here, there) in enumerate(((found, wanted), (wanted, found))):
            self.all[side] += sum(map(Counter.total, here.values()))
            for day, words in here.items():
                self.right[side] += max(
                    ((words & others).total() / (abs((day - other).days) + 1) for other, others in there.items()),
                    default=0.0,
                )

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        precision, recall = (right / max(count, 1) for right, count in zip(self.right, self.all, strict=True))
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def timelines(folder: Path) -> Iterator[Gold]:
    """The timelines of entities."""
    for path in sorted(folder.glob("timelines_*.jsonl")):
        rows = read(folder / path.name.replace("timelines_", "meantime_"))
        raws = [
            RawArticle(it["text"], date.fromisoformat(it["published"][:10]), it["title"], id=it["id"]) for it in rows
        ]
        corpus = merged_corpus(tuple(extract_all(raws)))
        texts = {it["id"]: it["text"].split("\n") for it in rows}
        for timeline in read(path):
            lines: dict[date, Counter[str]] = {}
            for day in filter(None, map(whole_day, sorted(gold_dates(timeline)))):
                told = {
                    (event["article"], event["sentence"])
                    for row in timeline["rows"]
                    if row["date"] == day.isoformat()
                    for event in row["events"]
                }
                lines[day] = words_of(" ".join(texts[article][line] for article, line in sorted(told)))
            events = select(corpus, Filters(actors=(timeline["entity"],))).events
            if lines:
                yield Gold(corpus, events, lines)


def annotated(folder: Path) -> list[tuple[dict[str, Any], ArticleData]]:
    """The articles of TimeSET, as they are annotated and as they are extracted."""
    rows = [json.loads(line) for line in (folder / "timeset.jsonl").read_text("utf-8").splitlines() if line]
    raws = [
        RawArticle(it["text"], date.fromisoformat(it["published"]), it["title"], id=str(number))
        for number, it in enumerate(rows)
    ]
    return list(zip(rows, extract_all(raws), strict=True))


def articles(read_articles: Sequence[tuple[dict[str, Any], ArticleData]]) -> Iterator[Gold]:
    """The salient events of single articles."""
    for row, data in read_articles:
        found: dict[date, list[str]] = defaultdict(list)
        for event in row["events"]:
            day = whole_day(event["date"])
            if day is not None:
                found[day].append(sentence_at(row, event["span"][0]))
        if found:
            corpus = corpus_of([data])
            lines = {day: words_of(" ".join(dict.fromkeys(told))) for day, told in found.items()}
            yield Gold(corpus, select(corpus, Filters()).events, lines)


def sentence_at(row: Mapping[str, Any], place: int) -> str:
    """The sentence of an annotated article that holds an offset."""
    text = row["text"]
    return next((text[start:end] for start, end in sentences(text) if start <= place < end), "")


def salient_lines(read_articles: Sequence[tuple[dict[str, Any], ArticleData]], choice: Choice) -> tuple[int, int]:
    """For how many dates a sentence with salient events is chosen, and of how many."""
    right = wanted = 0
    for row, data in read_articles:
        corpus = corpus_of([data])
        salient = [event["span"] for event in row["events"]]
        by_date: dict[str, list[CorpusEvent]] = defaultdict(list)
        for event in corpus.events:
            if event.date is not None:
                by_date[event.date].append(event)
        salience, before = Salience(corpus, corpus.events), list[Vector]()
        for _, told in sorted(by_date.items()):
            chosen = choice(told, salience, before)
            before.append(salience.telling(chosen))
            has = {event.id: _tells_any(corpus, event, salient) for event in told}
            if len(set(has.values())) > 1:
                wanted += 1
                right += has[chosen.id]
    return right, wanted


def _tells_any(corpus: Corpus, event: CorpusEvent, spans: Sequence[Sequence[int]]) -> bool:
    sentence = told_around(corpus, event.passages[0])
    return any(sentence.start <= start and end <= sentence.end for start, end in spans)


def main() -> int:
    """Print the table; 2 when there is no data."""
    asked = halves(__doc__, "timeset.jsonl")
    if asked is None:
        return 2
    folder, half, _ = asked
    part = slice({"odd": 0, "even": 1}.get(half or "", 0), None, 2 if half else 1)
    single = annotated(folder)
    for name, source in (("timelines", timelines(folder)), ("articles", articles(single))):
        tallies = {choice: Tally() for choice in ("suggest", *CHOICES)}
        for gold in list(source)[part]:
            tallies["suggest"].add(suggested(gold), gold.lines)
            for choice, chooses in CHOICES.items():
                given = lines_by(gold.events, gold, chooses)
                tallies[choice].add(given, {day: gold.lines[day] for day in given})
        print(f"{name:10} AR1-F of suggest {tallies['suggest'].f1:.3f}; given dates: ", end="")
        print(", ".join(f"{choice} {tallies[choice].f1:.3f}" for choice in CHOICES))
    found = {choice: salient_lines(single[part], chooses) for choice, chooses in CHOICES.items()}
    print("salient lines ", ", ".join(f"{choice} {right} of {of}" for choice, (right, of) in found.items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
