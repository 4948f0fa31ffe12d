"""A brief as a web page: its words as composed, its structure, and that it fetches and runs nothing."""

import base64
import hashlib
from itertools import pairwise
from pathlib import Path

import pytest

from briefgen.document.blocks import Heading, ListBlock, ListItem, Paragraph, TitleBlock
from briefgen.document.document import Document
from briefgen.document.inlines import CrossReference, Link, Text
from briefgen.document.style import Colours, Style
from briefgen.document.style_file import contrast, load_style
from briefgen.export.html import write_html
from briefgen.export.html.palette import night
from tests.compose.reading import brief
from tests.export.html.reading import ids, parsed, words
from tests.export.told_text import notes_told, told
from tests.export.varied import varied
from tests.fakes import MarkedText, corpus, raw_data, raw_event

STYLE = load_style("official").style
CITED = "Talks, well-known & long, went on."
TEXT = MarkedText(f"The minister met the envoy. {{talks|{CITED}}}\nThe envoy left.")


def told_in(*blocks: Heading | Paragraph | ListBlock, title: str = "A title") -> Document:
    made = brief(corpus(raw_data("The envoy left.")))
    return made._replace(blocks=blocks, notes=(), title_block=TitleBlock("", "Brief", title, "scope"))


def cited(url: str | None = "https://example.org/talks?a=1#top") -> Document:
    event = raw_event("e1", [TEXT.span("talks")], title="Talks went on", date="2025-05-01")
    raw = raw_data(TEXT.text, events=[event])
    raw["article"]["url"] = url
    return brief(corpus(raw), citations="inline", sections=["timeline", "evidence"])


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13])
def test_the_words_are_read_back_as_composed(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path)
    page = write_html(made.document, made.style, made.folder)
    assert words(page) == (told(made.document), notes_told(made.document))


