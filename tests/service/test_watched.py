"""Work under watch: what passes its bounds is ended and named, what stands beside it is done."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefgen.errors import Fault
from briefgen.ingest import IngestedArticle, ReadOptions
from briefgen.service.file_reader import FileReader
from briefgen.service.watched import Bounds, Exceeded, WatchedProcess
from briefgen.service.workers import map_chunks

TIGHT = Bounds(seconds=1, megabytes=150)
SHORT = Bounds(seconds=0.3, megabytes=150)  # what only waits has ten times as long by the clock


def act(words: Sequence[str]) -> list[str]:
    for word in words:
        if word == "loop":
            while True:
                pass
        if word == "sleep":
            time.sleep(3_600)
        if word == "hoard":
            kept = []
            while True:
                kept.append(bytearray(1_000_000))
        if word == "die":
            os._exit(9)
        if word == "fail":
            raise ValueError("no such word")
    return [word.upper() for word in words]


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("word", "bounds", "told"),
    [
        ("loop", TIGHT, "takes more than 1 seconds"),
        ("sleep", SHORT, "takes more than 0.3 seconds"),
        ("hoard", TIGHT, "takes more than 150 MB of memory"),
        ("die", TIGHT, "brings its process down"),
    ],
)
def test_what_passes_a_bound_is_ended_and_the_next_is_done(word: str, bounds: Bounds, told: str) -> None:
    process = WatchedProcess(bounds)
    try:
        with pytest.raises(Exceeded) as caught:
            process.run(act, (word,))
        assert str(caught.value) == told
        assert process.run(act, ("next",)) == ["NEXT"]
    finally:
        process.close()


@pytest.mark.timeout(60)
def test_what_the_work_raises_is_raised_here() -> None:
    process = WatchedProcess(TIGHT)
    try:
        with pytest.raises(ValueError, match="no such word"):
            process.run(act, ("fail",))
        assert process.run(act, ("next",)) == ["NEXT"]
    finally:
        process.close()


@pytest.mark.timeout(60)
def test_the_guilty_of_a_chunk_is_named_and_the_others_are_done() -> None:
    chunks = [("a", "loop", "b"), ("c",), ("die", "d")]
    done = map_chunks(act, chunks, 2, refused=lambda item, problem: f"{item} {problem}", bounds=TIGHT)
    assert list(done) == [
        ["A", "loop takes more than 1 seconds", "B"],
        ["C"],
        ["die brings its process down", "D"],
    ]


@pytest.mark.timeout(60)
def test_one_chunk_that_is_not_light_is_watched_too() -> None:
    done = map_chunks(act, [("loop",)], 1, lambda _: False, lambda item, problem: problem, TIGHT)
    assert list(done) == [["takes more than 1 seconds"]]


@pytest.mark.timeout(60)
def test_who_stops_taking_results_waits_for_no_work() -> None:
    done = map_chunks(act, [("a",), ("sleep",), ("sleep",)], 2)
    assert next(done) == ["A"]
    begun = time.monotonic()
    done.close()  # type: ignore[attr-defined]
    assert time.monotonic() - begun < 10


@pytest.mark.timeout(60)
def test_a_file_that_passes_a_bound_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    rows = '{"text": "Pakistan said on Monday that talks with Kabul would resume."}\n'
    (tmp_path / "large.jsonl").write_text(rows * 90_000)
    (tmp_path / "next.jsonl").write_text(rows * 5_000)
    with FileReader(ReadOptions(), Bounds(seconds=60, megabytes=90)) as reader:
        (fault,) = reader.articles(tmp_path / "large.jsonl")
        read = [*reader.articles(tmp_path / "next.jsonl")]
    problem = "takes more than 90 MB of memory"
    assert fault == Fault(str(tmp_path / "large.jsonl"), problem, "save its text, and name that")
    assert len(read) == 5_000
    assert all(isinstance(item, IngestedArticle) for item in read)
