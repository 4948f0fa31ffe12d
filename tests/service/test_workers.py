"""Chunks of work over processes."""

import os
from collections.abc import Iterator

import pytest

from briefgen.errors import BriefgenError
from briefgen.service.workers import available_cores, map_chunks


def double(numbers: tuple[int, ...]) -> list[int]:
    return [2 * number for number in numbers]


def die(numbers: tuple[int, ...]) -> None:
    os._exit(1)


def who(numbers: tuple[int, ...]) -> int:
    return os.getpid()


CHUNKS = tuple((number,) for number in range(9))


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_chunks(workers: int) -> None:
    assert list(map_chunks(double, CHUNKS, workers)) == [[2 * number] for number in range(9)]


def test_a_single_chunk_is_worth_no_process() -> None:
    assert list(map_chunks(who, CHUNKS[:1], 2)) == [os.getpid()]
    assert list(map_chunks(who, (), 2)) == []


def test_chunks_are_read_only_a_little_ahead() -> None:
    taken = 0

    def endless() -> Iterator[tuple[int, ...]]:
        nonlocal taken
        while True:
            taken += 1
            yield (taken,)

    results = map_chunks(double, endless(), 2)
    assert next(results) == [2]
    assert taken <= 5
    results.close()  # type: ignore[attr-defined]


def test_a_process_that_dies_is_told_in_plain_words() -> None:
    with pytest.raises(BriefgenError, match="a worker process died"):
        list(map_chunks(die, CHUNKS, 2))


def test_there_is_a_core() -> None:
    assert available_cores() >= 1