@pytest.mark.parametrize("number", [1, 4, 6, 8, 9, 16, 23])
def test_its_structure_can_be_heard(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path)
    root = parsed(write_html(made.document, made.style, made.folder))
    levels = [int(heading.tag[1]) for heading in root.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    names = ids(root)
    assert len(names) == len(set(names))
    inner = [str(target)[1:] for target in root.xpath("//a/@href") if str(target).startswith("#")]
    assert set(inner) <= set(names)
    assert [len(root.xpath(f"//{each}")) for each in ("main", "header", "h1")] == [1, 1, 1]
    assert root.xpath("//table//th[not(@scope)]") == []
    assert all(table.xpath("caption") or table.get("aria-label") for table in root.iter("table"))
    assert root.xpath("//*[@role='img'][not(@aria-label)] | //img[not(@alt)]") == []
    assert root.xpath("body/a[1]/@href") == [f"#{root.xpath('//main/@id')[0]}"]
    assert (root.get("lang"), root.xpath("string(//title)")) == (
        made.document.properties.language,
        made.document.properties.title,
    )


@pytest.mark.parametrize("number", [1, 2, 8])
def test_it_fetches_and_runs_nothing(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path)
    page = write_html(made.document, made.style, made.folder)
    root = parsed(page)
    assert root.xpath("//script|//link|//iframe|//object|//embed|//form|//base|//@onload|//@onclick|//@style") == []
    assert all(str(source).startswith("data:image/") for source in root.xpath("//@src"))
    sheet = root.xpath("string(//style)")
    assert "url(" not in sheet
    assert "@import" not in sheet
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def test_a_citation_leads_to_the_evidence_and_from_there_to_the_words() -> None:
    root = parsed(write_html(cited(), STYLE))
    (target,) = set(root.xpath("//a[@class='citation']/@href"))
    (row,) = root.xpath(f"//tr[@id='{target[1:]}']")
    assert row.xpath(".//a[@class='origin']/@href") == [
        "https://example.org/talks?a=1#top:~:text=Talks%2C%20well%2Dknown%20%26%20long%2C%20went%20on."
    ]
    assert row.xpath("string(.//a[@class='origin']/mark)") == CITED


def test_words_of_a_source_without_an_address_are_shaded_and_lead_nowhere() -> None:
    root = parsed(write_html(cited(None), STYLE))
    assert root.xpath("//mark/text()") == [CITED]
    assert root.xpath("//a[mark]") == []


def test_text_of_strangers_is_text() -> None:
    hostile = '</style></title><script>alert(1)</script><img src=x onerror="alert(1)"> \x00\x1b[31m\u202ecod.exe'
    made = told_in(
        Heading(1, hostile, "one"),
        Paragraph((Text(hostile, strong=True), Link(hostile, "javascript:alert(1)"), CrossReference(hostile, "one"))),
        ListBlock((ListItem((Text(hostile, language='en" onclick="x'),)),), ordered=False),
        title=hostile,
    )._replace(margins=brief(corpus(raw_data("A."))).margins._replace(header_left=hostile, marking=hostile))
    page = write_html(made, STYLE)
    root = parsed(page)
    assert root.xpath("//script|//img|//@onerror|//@onclick") == []
    assert root.xpath("//a/@href") == ["#page-text", "#one"]
    assert all(char not in page.decode() for char in "\x00\x1b")
    assert root.xpath("//main//h2/text()") == [hostile.translate(dict.fromkeys(map(ord, "\x00\x1b\u202e")))]


def test_a_page_that_runs_from_right_to_left() -> None:
    made = brief(corpus(raw_data("The envoy left.")), language="ar", title="عنوان")
    page = told_in(Paragraph((Text("The envoy left.", language="en"),)), Paragraph((Text("غادر المبعوث."),)))
    root = parsed(write_html(page._replace(properties=made.properties, skip=made.skip), STYLE))
    assert (root.get("lang"), root.get("dir")) == ("ar", "rtl")
    (foreign, own) = root.xpath("//main/p")
    assert (foreign.get("dir"), own.get("dir")) == ("ltr", None)
    assert [dict(each.attrib) for each in foreign] == [{"lang": "en", "dir": "ltr"}]
    assert root.xpath("//a[@class='skip']/text()") == ["انتقل إلى النص"]


def test_the_sign_of_an_item_stands_where_the_list_has_its_signs() -> None:
    made = brief(corpus(raw_data("The envoy left.")), language="ar", title="عنوان")
    items = (ListItem((Text("The envoy left."),)), ListItem((Text("غادر المبعوث."),)))
    page = told_in(ListBlock(items, ordered=False))._replace(properties=made.properties)
    (foreign, own) = parsed(write_html(page, STYLE)).xpath("//main/ul/li")
    assert [(each.get("dir"), each.xpath("div/@dir")) for each in (foreign, own)] == [(None, ["ltr"]), (None, [])]


def test_what_is_set_apart_in_a_line_is_an_element() -> None:
    root = parsed(write_html(told_in(Paragraph((Text("Said \u2068غادر\u2069 there."),))), STYLE))
    assert root.xpath("//main/p/bdi/text()") == ["غادر"]
    assert root.xpath("string(//main/p)") == "Said غادر there."


@pytest.mark.parametrize("accent", ["#1f3a5f", "#000000", "#5b1a2e", "#0b5551", "#ffffff", "#7a0000"])
def test_at_night_text_has_a_contrast_of_seven(accent: str) -> None:
    dark = night(Colours(accent=accent))
    pairs = [(ink, ground) for ink in (dark.ink, dark.accent, dark.grey) for ground in (dark.paper, dark.tint)]
    assert min(contrast(*pair) for pair in [*pairs, (dark.ink, dark.shade)]) >= 7


def test_the_sheet_has_the_paper_and_the_lines_of_the_margins() -> None:
    made = brief(corpus(raw_data("The envoy left.")), marking="TLP:RED", reference='A "1"')
    sheet = parsed(write_html(made, Style(name="x"))).xpath("string(//style)")
    assert "size: A4; margin: 22mm 22mm 22mm 22mm;" in sheet
    assert '@top-right { content: "TLP\\3a RED"; ' in sheet
    assert "color: #ff2b2b; font-weight: bold; background: #000000;" in sheet
    assert '@bottom-left { content: "A \\22 1\\22 "; ' in sheet
    assert '@bottom-right { content: "Page " counter(page) " of " counter(pages); ' in sheet


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    made = varied(5, tmp_path)
    again = varied(5, tmp_path)
    assert write_html(made.document, made.style, made.folder) == write_html(again.document, again.style, again.folder)
