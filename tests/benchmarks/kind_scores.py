"""Score the kinds of events against sentences coded with PLOVER types.

    python tests/benchmarks/kind_scores.py [FOLDER] [--half odd|even] [--misses]

FOLDER (or BRIEFGEN_DATA; ../shared/data beside the repository by default) holds `plover_sentences.jsonl`: a sentence a
line with `source`, `target` and `kind`. Of the events of a sentence that one counts which has source and target among
its actors (by the words of their names), else the first. An event of a kind that PLOVER has not (`statement`,
`appoint`, `other`), or none, is no answer.

Printed: macro-F1 over the types, the share right of those answered, and precision and recall by type.
"""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from briefgen.extract import RawArticle, extract_all
from briefgen.model.article_data import ArticleData
from tests.benchmarks.options import halves

NOT_PLOVER = frozenset({"statement", "appoint", "other"})


def read(folder: Path, half: str | None) -> list[dict[str, Any]]:
    """The coded sentences of the folder, or every other one."""
    lines = (folder / "plover_sentences.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines[{"odd": 0, "even": 1}.get(half or "", 0) :: 2 if half else 1] if line]


def kind_of(data: ArticleData, row: dict[str, Any]) -> str | None:
    """The kind given to the coded event of the sentence; None for no answer."""
    names = {
        actor.id: {word for name in (actor.name, *actor.aliases) for word in name.split()} for actor in data.actors
    }
    wanted = [set(row[part].split()) for part in ("source", "target")]
    both = [
        event for event in data.events if all(any(names[part.id] & words for part in event.actors) for words in wanted)
    ]
    chosen = next(iter([*both, *data.events]), None)
    return None if chosen is None or chosen.kind in NOT_PLOVER else chosen.kind


def score(rows: Iterable[dict[str, Any]]) -> tuple[Counter[tuple[str, str | None]], list[str]]:
    """Counts of (kind coded, kind given), and what is wrong in words."""
    items, pairs, wrong = list(rows), Counter[tuple[str, str | None]](), list[str]()
    raws = [RawArticle(row["text"], id=str(number)) for number, row in enumerate(items)]
    for row, data in zip(items, extract_all(raws), strict=True):
        given = kind_of(data, row)
        pairs[row["kind"], given] += 1
        if given != row["kind"]:
            told = [f"{event.kind}: {event.title}" for event in data.events]
            wrong.append(f"{row['kind']} not {given}: {row['text']}\n      {row['source']} > {row['target']} {told}")
    return pairs, wrong


def f1(pairs: Counter[tuple[str, str | None]], kind: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of a kind."""
    right = pairs[kind, kind]
    coded = sum(count for (gold, _), count in pairs.items() if gold == kind)
    given = sum(count for (_, told), count in pairs.items() if told == kind)
    return right / max(given, 1), right / max(coded, 1), 2 * right / max(coded + given, 1)


def main() -> int:
    """Print the table; 2 when there is no data."""
    asked = halves(__doc__, "plover_sentences.jsonl")
    if asked is None:
        return 2
    folder, half, with_misses = asked
    pairs, wrong = score(read(folder, half))
    kinds = sorted({gold for gold, _ in pairs})
    answered = sum(count for (_, told), count in pairs.items() if told is not None)
    right = sum(pairs[kind, kind] for kind in kinds)
    print(f"macro-F1 {sum(f1(pairs, kind)[2] for kind in kinds) / len(kinds):.3f}")
    print(
        f"right of those answered {right / max(answered, 1):.3f}   {right} of {answered}, of {pairs.total()} sentences"
    )
    for kind in kinds:
        print(f"{kind:12} precision {f1(pairs, kind)[0]:.2f}   recall {f1(pairs, kind)[1]:.2f}")
    if with_misses:
        print("\n".join(wrong))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
