"""A brief as Markdown: a reader of CommonMark has the words as composed, and takes nothing of strangers for markup."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from briefgen.document.blocks import Column, Figure, Paragraph, Row, Table, TitleBlock, in_order
from briefgen.document.document import Document
from briefgen.document.inlines import Inlines, LineBreak, Link, Text
from briefgen.document.style_file import load_style
from briefgen.export.markdown import write_markdown
from tests.compose.reading import brief
from tests.export.told_text import bare, notes_told, told
from tests.export.varied import varied
from tests.fakes import MarkedText, corpus, raw_data, raw_event

STYLE = load_style("official").style
READER = MarkdownIt("commonmark").enable("table")
LEFT = MarkedText("{all|The envoy left.}")
EMPTY = brief(corpus(raw_data("The envoy left.")))


def document(*blocks: Paragraph | Table) -> Document:
    return EMPTY._replace(blocks=blocks, notes=(), title_block=TitleBlock("", "Brief", "A title", ""))


def written(*content: Text | Link | LineBreak) -> str:
    lines = write_markdown(document(Paragraph(content)), STYLE).decode().split("\n\n")
    assert lines[:2] == ["Brief", "# A title"]
    return "\n\n".join(lines[2:]).rstrip("\n")


def shown(markdown: str) -> str:
    return str(html.fromstring(f"<div>{READER.render(markdown)}</div>").text_content()).rstrip("\n")


def _read(made: Document) -> Iterator[str]:
    """The words of the text and of the notes, as a reader shows them."""
    root = html.fromstring(f"<div>{READER.render(write_markdown(made, STYLE).decode())}</div>")
    for mark in root.xpath("//sup"):
        mark.drop_tree()
    lists = root.xpath("//hr/following-sibling::ol")
    notes = lists[0].text_content() if lists else ""
    alternatives = {bare(block.alt) for block in in_order(made.blocks) if isinstance(block, Figure)}
    drawn = [each for each in root.iter("p") if bare(each.text_content()) in alternatives]
    for each in [*lists, *drawn]:
        each.drop_tree()
    yield bare(root.text_content())
    yield bare(notes.replace("↩", ""))


@pytest.mark.parametrize("number", [5, 8, 11, 17, 20])
def test_the_words_are_read_back_as_composed(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path).document
    text, notes = _read(made)
    headed = made._replace(blocks=tuple(in_order(made.blocks)))
    headed = headed._replace(
        blocks=tuple(block._replace(headed=True) if isinstance(block, Table) else block for block in headed.blocks)
    )
    assert _plain(text) == _plain(told(headed) + bare(made.margins.marking))
    assert notes == notes_told(made)


def _plain(text: str) -> str:
    """The text without the brackets that Markdown puts around a status."""
    return text.replace("[", "").replace("]", "")


def test_the_file_of_one_line() -> None:
    event = raw_event("e1", [LEFT.span("all")], title="The envoy left", date="2025-05-01")
    raw = raw_data("The envoy left.", events=[event])
    raw["article"] |= {"url": "https://example.org/a_(b)", "title": "A *star*"}
    made = brief(corpus(raw), sections=["timeline", "evidence"], citations="inline", title="T")
    lines = write_markdown(made, STYLE).decode().splitlines()
    assert lines[2] == "# T"
    assert '| <a id="event-1"></a>**1 May 2025** | The envoy left \\[[1 ¶1](#evidence-1-1)\\] |' in lines
    assert (
        '| <a id="evidence-1-1"></a>**¶1** |'
        " [The envoy left.](https://example.org/a_%28b%29#:~:text=The%20envoy%20left.) | [Timeline 1](#event-1) |"
    ) in lines
    (source,) = (line for line in lines if "star" in line)
    assert source.startswith("**1**\N{EN SPACE}[A \\*star\\*](https://example.org/a_%28b%29)")


@pytest.mark.parametrize(
    ("content", "markdown"),
    [
        ((Text("# no heading"),), "\\# no heading"),
        ((Text("1. no list"),), "1\\. no list"),
        ((Text("- no item"),), "\\- no item"),
        ((Text("a_b *c* `d` <b> & [e](f) ~g~"),), r"a\_b \*c\* \`d\` \<b\> \& \[e\](f) \~g\~"),
        ((Text("two\nlines"),), "two lines"),
        ((Text("www.a.org, https://b.org"),), "www\\.a.org, https\\://b.org"),
        ((Text("strong ", strong=True), Text("plain")), "**strong** plain"),
        ((Text("«a»", strong=True), Text("plain")), "«a»plain"),
        ((Text("one"), LineBreak(), Text("two")), "one<br>two"),
        ((Link("words", "javascript:alert(1)"),), "words"),
        ((Text("Claimed", tag=True),), "\\[Claimed\\]"),
    ],
)
def test_a_line(content: Inlines, markdown: str) -> None:
    assert written(*content) == markdown


@given(st.text(max_size=60))
def test_any_text_is_shown_as_it_is(text: str) -> None:
    visible = "".join(char for char in text if char.isprintable() and char not in "\ufffd")
    assert bare(shown(written(Text(visible)) if visible.strip() else "")) == bare(visible)


def test_cells_keep_to_their_columns() -> None:
    table = Table((Column("A|B"), Column("C")), (Row(((Text("1|2"),), (Text("3\n4"),))),), None, "", "t")
    lines = write_markdown(document(table), STYLE).decode().splitlines()[4:]
    assert lines == ['| <a id="t"></a>A\\|B | C |', "| --- | --- |", "| 1\\|2 | 3 4 |"]


def test_what_runs_from_right_to_left_is_an_element() -> None:
    made = brief(corpus(raw_data("The envoy left.")), language="ar", title="عنوان")
    lines = write_markdown(made, STYLE).decode().splitlines()
    assert (lines[0], lines[-1]) == ('<div lang="ar" dir="rtl">', "</div>")
    assert "# \u2068عنوان\u2069" in lines
