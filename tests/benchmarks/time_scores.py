"""Score time expressions against annotated news, with the measures of TempEval-3.

python tests/benchmarks/time_scores.py [--data FOLDER] [--errors] [NAME...]

FOLDER (or BRIEFGEN_DATA; ../shared/data beside the repository by default) holds `meantime_NAME.jsonl`: an article a
line with `text`, `published`, `annotated_to` and gold `timex` (span, type, value). The corpus has time expressions in
the first six lines of an article only (title, dateline, four sentences); events named further down, which often push
`annotated_to` lower, come from its links between documents. So only what begins in those lines is scored;
`--all` scores up to `annotated_to`, which counts right expressions that nobody annotated as wrong.

Printed per file and together: precision and recall of overlapping spans, F1 of equal spans (strict), overlapping ones
(relaxed), overlapping ones with the same type or value, and the rules' time as a share of the parser's.
"""

import argparse
import json
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path

import spacy

from briefgen.extract.time import MODEL, TimeExpression, time_expressions_of

ROOT = Path(__file__).parents[2]


@dataclass
class Counts:
    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    type: int = 0
    parse_s: float = field(default=0.0)
    rules_s: float = field(default=0.0)

    def add(self, other: "Counts") -> None:
        for item in fields(self):
            setattr(self, item.name, getattr(self, item.name) + getattr(other, item.name))

    def f1(self, right: int) -> float:
        return 200 * right / (self.gold + self.found) if self.gold + self.found else 0.0

    def line(self, name: str) -> str:
        precision = 100 * self.relaxed / self.found if self.found else 0.0
        recall = 100 * self.relaxed / self.gold if self.gold else 0.0
        scores = " ".join(f"{getattr(self, key) and self.f1(getattr(self, key)):7.1f}" for key in SCORES)
        share = 100 * self.rules_s / self.parse_s if self.parse_s else 0.0
        return f"{name:10} {self.gold:5} {self.found:5} {precision:6.1f} {recall:6.1f} {scores} {share:7.1f} %"


ANNOTATED_LINES = 6
SCORES = ("strict", "relaxed", "type", "value")


def match(gold: list[dict], found: Iterable[TimeExpression]) -> list[tuple[dict | None, TimeExpression | None]]:
    """Pair each gold expression with the first unused found one that overlaps it, as TempEval-3 does."""
    left = list(found)
    pairs: list[tuple[dict | None, TimeExpression | None]] = []
    for item in sorted(gold, key=lambda item: item["span"]):
        start, end = item["span"]
        overlapping = [one for one in left if one.start < end and start < one.end]
        exact = [one for one in overlapping if (one.start, one.end) == (start, end)]
        best = next(iter(exact or overlapping), None)
        if best is not None:
            left.remove(best)
        pairs.append((item, best))
    return pairs + [(None, one) for one in left]


def scored_to(article: dict, *, everything: bool) -> int:
    """The offset up to which the article's gold time expressions are complete."""
    lines = article["text"].splitlines(keepends=True)[:ANNOTATED_LINES]
    return article["annotated_to"] if everything else min(article["annotated_to"], sum(map(len, lines)))


def score(article: dict, nlp: spacy.Language, *, errors: bool, everything: bool) -> Counts:
    counts = Counts()
    begun = time.perf_counter()
    doc = nlp(article["text"])
    parsed = time.perf_counter()
    found = time_expressions_of(doc, article["published"])
    counts.parse_s, counts.rules_s = parsed - begun, time.perf_counter() - parsed
    found = [one for one in found if one.start < scored_to(article, everything=everything)]
    for gold, one in match(article["timex"], found):
        counts.gold += gold is not None
        counts.found += one is not None
        if gold is not None and one is not None:
            counts.relaxed += 1
            counts.strict += gold["span"] == [one.start, one.end]
            counts.type += gold["type"] == one.type
            counts.value += gold["value"] == one.value
        if errors and not (gold and one and gold["value"] == one.value and gold["span"] == [one.start, one.end]):
            show(article, gold, one)
    return counts


def show(article: dict, gold: dict | None, one: TimeExpression | None) -> None:
    text = article["text"]
    start, end = gold["span"] if gold else (one.start, one.end)  # type: ignore[union-attr]
    wanted = f"{text[start:end]!r} {gold['type']} {gold['value']}" if gold else "-"
    given = f"{text[one.start : one.end]!r} {one.type} {one.value} ({one.rule})" if one else "-"
    context = " ".join(text[max(start - 50, 0) : end + 30].split())
    print(f"{article['published']}  gold {wanted:45} found {given:60} … {context}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", default=["apple", "airbus"])
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("BRIEFGEN_DATA", ROOT / "../shared/data")))
    parser.add_argument("--errors", action="store_true", help="print each expression that is not wholly right")
    parser.add_argument("--all", action="store_true", help="score up to `annotated_to` instead of the first six lines")
    options = parser.parse_args()
    nlp = spacy.load(MODEL, exclude=["lemmatizer"])
    together = Counts()
    print(
        f"{'':10} {'gold':>5} {'found':>5} {'P':>6} {'R':>6} "
        + " ".join(f"{key:>7}" for key in SCORES)
        + "   rules/parse"
    )
    for name in options.names:
        counts = Counts()
        lines = (options.data / f"meantime_{name}.jsonl").read_text(encoding="utf-8").splitlines()
        for line in lines:
            counts.add(score(json.loads(line), nlp, errors=options.errors, everything=options.all))
        print(counts.line(name))
        together.add(counts)
    print(together.line("together"))


if __name__ == "__main__":
    main()
