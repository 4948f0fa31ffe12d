import pytest

from briefgen.errors import ExitCode, Fault, InputError


def test_a_fault_is_one_line_that_says_where_what_and_how_to_mend_it() -> None:
    assert str(Fault("a.json: $.x", "is wrong", "mend it")) == "a.json: $.x: is wrong; mend it"
    assert str(Fault("a.json", "is wrong")) == "a.json: is wrong"


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        ("two\nlines\tand \u00a0spaces", "two lines and spaces"),
        ("\x1b[2J", "\\x1b[2J"),
        ("\u202eabc\u200b", "\\u202eabc\\u200b"),
        ("\ud800", "\\ud800"),
        ("Ärger 中文 🚀", "Ärger 中文 🚀"),
    ],
)
def test_a_fault_holds_nothing_that_a_terminal_obeys_or_an_encoder_refuses(problem: str, expected: str) -> None:
    told = str(Fault("x", problem))
    assert told == f"x: {expected}"
    assert told.encode("utf-8")


def test_an_input_error_tells_all_its_faults() -> None:
    error = InputError((Fault("a", "b"), Fault("c", "d", "e")))
    assert str(error) == "a: b\nc: d; e"
    assert len(error.faults) == 2


def test_exit_codes_are_as_promised() -> None:
    assert [int(code) for code in ExitCode] == [0, 1, 2, 3, 130]
