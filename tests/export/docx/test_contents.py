"""A list of contents in Word: for many pages only, a link for each section, in a field that Word can count again."""

from collections.abc import Callable

import pytest

from briefgen.corpus import Corpus
from briefgen.document.blocks import Heading, in_order
from briefgen.document.document import Document
from briefgen.export.docx import write_docx
from tests.compose.reading import brief
from tests.export.docx.reading import PLAIN, body, find, text
from tests.fakes import corpus, raw_data, raw_event


def story(events: int) -> Corpus:
    lines = [
        f"The envoy met the minister for the {number}th time and spoke of the harbour." for number in range(events)
    ]
    starts = [sum(len(line) + 1 for line in lines[:place]) for place in range(events)]
    told = [
        raw_event(f"e{place}", [{"start": start, "end": start + len(line)}], title=line, date=f"20{place % 80 + 10}")
        for place, (start, line) in enumerate(zip(starts, lines, strict=True))
    ]
    return corpus(raw_data("\n".join(lines), events=told))


@pytest.fixture(scope="module")
def long() -> Document:
    return brief(story(200), citations="inline")


def test_a_long_document_lists_its_sections(long: Document, faults: Callable[[bytes], list[str]]) -> None:
    assert faults(write_docx(long, PLAIN)) == []
    (listed,) = find(body(long), "//w:sdt")
    headings = [block for block in in_order(long.blocks) if isinstance(block, Heading) and block.level == 1]
    title, *entries = find(listed, ".//w:p")
    assert text(title) == "Contents"
    assert list(map(text, entries)) == [heading.text for heading in headings]
    led = find(listed, ".//w:hyperlink/@w:anchor")
    assert set(led) <= set(find(body(long), "//w:bookmarkStart/@w:name"))
    assert len(led) == len(headings)
    assert [str(kind) for kind in find(listed, ".//w:fldChar/@w:fldCharType")] == ["begin", "separate", "end"]


def test_the_list_stands_at_the_end_of_the_side_column(long: Document) -> None:
    (listed,) = find(body(long), "//w:sdt")
    assert find(listed, "ancestor::w:tc/following-sibling::w:tc") == []
    assert len(find(listed, "ancestor::w:tc")) == 1


def test_a_short_document_has_none() -> None:
    assert find(body(brief(story(9))), "//w:sdt") == []


def test_it_speaks_the_language_of_the_brief() -> None:
    document = brief(story(200), language="ar")
    (listed,) = find(body(document), "//w:sdt")
    assert text(find(listed, ".//w:p")[0]) == "المحتويات"
    assert len(find(listed, ".//w:p[w:pPr/w:bidi]")) == len(find(listed, ".//w:p"))
