import pytest

from briefgen.document.blocks import Caption, Column, ListBlock, ListItem, Paragraph, Row, Table
from briefgen.document.inlines import Text
from tests.export.docx.documents import document, notes, timeline
from tests.export.docx.reading import body, find, text


def test_the_head_repeats_and_keeps_with_the_first_two_rows() -> None:
    root = body(document(timeline(9), with_notes=notes(9)))
    rows = find(root, "//w:tbl/w:tr")
    assert [len(find(row, "./w:trPr/w:tblHeader")) for row in rows] == [1] + [0] * 9
    assert all(find(row, "./w:trPr/w:cantSplit") for row in rows)
    assert find(root, '//w:p[w:pPr/w:pStyle/@w:val="Caption"]/w:pPr/w:keepNext')
    assert len(find(rows[0], "./w:tc/w:p/w:pPr/w:keepNext")) == 4
    assert len(find(rows[1], "./w:tc/w:p/w:pPr/w:keepNext")) == 4
    assert not find(rows[2], ".//w:keepNext")


@pytest.mark.parametrize("count", [1, 2, 4])
def test_a_short_table_stays_whole(count: int) -> None:
    root = body(document(timeline(count), with_notes=notes(count)))
    *kept, last = find(root, "//w:tbl/w:tr")
    assert all(len(find(row, "./w:tc/w:p/w:pPr/w:keepNext")) == 4 for row in kept)
    assert not find(last, ".//w:keepNext")


def test_a_row_longer_than_a_third_of_a_page_may_split() -> None:
    rows = tuple(Row(((Text("x"),), (Text("word " * count),))) for count in (10, 900))
    table = Table((Column("A"), Column("B")), rows, Caption("Table", 1, ""), "", "t")
    _, short, long = find(body(document(table)), "//w:tbl/w:tr")
    assert find(short, "./w:trPr/w:cantSplit")
    assert not find(long, "./w:trPr/w:cantSplit")


def test_the_widths_are_those_of_the_text_and_each_cell_has_its_column() -> None:
    root = body(document(timeline(3), with_notes=notes(3)))
    grid = find(root, "//w:tblGrid/w:gridCol/@w:w")
    for row in find(root, "//w:tbl/w:tr"):
        assert find(row, "./w:tc/w:tcPr/w:tcW/@w:w") == grid
    width = int(find(root, "//w:pgSz/@w:w")[0]) - sum(map(int, find(root, "//w:pgMar/@w:left | //w:pgMar/@w:right")))
    assert abs(sum(map(int, grid)) - width) <= 1


def test_a_table_says_what_it_holds_and_that_its_first_column_heads_the_rows() -> None:
    root = body(document(timeline(1), with_notes=notes(1)))
    assert find(root, "//w:tblCaption/@w:val") == ["Timeline of events"]
    assert find(root, "//w:tblDescription/@w:val") == ["Dates, events and those who took part, oldest first."]
    assert find(root, "//w:tblLook/@w:firstColumn") == ["1"]
    assert find(root, "//w:tblStyle/@w:val") == ["BriefTable"]


def test_the_caption_counts_itself_and_links_lead_to_it() -> None:
    root = body(document(timeline(1), with_notes=notes(1)))
    (caption,) = find(root, '//w:p[w:pPr/w:pStyle/@w:val="Caption"]')
    assert text(caption) == "Table\u00a01\u2002Timeline of events"
    assert find(caption, "./w:fldSimple/@w:instr") == [" SEQ Table \\* ARABIC "]
    assert find(caption, "./w:bookmarkStart/@w:name") == ["table_timeline_caption", "table_timeline"]


def test_what_follows_a_table_stands_off_from_it() -> None:
    after = Paragraph((Text("after"),))
    root = body(document(timeline(1), after, with_notes=notes(1)))
    assert find(root, "//w:tbl/following-sibling::w:p[1]/w:pPr/w:spacing/@w:before") == ["240"]


def test_a_table_at_the_end_has_the_paragraph_that_word_wants() -> None:
    root = body(document(timeline(1), with_notes=notes(1)))
    assert [child.tag.rpartition("}")[2] for child in find(root, "//w:body")[0]][-3:] == ["tbl", "p", "sectPr"]


def test_each_numbered_list_begins_at_one_and_bullets_share_a_list() -> None:
    items = (ListItem((Text("one"),)), ListItem((Text("two"),)))
    blocks = [ListBlock(items, ordered) for ordered in (True, False, True, False)]
    ids = find(body(document(*blocks)), "//w:numPr/w:numId/@w:val")
    first, bullets, second, more_bullets = ids[::2]
    assert ids[::2] == ids[1::2]
    assert len({first, second, bullets}) == 3
    assert bullets == more_bullets


def test_a_detail_stays_with_its_item() -> None:
    block = ListBlock((ListItem((Text("item"),), (Text("detail"),)), ListItem((Text("bare"),))), ordered=False)
    root = body(document(block))
    item, bare = find(root, '//w:p[w:pPr/w:pStyle/@w:val="ListBullet"]')
    assert find(item, "./w:pPr/w:keepNext")
    assert not find(bare, "./w:pPr/w:keepNext")
    assert text(item.getnext()) == "detail"


def test_rows_under_one_head_have_no_merged_cells_and_no_rule_between_them() -> None:
    rows = (Row(((Text("Not known"),), (Text("Who?"),))), Row(((), (Text("When?"),)), joined=True))
    table = Table((Column("Why"), Column("Question")), rows, None, "Questions", "t", headed=False)
    root = body(document(table))
    assert find(root, "//w:vMerge") == []
    first, second = find(root, "//w:tbl/w:tr")
    assert find(first, "./w:tc/w:tcPr/w:tcBorders/w:bottom/@w:val") == ["nil", "nil"]
    assert find(second, "./w:tc/w:tcPr/w:tcBorders/w:top/@w:val") == ["nil", "nil"]
