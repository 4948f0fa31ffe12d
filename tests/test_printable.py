"""What may be printed."""

import json
import logging

import pytest

from briefgen.cli.batch import OneLine
from briefgen.cli.output import print_json, print_note, print_row
from briefgen.printable import one_line, printable, printable_json


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\nlines\tand \u00a0spaces", "two lines and spaces"),
        ("\x1b]0;title\x07\x1b[2J", "\\x1b]0;title\\x07\\x1b[2J"),
        ("\x9b31m\x7f", "\\x9b31m\\x7f"),
        ("\u202eevil\u202c \u2067x\u2069", "\\u202eevil\\u202c \\u2067x\\u2069"),
        ("\ud800", "\\ud800"),
        ("می\u200cخواهد क्\u200dष Ärger 中文 🚀", "می\u200cخواهد क्\u200dष Ärger 中文 🚀"),
    ],
)
def test_a_line_holds_nothing_that_a_terminal_obeys(text: str, expected: str) -> None:
    assert one_line(text) == expected
    assert one_line(text).encode("utf-8")


def test_lines_stay_lines() -> None:
    assert printable("one \u00a0two\nthree\x1b[31m\r\tfour\u2028five") == (
        "one \u00a0two\nthree\\x1b[31m\\r\\tfour\\u2028five"
    )


def test_json_says_the_same_without_what_a_terminal_obeys() -> None:
    value = {"title": "\x1b[31m \x9b2J \u202eevil\u2069 \ud800 \u00a0 محمد 🚀"}
    text = printable_json(json.dumps(value, ensure_ascii=False, indent=2))
    assert json.loads(text) == value
    assert text == '{\n  "title": "\\u001b[31m \\u009b2J \\u202eevil\\u2069 \\ud800 \u00a0 محمد 🚀"\n}'


def test_rows_and_remarks_are_printed_safely(capsys: pytest.CaptureFixture[str]) -> None:
    print_row(("2024-05-01", "Talks\x1b[2J\nin Oslo", "\u202eevil"))
    print_json([{"title": "\x9b2J"}], indent=None)
    print_note("a.json: no article\x07", "done")
    said = capsys.readouterr()
    assert said.out == '2024-05-01\tTalks\\x1b[2J in Oslo\t\\u202eevil\n[{"title": "\\u009b2J"}]\n'
    assert said.err == "briefgen: a.json: no article\\x07\nbriefgen: done\n"


def test_the_log_of_a_batch_is_lines() -> None:
    record = logging.LogRecord("x", logging.ERROR, "", 0, "%s: not made: %s", ("a\x1b[2J", "no\nsource"), None)
    assert OneLine("briefgen: %(message)s").format(record) == "briefgen: a\\x1b[2J: not made: no source"
