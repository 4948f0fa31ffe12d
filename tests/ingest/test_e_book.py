"""E-books: a book is one article, a newspaper or a collection of saved pages has one in each chapter."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from briefgen.errors import Fault
from briefgen.ingest import IngestedArticle
from briefgen.ingest.reading import read_articles
from tests.ingest.made_articles import FIRST, LEAD, MORE, REPLY, SECOND

PERIODICAL = '<meta name="calibre:publication_type" content="periodical:unknown:Echo"/>'
ECHO = ("The Norholm Echo [Mon, 04 Mar 2024]", "calibre")
CONTENTS = f'<ul><li><a href="b.xhtml">{FIRST}</a></li><li><a href="c.xhtml">{SECOND}</a></li></ul>'
DATED = (
    f"<h1>{FIRST}</h1><p>4 March 2024</p><p>{LEAD}</p><p>{MORE}</p>",
    f"<h2>{SECOND}</h2><p>By Jonas Vik</p><p>9 March 2024</p><p>{REPLY}</p>",
)


def e_book(folder: Path, chapters: Sequence[str], named: tuple[str, str], more: str = "") -> Path:
    """A book of these chapters, `named` title and publisher."""
    items = "".join(f'<item id="i{number}" href="{number}.xhtml"/>' for number in range(len(chapters)))
    spine = "".join(f'<itemref idref="i{number}"/>' for number in range(len(chapters)))
    stated = f"<dc:title>{named[0]}</dc:title><dc:publisher>{named[1]}</dc:publisher><dc:date>2024-03-10</dc:date>"
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{stated}{more}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
        packed.writestr(
            "META-INF/container.xml", '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>'
        )
        packed.writestr("p.opf", package)
        for number, chapter in enumerate(chapters):
            packed.writestr(f"{number}.xhtml", f"<html><body>{chapter}</body></html>")
    path = folder / "a.epub"
    path.write_bytes(out.getvalue())
    return path


def read(path: Path) -> list[IngestedArticle | Fault]:
    return [*read_articles(path)]


def test_a_newspaper_gives_an_article_for_each_chapter_but_its_lists_of_contents(tmp_path: Path) -> None:
    undated = f"<h1>{SECOND}</h1><p>{REPLY}</p>"
    one, two = read(e_book(tmp_path, [CONTENTS, DATED[0], undated], ECHO, PERIODICAL))
    assert isinstance(one, IngestedArticle)
    assert isinstance(two, IngestedArticle)
    assert (one.title, one.publisher, one.published) == (FIRST, "The Norholm Echo", date(2024, 3, 4))
    assert one.text == f"4 March 2024\n\n{LEAD}\n\n{MORE}"
    assert (two.title, two.published, two.text) == (SECOND, date(2024, 3, 10), REPLY)
    assert [one.where, two.where] == [f"{tmp_path / 'a.epub'}: entry {number}" for number in (1, 2)]


def test_chapters_with_days_of_their_own_are_articles(tmp_path: Path) -> None:
    one, two = read(e_book(tmp_path, DATED, ("Saved for later", "Reader")))
    assert isinstance(one, IngestedArticle)
    assert isinstance(two, IngestedArticle)
    assert (one.title, one.publisher, one.published) == (FIRST, "Reader", date(2024, 3, 4))
    assert (two.title, two.authors, two.published) == (SECOND, ("Jonas Vik",), date(2024, 3, 9))


@pytest.mark.parametrize("chapters", [(DATED[0],), (DATED[0], f"<p>{MORE}</p>"), (f"<h1>One</h1><p>{LEAD}</p>",) * 3])
def test_a_book_is_one_article(chapters: tuple[str, ...], tmp_path: Path) -> None:
    (book,) = read(e_book(tmp_path, chapters, ("Ferries", "Eastwick Press")))
    assert isinstance(book, IngestedArticle)
    assert (book.title, book.publisher, book.published) == ("Ferries", "Eastwick Press", date(2024, 3, 10))
    assert book.text.count(LEAD) == sum(LEAD in chapter for chapter in chapters)


def test_a_chapter_without_words_is_said(tmp_path: Path) -> None:
    found = read(e_book(tmp_path, [DATED[0], f"<h1>{SECOND}</h1>"], ECHO, PERIODICAL))
    assert [type(item) for item in found] == [IngestedArticle, Fault]
    assert "has no text" in str(found[1])
