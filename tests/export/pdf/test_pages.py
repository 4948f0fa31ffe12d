"""Where pages end."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.document.blocks import Caption, Column, Heading, Paragraph, Row, Table
from briefgen.document.inlines import Text
from briefgen.document.style import Size
from briefgen.export.pdf.filling import FilledPage
from briefgen.export.pdf.line_boxes import LineBox, stack
from briefgen.export.pdf.notes import NoteLayout
from briefgen.export.pdf.pages import plan_pages

LINE = 10.0
SIZE = Size(size=8, leading=LINE)


def paginate(line_boxes: list[LineBox], notes: dict[int, NoteLayout], height: float, line: float) -> list[FilledPage]:
    return plan_pages(line_boxes, notes, height, line)


def paragraph(lines: int, space: float = 0.0) -> list[LineBox]:
    return stack([()] * lines, SIZE, 0.0, space=space)


def heights(line_boxes: list[LineBox], height: float, notes: dict[int, NoteLayout] | None = None) -> list[int]:
    """Number of line_boxes on each page."""
    return [len(page.line_boxes) for page in paginate(line_boxes, notes or {}, height, 1.0)]


def note(lines: int) -> NoteLayout:
    return NoteLayout((LineBox(LINE),) * lines, LINE * lines)


def test_no_slice_is_a_page():
    assert heights([], 100) == [0]


def test_a_paragraph_leaves_two_lines_on_either_side():
    assert heights(paragraph(7), 60) == [5, 2]
    assert heights([*paragraph(5), *paragraph(4)], 60) == [5, 4]
    assert heights([*paragraph(5), *paragraph(5)], 70) == [7, 3]


def test_a_paragraph_of_three_lines_is_whole():
    assert heights([*paragraph(4), *paragraph(3)], 60) == [4, 3]


def test_white_is_dropped_at_the_top_of_a_page():
    pages = paginate([*paragraph(6), *paragraph(4, space=30)], {}, 60, 1.0)
    assert pages[1].line_boxes[0].y == 0


def test_what_keeps_with_the_next_goes_with_it():
    assert heights([*paragraph(5), LineBox(LINE, keep=True), *paragraph(2)], 70) == [5, 3]


def test_what_is_kept_but_taller_than_a_page_is_broken_all_the_same():
    assert heights([LineBox(LINE, keep=True) for _ in range(25)], 100) == [10, 10, 5]


def test_a_slice_taller_than_the_page_has_a_page_of_its_own():
    assert heights([LineBox(LINE), LineBox(500), LineBox(LINE)], 100) == [1, 1, 1]


def test_a_note_takes_room_on_the_page_of_its_mark():
    line_boxes = [LineBox(LINE, marks=(number,)) for number in (1, 2, 3)]
    pages = paginate(line_boxes, {number: note(3) for number in (1, 2, 3)}, 100, 1.0)
    assert [len(page.line_boxes) for page in pages] == [2, 1]
    assert [len(page.notes) for page in pages] == [6, 3]


def test_a_note_marked_again_takes_no_more_room():
    line_boxes = [LineBox(LINE, marks=(1,)) for _ in range(4)]
    (page,) = paginate(line_boxes, {1: note(3)}, 100, 1.0)
    assert len(page.notes) == 3


def test_a_note_taller_than_a_page_runs_on():
    pages = paginate([LineBox(LINE, marks=(1,)), LineBox(LINE)], {1: note(25)}, 112, 1.0)
    assert sum(len(page.notes) for page in pages) == 25
    assert pages[0].line_boxes
    assert all(page.used + page.notes_height <= 112.01 for page in pages)


def test_a_table_goes_on_under_its_head():
    head = LineBox(LINE)
    rows = [LineBox(LINE, head=head) for _ in range(20)]
    pages = paginate([head, *rows], {}, 100, 1.0)
    assert [page.line_boxes[0].slice is head for page in pages] == [True] * 3
    assert sum(len(page.line_boxes) for page in pages) == 20 + 3


def test_a_last_page_of_two_lines_is_drawn_in_or_filled_up():
    """White between paragraphs gives way first; without any, earlier pages end earlier."""
    spaced = [slice_ for _ in range(5) for slice_ in paragraph(2, space=6)]
    assert len(paginate(spaced, {}, 118, LINE)) == 1
    plain = [LineBox(LINE) for _ in range(22)]
    pages = paginate(plain, {}, 100, LINE)
    assert len(pages) == 2 or len(pages[-1].line_boxes) >= 4
    assert sum(len(page.line_boxes) for page in pages) == 22


@settings(max_examples=200)
@given(
    st.lists(
        st.tuples(
            st.floats(1, 70), st.floats(0, 20), st.booleans(), st.lists(st.integers(1, 6), max_size=3).map(tuple)
        ),
        max_size=40,
    )
)
def test_everything_is_placed_once_in_order_and_nothing_overlaps(shapes):
    line_boxes = [LineBox(height, space, keep, marks=marks) for height, space, keep, marks in shapes]
    notes = {number: note(number * 4) for number in range(1, 7)}
    pages = paginate(line_boxes, notes, 100, LINE)
    assert [placed.slice for page in pages for placed in page.line_boxes] == line_boxes
    marked = {mark for each in line_boxes for mark in each.marks}
    assert sum(len(page.notes) for page in pages) == sum(4 * number for number in marked)
    for page in pages:
        assert page.used + page.notes_height <= 100 + LINE + 0.01
        ends = [placed.y + placed.slice.height for placed in page.line_boxes]
        assert all(placed.y >= end - 0.01 for placed, end in zip(page.line_boxes[1:], ends, strict=False))


def test_a_heading_never_ends_a_page(written, make, texts):
    for count in range(40, 60):
        lines = tuple(Paragraph((Text(make.words(3, place)),)) for place in range(count))
        pages = texts(written((*lines[:-20], Heading(1, "The next section", "next"), *lines[-20:])))
        (page,) = [page for page in pages if "The next section" in page]
        after = page.split("The next section")[1].strip().splitlines()
        assert len(after) >= 2, count


def test_a_table_of_four_rows_is_on_one_page_with_its_caption(written, make, texts):
    rows = tuple(Row(((Text(f"row{place}"),), (Text(make.words(30, place)),))) for place in range(4))
    table = Table((Column("A"), Column("B")), rows, Caption("Table", 1, "Four"), "Four", "four")
    for count in range(22, 34):
        lines = tuple(Paragraph((Text(make.words(3, place)),)) for place in range(count))
        pages = texts(written((*lines, table)))
        (page,) = [page for page in pages if "Table 1. Four" in page]
        assert all(f"row{place}" in page for place in range(4)), count


def test_notes_stand_under_the_side_column_and_those_without_room_on_the_next_page():
    side = tuple((place * LINE, LineBox(LINE)) for place in range(6))
    marked = [LineBox(LINE, marks=(number,)) for number in (1, 2, 3)]
    notes = {number: NoteLayout((LineBox(LINE, marks=(number,)),), LINE) for number in (1, 2, 3)}
    first, second = paginate(
        [LineBox(0.0, keep=True, beside=side), *marked, LineBox(0.0, closes=True)], notes, 100, 1.0
    )
    assert (first.depth, [note.marks for note in first.notes]) == (60.0, [(1,), (2,)])
    assert first.depth + first.notes_height <= 100
    assert [note.marks for note in second.notes] == [(3,)]
