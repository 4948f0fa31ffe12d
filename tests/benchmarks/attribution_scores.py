"""Scores of statements against annotated attributions.

    python tests/benchmarks/attribution_scores.py [FILE] [--half odd|even|all] [--misses]

FILE (or `attribution_excerpts.jsonl` in BRIEFGEN_DATA of the environment, or in ../shared/data beside the checkout)
holds an excerpt a line with its `text` and `attributions`, each with lists of spans for `source`, `cue` and `content`.

- found: a gold attribution whose content shares at least half of the words of their union with that of a statement.
  Each statement counts for one attribution; statements that give one content to several speakers count as one.
- speaker: of those found with a source that is no pronoun, those whose speaker's name, other name or words share a word
  with it; pronouns are counted apart, as resolved or not.
"""

import argparse
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from briefgen.extract import RawArticle, extract_all
from briefgen.model.article_data import ArticleData
from briefgen.model.statement import Statement

PRONOUNS = frozenset("he she it they we i you who that which him her them his their its one".split())
_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "a", "an", "of", "and", "in", "s", "for", "to"})
Words = frozenset[tuple[int, int]]


def words_in(text: str, spans: Iterable[Iterable[int]]) -> Words:
    """The places of the words in the spans."""
    return frozenset(
        (start + found.start(), start + found.end())
        for start, end in (tuple(span) for span in spans)
        for found in _WORD.finditer(text[start:end])
    )


def similarity(one: Words, two: Words) -> float:
    """The share of common words in all."""
    return len(one & two) / len(one | two) if one | two else 0.0


def paired(text: str, gold: list[dict[str, Any]], found: list[list[Statement]]) -> list[tuple[int, int]]:
    """Attributions and statements that are one, the likest first; each once."""
    wanted = [words_in(text, item["content"]) for item in gold]
    given = [words_in(text, [(item[0].content.start, item[0].content.end)]) for item in found]
    pairs = sorted(
        ((similarity(one, two), -row, -column) for row, one in enumerate(wanted) for column, two in enumerate(given)),
        reverse=True,
    )
    rows: dict[int, int] = {}
    for value, row, column in pairs:
        if value >= 0.5 and -row not in rows and -column not in rows.values():
            rows[-row] = -column
    return list(rows.items())


def grouped(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Statements of one cue and content together."""
    groups: dict[tuple[int, int, int, int], list[Statement]] = {}
    for item in statements:
        key = (item.cue.start, item.cue.end, item.content.start, item.content.end)
        groups.setdefault(key, []).append(item)
    return list(groups.values())


def names_of(data: ArticleData, statements: Iterable[Statement]) -> Iterator[str]:
    """All names and words for the speakers."""
    actors = {actor.id: actor for actor in data.actors}
    for item in statements:
        if item.speaker is not None:
            yield from (actors[item.speaker].name, *actors[item.speaker].aliases)
        if item.speaker_text is not None:
            yield data.article.text[item.speaker_text.start : item.speaker_text.end]


def folded(text: str) -> frozenset[str]:
    """The words of a name that tell it apart."""
    return frozenset(_WORD.findall(text.lower())) - _SMALL


def score(rows: list[dict[str, Any]], misses: bool = False) -> Counter[str]:
    """The counts over annotated excerpts."""
    counts: Counter[str] = Counter()
    for row, data in zip(rows, extract_all([RawArticle(row["text"], id=row["id"]) for row in rows]), strict=True):
        text, gold, found = row["text"], row["attributions"], grouped(data.statements)
        pairs = paired(text, gold, found)
        counts.update(gold=len(gold), given=len(found), found=len(pairs))
        for wanted, given in pairs:
            source = " ".join(text[start:end] for start, end in gold[wanted]["source"])
            names = list(names_of(data, found[given]))
            right = any(folded(name) & folded(source) for name in names)
            kind = "none" if not source else "pronoun" if source.lower() in PRONOUNS else "named"
            counts.update({kind: 1, f"{kind} right": int(right)})
            if misses and kind == "named" and not right:
                print(f"WHO {names} for {source!r}: {text}\n")
        if misses:
            _print_misses(text, gold, found, pairs)
    return counts


def _print_misses(
    text: str, gold: list[dict[str, Any]], found: list[list[Statement]], pairs: list[tuple[int, int]]
) -> None:
    told = lambda spans: " … ".join(text[start:end] for start, end in spans)  # noqa: E731 - one line thrice
    rows, columns = {row for row, _ in pairs}, {column for _, column in pairs}
    for number, item in enumerate(gold):
        if number not in rows:
            print(f"MISSED [{told(item['source'])}] ({told(item['cue'])}) {told(item['content'])}")
    for number, items in enumerate(found):
        if number not in columns:
            item = items[0]
            words = told([(item.content.start, item.content.end)])
            print(f"FALSE  {item.by} {item.stance} ({told([(item.cue.start, item.cue.end)])}) {words}")
    if len(rows) < len(gold) or len(columns) < len(found):
        print(f"       in: {text}\n")


def report(counts: Counter[str]) -> Iterator[str]:
    """The table, line by line."""
    precision = counts["found"] / max(counts["given"], 1)
    recall = counts["found"] / max(counts["gold"], 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    yield f"precision {precision:.3f} ({counts['found']} of {counts['given']})"
    yield f"recall    {recall:.3f} ({counts['found']} of {counts['gold']})"
    yield f"F1        {f1:.3f}"
    for kind in ("named", "pronoun"):
        right, all_ = counts[f"{kind} right"], counts[kind]
        yield f"speaker, {kind} source: {right / max(all_, 1):.3f} ({right} of {all_})"


def main() -> int:
    """Print the table; 2 when there is no data."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--half", choices=("odd", "even", "all"), default="all", help="lines to score, counted from 1")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    folder = Path(os.environ.get("BRIEFGEN_DATA") or Path(__file__).parents[3] / "shared" / "data")
    path = given.file or folder / "attribution_excerpts.jsonl"
    if not path.is_file():
        print(f"{path}: no such file", file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]
    rows = rows[{"odd": 0, "even": 1, "all": 0}[given.half] :: 1 if given.half == "all" else 2]
    print("\n".join(report(score(rows, given.misses))))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
