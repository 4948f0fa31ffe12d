"""Lines in the margins: what fits stands in one row, what does not is shortened, and the marking is never cut."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.document import Margins
from briefgen.document.margin_rows import MarginText, margin_rows
from briefgen.document.marking import TLP_SIZE, marking_look

WIDTH = 100.0


def measure(text: str, is_marking: bool) -> float:
    """A letter is a point wide."""
    return float(len(text))


def rows(left: str = "", centre: str = "", right: str = "", marking: str = "") -> list[list[str]]:
    margins = Margins(header_left=left, header_centre=centre, header_right=right, marking=marking)
    return [[part.text for part in row] for row in margin_rows(margins, "header", WIDTH, measure)]


def ends(part: MarginText) -> tuple[float, float]:
    length = float(len(part.text))
    left = (WIDTH - length) * part.place / 2
    return left, left + length


def test_what_fits_stands_in_one_row() -> None:
    assert rows("Desk", "SECRET", "Page 1", "SECRET") == [["Desk", "SECRET", "Page 1"]]
    assert rows() == []


def test_a_long_organisation_is_shortened_before_a_short_marking() -> None:
    assert rows("Office " * 20, "", "SECRET", "SECRET") == [[("Office " * 20)[:81].rstrip() + "…", "SECRET"]]


def test_a_long_marking_has_rows_of_its_own_and_all_its_words() -> None:
    marking = "FOR THE EYES OF THE ADDRESSEES OF THE COVERING LETTER ONLY, NOT TO BE COPIED OR HANDED ON"
    made = rows("Office for Regional Affairs", "", marking, marking)
    assert " ".join(row[0] for row in made[:-1]) == marking
    assert made[-1] == ["Office for Regional Affairs"]


def test_a_word_that_no_line_holds_is_broken() -> None:
    assert "".join(row[0] for row in rows(right="X" * 250, marking="X" * 250)) == "X" * 250


words = st.text("abc ", max_size=130).map(str.strip)


@given(words, words, words, st.integers(0, 3))
def test_nothing_stands_over_its_neighbour(left: str, centre: str, right: str, which: int) -> None:
    marking = ("", left, centre, right)[which]
    margins = Margins(header_left=left, header_centre=centre, header_right=right, marking=marking)
    for row in margin_rows(margins, "header", WIDTH, measure):
        spans = [ends(part) for part in row]
        assert all(first >= 0 and last <= WIDTH for first, last in spans)
        assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_labels_of_the_traffic_light_protocol_have_its_colours_and_size() -> None:
    assert marking_look("TLP:GREEN", 8, "#111111") == (TLP_SIZE, "#33ff00", "#000000")
    assert marking_look("TLP:AMBER+STRICT", 8, "#111111")[1] == marking_look("TLP:AMBER", 8, "")[1] == "#ffc000"
    assert marking_look("SECRET", 8, "#111111") == (8, "#111111", "")
