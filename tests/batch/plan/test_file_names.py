"""Names of files: whatever the news says, they are safe."""

import re
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.batch.plan.file_names import (
    LONGEST_STEM,
    PatternError,
    check_pattern,
    file_stem,
    fill,
    slug,
    split_ending,
)

DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}
PATTERN = st.lists(
    st.sampled_from(["{theme}", "{title}", "{date}", "-", "_", ".", " ", "con", "nul", "a", "COM1", "..", ".docx"]),
    min_size=1,
    max_size=8,
).map("".join)
VALUE = st.text(min_size=1, max_size=200) | st.sampled_from(["CON", "nul", "..", "../..", "/etc/passwd", "C:\\x", "…"])


def is_safe(name: str) -> bool:
    """By the rules of Windows, which are the strictest: written here anew, as a check."""
    stem = name.partition(".")[0].rstrip(" ").casefold()
    return (
        re.fullmatch(r'[^<>:"/\\|?*\x00-\x1f\x7f]+', name) is not None
        and stem not in DEVICES
        and name[-1] not in " ."
        and name[0] not in " .-"
        and len(name.encode()) <= 200
    )


@example("con .{theme}", "0", "0")
@given(PATTERN, VALUE, VALUE)
def test_a_name_is_always_safe_and_in_its_folder(pattern: str, theme: str, title: str) -> None:
    try:
        check_pattern(pattern)
    except PatternError:
        return
    name = file_stem(pattern, {"theme": theme, "title": title, "date": "2025-06-02"}) + ".docx"
    assert is_safe(name), name
    folder = Path("/out")
    assert (folder / name).resolve().parent == folder
    assert PureWindowsPath("C:/out", name).name == name


@given(st.text(min_size=1))
def test_a_slug_is_of_plain_characters_and_never_empty(value: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(value))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("", "is empty"),
        (".docx", "is empty"),
        ("a/b", "names a folder"),
        ("a\\b", "names a folder"),
        ("a:b", "not a safe file name"),
        ("naïve", "not every system takes"),
        ("a\x00", "not every system takes"),
        ("-rf", "begins with '-'"),
        ("{title!r}", "write just {title}"),
        ("{title:>9}", "write just {title}"),
        ("{title.x}", "there is no field {title.x}; did you mean 'title'"),
        ("{0}", "there is no field {0}"),
        ("{", "is not a pattern"),
        ("{tehme}", "did you mean 'theme'"),
    ],
)
def test_patterns_that_are_refused(pattern: str, words: str) -> None:
    with pytest.raises(PatternError, match=re.escape(words)):
        check_pattern(pattern)


def test_long_values_that_differ_at_the_end_keep_different_names() -> None:
    first, second = (file_stem("{theme}{title}" * 3, {"theme": "t" * 300, "title": end * 300}) for end in "ab")
    assert first != second
    assert max(len(first), len(second)) <= LONGEST_STEM


def test_a_field_without_a_value_is_told() -> None:
    with pytest.raises(PatternError, match="this brief has no reference"):
        file_stem("{reference}", {"title": "x"})


def test_values_stand_as_they_are_in_titles() -> None:
    assert fill("On {theme}", {"theme": "Borders & {trade}"}) == "On Borders & {trade}"


def test_endings_name_formats() -> None:
    assert split_ending("{theme}.DOCX") == ("{theme}", "docx")
    assert split_ending("a.b") == ("a.b", "")
