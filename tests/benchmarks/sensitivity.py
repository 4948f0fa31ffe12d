"""How much each weight of a method matters: its score with one weight halved, doubled and left out after another.

    python -m tests.benchmarks.sensitivity confidence|salience|merging|words [FOLDER]

FOLDER as for `salience_scores` and `timeline_scores`. Of TimeSET both halves are told, the one that the weights were
tuned on (odd) first.

- confidence: of the salient events those found, and the rows given for them.
- salience: recall@N by weight (see `salience_scores`), and how many of the first N events are others than before.
- merging: F1 of pairs of mentions of those found, and by passage (see `timeline_scores`).
- words: of what statements, links and questions count in words and sentences: precision, recall and F1 on the excerpts
  (see `attribution_scores`), and on 24 releases how many statements and questions are others than before.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unittest.mock import patch

from briefgen.corpus import Corpus, corpus_of
from briefgen.corpus.merging import events as merging
from briefgen.corpus.merging import similarity
from briefgen.extract import RawArticle, extract_all, extraction
from briefgen.extract.annotate.annotated_text import AnnotatedText
from briefgen.extract.drafts import EventDraft
from briefgen.extract.events import confidence, events
from briefgen.extract.linking import assembly, counts, denials
from briefgen.extract.questions import gap_reading
from briefgen.extract.statements import statements
from briefgen.model.article_data import ArticleData
from briefgen.selection import salience
from tests.benchmarks import attribution_scores, salience_scores, timeline_scores
from tests.benchmarks.event_scores import data_folder

FACTORS = (0.5, 2.0, 0.0)
NUMBERS = (
    (statements, "_LEAST"),
    (counts, "_NEAR"),
    (gap_reading, "_SHORT"),
    (assembly, "_LONGEST"),
    (assembly, "_MOST_EVIDENCE"),
    (denials, "_NEAR"),
)
Gold = Sequence[dict[str, Any]]


def extracted(rows: Gold) -> list[ArticleData]:
    """The article data of annotated articles."""
    return [
        *extract_all(
            RawArticle(row["text"], date.fromisoformat(row["published"]), row["title"], id=str(number))
            for number, row in enumerate(rows)
        )
    ]


def in_halves(counts: Sequence[tuple[int, ...]]) -> str:
    """Sums over the odd lines, and over the even ones, with slashes between them."""
    halves = ([sum(column) for column in zip(*counts[half::2], strict=True)] for half in (0, 1))
    return "   ".join("/".join(map(str, half)) for half in halves)


def of_confidence(folder: Path) -> Iterator[tuple[str, str]]:
    """The salient events found and the rows given, by the weights of confidence."""
    rows = salience_scores.read(folder, None)
    drafts: list[tuple[AnnotatedText, Sequence[EventDraft]]] = []

    def heard(annotated: AnnotatedText, found: Sequence[EventDraft]) -> list[EventDraft]:
        drafts.append((annotated, found))
        return [*found]

    with patch.object(events, "_sure", heard):
        extracted(rows)

    def score() -> str:
        counts = []
        for row, (annotated, found) in zip(rows, drafts, strict=True):
            sure = [draft for draft in found if confidence.is_sure(confidence.rated(annotated, draft))]
            spans = [span for draft in sure for span in draft.evidence]
            wanted = [item["span"] for item in row["events"]]
            counts.append((sum(any(a <= c and d <= b for a, b in spans) for c, d in wanted), len(sure)))
        return in_halves(counts)

    yield "as it is", score()
    for name, factor, weights in varied(confidence.WEIGHTS):
        with patch.object(confidence, "WEIGHTS", weights):
            yield f"{name} x {factor}", score()


def of_salience(folder: Path) -> Iterator[tuple[str, str]]:
    """The salient events among the first N, and how many of these are others, by the weights of salience."""
    rows = salience_scores.read(folder, None)
    told = extracted(rows)
    corpora = [corpus_of([data]) for data in told]
    first = [first_of(corpus, len(row["events"])) for row, corpus in zip(rows, corpora, strict=True)]

    def score() -> str:
        counts = []
        for row, data, corpus, before in zip(rows, told, corpora, first, strict=True):
            chosen = first_of(corpus, len(row["events"]))
            given = [event for event in data.events if event.id in chosen]
            found = sum(any(salience_scores.covers(event, item) for event in given) for item in row["events"])
            counts.append((found, len(chosen - before)))
        return in_halves(counts)

    yield "as it is", score()
    for name, value in salience.WEIGHTS.items():
        for factor in FACTORS:
            weights: Mapping[str, float] = MappingProxyType({**salience.WEIGHTS, name: value * factor})
            with patch.object(salience, "WEIGHTS", weights):
                yield f"{name} x {factor}", score()


def first_of(corpus: Corpus, number: int) -> frozenset[str]:
    """The weightiest events of an article."""
    ranked = salience.Salience(corpus, corpus.events).ranked()
    return frozenset(event.id for event in ranked[:number])


def of_merging(folder: Path) -> Iterator[tuple[str, str]]:
    """F1 of pairs by the weights of merging, on each story of the folder."""
    files = [
        (articles, timelines)
        for articles in sorted(folder.glob("meantime_*.jsonl"))
        if (timelines := articles.with_name(articles.name.replace("meantime", "timelines"))).is_file()
    ]
    stories = [timeline_scores.story(*pair) for pair in files]

    def score() -> str:
        told = []
        for story in stories:
            pairs = timeline_scores.score_merging(story, timeline_scores.homes(story), only_found=True)
            passages = timeline_scores.score_merging(story, timeline_scores.homes_by_passage(story))
            told.append(f"{pairs.f1:.3f} ({pairs.right} of {pairs.wanted}, {pairs.given} given) {passages.f1:.3f}")
        return "   ".join(told)

    yield "as it is", score()
    for name, factor, weights in varied(similarity.WEIGHTS):
        with patch.object(similarity, "WEIGHTS", weights), patch.object(merging, "WEIGHTS", weights):
            yield f"{name} x {factor}", score()


def of_words(folder: Path) -> Iterator[tuple[str, str]]:
    """Scores on the excerpts, and what changes in releases, by the numbers of statements, links and questions."""
    lines = (folder / "attribution_excerpts.jsonl").read_text("utf-8").splitlines()[::2]
    excerpts = [json.loads(line) for line in lines]
    lines = (folder / "state_releases_2021.jsonl").read_text("utf-8").splitlines()[:240:10]
    releases = [json.loads(line) for line in lines]

    def told() -> set[tuple[str, str]]:
        found = extract_all(RawArticle(row["text"], date.fromisoformat(row["published"][:10])) for row in releases)
        return {
            (data.article.sha256, words)
            for data in found
            for words in (*(item.text for item in data.questions), *(str(item.content) for item in data.statements))
        }

    def score() -> str:
        f1 = " ".join(list(attribution_scores.report(attribution_scores.score(excerpts)))[:3])
        after = told()
        return f"{f1}   {len(after - before)} new, {len(before - after)} gone of {len(before)}"

    with patch.object(extraction, "parse_texts", _parsed_once()):
        before = told()
        yield "as it is", score()
        for module, name in NUMBERS:
            for factor in FACTORS[:2]:
                with patch.object(module, name, int(getattr(module, name) * factor)):
                    yield f"{module.__name__.rpartition('.')[2]}.{name} x {factor}", score()


def _parsed_once() -> Callable[..., Iterator[Any]]:
    """The parser, which keeps each text that it has parsed."""
    parsed: dict[str, Any] = {}
    parse = extraction.parse_texts

    def kept(layouts: Iterable[Any], model: str) -> Iterator[Any]:
        for layout in layouts:
            if layout.text not in parsed:
                parsed[layout.text] = next(parse([layout], model))
            yield parsed[layout.text]

    return kept


def varied(weights: Any) -> Iterator[tuple[str, float, Any]]:
    """The table with one weight changed after another."""
    for field in fields(weights):
        for factor in FACTORS:
            yield field.name, factor, replace(weights, **{field.name: getattr(weights, field.name) * factor})


METHODS: dict[str, Callable[[Path], Iterator[tuple[str, str]]]] = {
    "confidence": of_confidence,
    "salience": of_salience,
    "merging": of_merging,
    "words": of_words,
}


def main() -> None:
    """Print a line for each weight and factor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("method", choices=METHODS)
    parser.add_argument("folder", nargs="?")
    given = parser.parse_args()
    for name, score in METHODS[given.method](data_folder(given.folder)):
        print(f"{name:24} {score}", flush=True)


if __name__ == "__main__":
    main()
