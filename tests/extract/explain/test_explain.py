"""An article with what was made of it, for a person to judge."""

from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefgen.extract.explain import explain_html, explain_terminal
from briefgen.extract.explain.explained_items import paragraphs
from briefgen.extract.explain.highlights import Highlight, marks_of, pieces
from briefgen.model.article_data import ArticleData


class Page(HTMLParser):
    """The words of a page's paragraphs, its marks and its items."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[tuple[str, str]] = []
        self.items = 0
        self.words = ""
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append((tag, dict(attrs).get("class") or ""))
        self.items += tag == "li"

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._open]
        if "section" in tags and "ul" not in tags:
            self.words += data
            if tags[-1] == "mark":
                self.marks.append((self._open[-1][1], data))


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    return page


def test_every_item_stands_once_beside_the_whole_text(extracted: ArticleData) -> None:
    page = read(explain_html([extracted]))
    assert "".join(page.words.split()) == "".join(extracted.article.text.split())
    groups = (extracted.themes, extracted.actors, extracted.events, extracted.statements, extracted.questions)
    assert page.items == sum(map(len, groups))
    assert sum(len(paragraph.items) for paragraph in paragraphs(extracted)) == page.items


def test_names_dates_and_words_of_saying_are_marked(extracted: ArticleData) -> None:
    marks = set(read(explain_html([extracted])).marks)
    assert {("actor", "Wang Yi"), ("date", "Last week"), ("cue", "alleges"), ("actor", "Islamabad")} <= {
        (kind, words.removesuffix("’s")) for kind, words in marks
    }


def test_strangers_words_are_no_markup() -> None:
    text = '<script>alert(1)</script> & "quotes"'
    data = ArticleData.model_validate(
        {
            "schema": "briefgen.article/1",
            "article": {
                "id": "a", "title": "<b>", "publisher": None, "authors": [], "url": None, "published": None,
                "language": "en", "text": text, "sha256": "0" * 64,
            },
            "themes": [], "actors": [], "events": [], "statements": [], "questions": [],
        }
    )  # fmt: skip
    html = explain_html([data])
    assert "<script>" not in html
    assert read(html).words.strip() == text


def test_the_terminal_gets_lines_of_its_width_and_colour_only_where_wanted(extracted: ArticleData) -> None:
    plain = explain_terminal([extracted], 72, colour=False)
    assert max(map(len, plain.splitlines())) <= 72
    assert "\x1b" not in plain
    assert "\x1b[" in explain_terminal([extracted], 72, colour=True)
    assert "statement.clause" in plain


def test_strangers_words_never_command_the_terminal(extracted: ArticleData) -> None:
    text = extracted.article.text
    article = extracted.article.model_copy(update={"title": "\x1b]0;x\x07", "text": "\x1b" + text[1:-1] + "\x9b"})
    shown = explain_terminal([extracted.model_copy(update={"article": article})], 72, colour=False)
    assert shown.startswith("\\x1b]0;x\\x07\n")
    assert [char for char in shown if char not in "\n" and not char.isprintable() and char != "\u00a0"] == []


def test_marks_do_not_overlap(extracted: ArticleData) -> None:
    marks = marks_of(extracted)
    assert all(one.end <= two.start for one, two in pairwise(marks))


@given(st.text(max_size=60), st.data())
def test_pieces_give_back_the_words(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    marks = [Highlight(start, end, "date") for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    assert "".join(piece.text for piece in pieces(text, start, end, marks)) == text[start:end]
