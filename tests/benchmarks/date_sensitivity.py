"""How much each number of `extract/time` and `extract/dates` matters: scores with one halved and doubled after another.

    python -m tests.benchmarks.date_sensitivity times|dates [FOLDER]

FOLDER as for `event_scores`.

- times: expressions of MEANTIME found with their value, and given; dates right on GUM.
- dates: dates of MEANTIME right by any event, and found; of TimeSET right and wrong.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import spacy

from briefgen.extract import extraction, time
from briefgen.extract.parsing import parse_texts
from briefgen.extract.time import MODEL, time_expressions_of
from tests.benchmarks import date_scores, event_scores, time_scores

FACTORS = (0.5, 2.0)
OF_TIMES = (
    "context._PRESENT", "context._MONTHS_BACK", "context._SAME_DAY", "context._NEARLY_A_YEAR", "days._NEAR",
    "engine._STORY_DATES", "engine._STORY_YEARS", "joining._FAR", "times_of_day._RECENT", "times_of_day._AHEAD",
    "years._EARLIEST", "years._LATEST", "years._FIRST_LIKELY", "years._YEARS_AHEAD",
)  # fmt: skip
OF_DATES = (
    "date_words.NEWS", "date_words.EDITIONS", "entries._LEAST_DAYS", "entries._LEAST_COARSE", "occurrences._REACH",
    "resolved_date._STEM", "same_happening._NEAR", "past_accounts._YEAR", "past_accounts._RECAP",
    "past_accounts._WITHIN", "past_accounts._LEAD", "story_dates._STEM", "story_dates._LEAST_SHARED",
    "story_dates._MOST", "time_event_linking._FINER", "times_apart._CHANGE", "times_apart._LEAST", "trips._NEAR",
    "trips._REACH",
)  # fmt: skip


def of_times(folder: Path) -> Iterator[tuple[str, str]]:
    """The scores of expressions by the numbers of `extract/time`."""
    nlp = spacy.load(MODEL, exclude=["lemmatizer"])
    articles = [(row, nlp(row["text"])) for row in event_scores.read(folder)]
    news = date_scores.read(folder / "gum_news_dates.jsonl", None)
    parsed = {row["text"]: nlp(row["text"]) for row in news}

    def score() -> str:
        right = given = 0
        for row, doc in articles:
            end = time_scores.scored_to(row, everything=False)
            found = [item for item in time_expressions_of(doc, row["published"]) if item.start < end]
            given += len(found)
            right += sum(bool(a and b and a["value"] == b.value) for a, b in time_scores.match(row["timex"], found))
        with patch.object(time, "_pipeline", lambda: parsed.__getitem__):
            return f"{right}/{given}   {date_scores.expressions(news)[0]['right']}"

    yield from by_numbers("time", OF_TIMES, score)


def of_dates(folder: Path) -> Iterator[tuple[str, str]]:
    """The scores of dated events by the numbers of `extract/dates`; each text is parsed once."""
    stories, salient = event_scores.read(folder), date_scores.read(folder / "timeset.jsonl", None)
    parsed: dict[str, Any] = {}

    def parsed_once(layouts: Any, model: str) -> Iterator[Any]:
        for layout in layouts:
            if layout.text not in parsed:
                parsed[layout.text] = next(iter(parse_texts([layout], model)))
            yield parsed[layout.text]

    def score() -> str:
        with (
            patch.object(extraction, "parse_texts", parsed_once),
            patch.object(event_scores, "_participants", lambda *_: None),
        ):
            one, two = event_scores.score(stories).counts, date_scores.events(salient)[0]
        return f"{one['right_any']}/{one['found']}   {two['right']}/{two['wrong']}"

    yield from by_numbers("dates", OF_DATES, score)


def by_numbers(room: str, names: Sequence[str], score: Callable[[], str]) -> Iterator[tuple[str, str]]:
    """The score as it is, and with one number of the room changed after another."""
    yield "as it is", score()
    for path in names:
        module, _, name = path.partition(".")
        home = f"briefgen.extract.{room}"
        value = getattr(sys.modules[f"{home}.{module}"], name)
        users = [  # a public number is known in each module that imports it
            other
            for other in [*sys.modules.values()]
            if other.__name__ == f"{home}.{module}"
            or (name[0] != "_" and other.__name__.startswith(home) and getattr(other, name, None) is value)
        ]
        for factor in FACTORS:
            changed = value * factor if isinstance(value, timedelta | float) else max(1, round(value * factor))
            with ExitStack() as stack:
                for user in users:
                    stack.enter_context(patch.object(user, name, changed))
                yield f"{path} x {factor}", score()


METHODS: dict[str, Callable[[Path], Iterator[tuple[str, str]]]] = {"times": of_times, "dates": of_dates}


def main() -> None:
    """Print a line for each number and factor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("method", choices=METHODS)
    parser.add_argument("folder", nargs="?")
    given = parser.parse_args()
    for name, score in METHODS[given.method](event_scores.data_folder(given.folder)):
        print(f"{name:34} {score}", flush=True)


if __name__ == "__main__":
    main()
