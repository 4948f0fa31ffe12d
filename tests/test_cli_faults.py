"""Very many faults are told in a screenful."""

import json
import sys
import time
from pathlib import Path

import pytest

from briefgen.cli.faults import SCREENFUL, fault_lines
from briefgen.errors import Fault, InputError
from briefgen.model import load_article_data
from tests.processes import run


def test_a_screenful_is_told_whole() -> None:
    faults = [Fault(f"a.json: $.events[{number}].id", "is missing", "add it") for number in range(SCREENFUL)]
    assert fault_lines(faults) == [str(fault) for fault in faults]


def test_of_more_what_is_wrong_is_told_once_before_it_is_told_again() -> None:
    faults = [Fault(f"a.json: $.events[{number}].id", "is missing", "add it") for number in range(50_000)]
    faults += [Fault("a.json: $.themes", "is not a list"), Fault("b.jsonl:7: $.id", "is missing", "add it")]
    lines = fault_lines(faults)
    assert len(lines) == SCREENFUL + 1
    assert lines[0] == "a.json: $.events[0].id: is missing; add it"
    assert lines[-3:] == [
        "a.json: $.themes: is not a list",
        "b.jsonl:7: $.id: is missing; add it",
        "and 49,982 more; correct these, and run it again",
    ]


def test_each_file_is_named_even_beside_one_with_many_faults() -> None:
    faults = [Fault(f"a.json: $.events[{number}].id", "is missing") for number in range(1_000)]
    faults += [Fault(f"{number}.docx", "is broken") for number in range(60)]
    lines = fault_lines(faults)
    assert len(lines) == 62
    assert [line for line in lines if ".docx" in line] == [f"{number}.docx: is broken" for number in range(60)]


def test_a_file_of_endless_faults_costs_seconds_and_lists_a_thousand() -> None:
    text = json.dumps({"schema": "briefgen.article/1", "events": [{"idd": 1}] * 20_000})
    begun = time.process_time()
    with pytest.raises(InputError) as caught:
        load_article_data(text, "x.json")
    assert time.process_time() - begun < 10
    assert len(caught.value.faults) == 1_001
    assert str(caught.value.faults[-1]) == "x.json: has 199,005 more faults; correct the others first"


def test_the_command_line_tells_them_in_a_screenful(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_text(json.dumps({"schema": "briefgen.article/1", "events": [{"idd": 1}] * 5_000}))
    command = [sys.executable, "-m", "briefgen", "list", "events", str(file)]
    done = run(command, deadline=60, capture_output=True, text=True)
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert len(lines) == SCREENFUL + 1
    assert lines[-1] == "briefgen: and 981 more; correct these, and run it again"
