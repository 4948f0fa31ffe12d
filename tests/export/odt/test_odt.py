"""A brief as an OpenDocument text: its words as composed, its structure, its links, and that it is valid."""

import io
import zipfile
from pathlib import Path

import pytest

from briefgen.document.blocks import (
    Caption,
    Column,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Panel,
    Paragraph,
    Row,
    SideBySide,
    Table,
    TitleBlock,
)
from briefgen.document.document import Attachment, Document, Note
from briefgen.document.drawing import Drawing, Label
from briefgen.document.inlines import CrossReference, LineBreak, Link, NoteReference, Text
from briefgen.document.lines import document_lines
from briefgen.document.style_file import load_style
from briefgen.export.odt import write_odt
from tests.compose.reading import brief
from tests.export.clean import open_document_faults
from tests.export.odt.reading import find, parsed, properties_of, style_of, unpacked, words, written
from tests.export.told_text import notes_told, told
from tests.export.varied import varied
from tests.fakes import corpus, raw_data

OFFICIAL = load_style("official").style
Parts = Heading | Paragraph | ListBlock | Table | Figure | Panel


def told_in(*blocks: Parts, title: str = "A title", notes: tuple[Note, ...] = ()) -> Document:
    made = brief(corpus(raw_data("The envoy left.")))
    return made._replace(blocks=blocks, notes=notes, title_block=TitleBlock("", "Brief", title, "scope"), contents="")


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 20])
def test_the_words_are_read_back_as_composed(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path)
    assert words(write_odt(made.document, made.style, made.folder)) == (told(made.document), notes_told(made.document))


@pytest.mark.parametrize("number", [0, 4, 5, 8, 10])
def test_it_is_valid(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path)
    file = tmp_path / "brief.odt"
    file.write_bytes(write_odt(made.document, made.style, made.folder))
    assert list(open_document_faults(file)) == []


def test_a_fault_would_be_found(tmp_path: Path) -> None:
    file = tmp_path / "brief.odt"
    data = write_odt(told_in(Heading(1, "One", "one")), OFFICIAL)
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(file, "w") as broken:
        for info in whole.infolist():
            broken.writestr(
                info, whole.read(info).replace(b"<text:h ", b"<text:q ").replace(b"</text:h>", b"</text:q>")
            )
    assert list(open_document_faults(file)) != []


@pytest.mark.parametrize("number", [2, 4, 8])
def test_it_is_the_same_each_time(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path)
    data = write_odt(made.document, made.style, made.folder)
    assert data == write_odt(made.document, made.style, made.folder)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        first, *others = package.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert package.read(first) == b"application/vnd.oasis.opendocument.text"
        assert {info.date_time for info in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("number", [4, 5, 8, 10])
def test_every_link_leads_to_a_place_and_every_line_has_its_name(number: int, tmp_path: Path) -> None:
    made = varied(number, tmp_path)
    root = parsed(write_odt(made.document, made.style, made.folder))
    names = list(map(str, find(root, "//text:bookmark-start/@text:name")))
    assert len(names) == len(set(names))
    assert sorted(names) == sorted(map(str, find(root, "//text:bookmark-end/@text:name")))
    targets = {str(target)[1:] for target in find(root, "//text:a/@xlink:href") if str(target).startswith("#")}
    assert targets <= set(names)
    assert targets
    lines = {line.id for line in document_lines(made.document) if any(part.text.strip() for part in line.content)}
    assert lines - set(names) == set()


def test_headings_are_of_the_outline_and_lists_are_lists() -> None:
    items = (ListItem((Text("One"),), (Text("more"),), anchor="i1"), ListItem((Text("Two"),)))
    root = written(
        told_in(
            Heading(1, "First", "first"), Heading(2, "Within", "within"), Panel("Bottom", "bottom", ((Text("So."),),)),
            ListBlock(items, ordered=True), ListBlock(items[1:], ordered=False),
        )
    )  # fmt: skip
    assert [(each.get(each.keys()[1]), "".join(each.itertext())) for each in find(root, "//text:h")] == [
        ("1", "First"),
        ("2", "Within"),
        ("1", "Bottom"),
    ]
    listed = find(root, "//text:list")
    assert [style_of(each) for each in listed] == ["List_20_Number_20_Signs", "List_20_Bullet_20_Signs"]
    assert ["".join(item.itertext()) for item in find(listed[0], "text:list-item")] == ["Onemore", "Two"]


def test_a_table_repeats_its_head_and_keeps_its_rows_whole() -> None:
    cells: tuple[tuple[Text, ...], ...] = ((Text("2025"),), (Text("Talks"),))
    long: tuple[tuple[Text, ...], ...] = ((Text("2026"),), (Text("word " * 2000),))
    rows = (Row(cells, "r1", marked=True), Row(long, "r2"))
    table = Table((Column("Date"), Column("Event")), rows, Caption("Table", 1, "What happened"), "Two events", "t1")
    root = written(told_in(table), OFFICIAL)
    assert find(root, "//table:table-header-rows/table:table-row/table:table-cell/text:p//text()") == ["Date", "Event"]
    names = find(root, "//table:table/table:table-row/@table:style-name")
    assert [properties_of(root, "table-row", name)["keep-together"] for name in names] == ["always", "auto"]
    bars = [
        properties_of(root, "table-cell", name).get("border-left")
        for name in find(root, "//table:table/table:table-row/table:table-cell[1]/@table:style-name")
    ]
    assert bars == ["2.25pt solid #1f3a5f", None]
    assert find(root, "//table:desc/text()") == ["Two events"]
    (number,) = find(root, "//text:sequence")
    assert (number.text, find(root, "//text:sequence-decl/@text:name")) == ("1", ["Table"])


def test_notes_stand_where_their_first_mark_is_and_are_referred_to_after() -> None:
    notes = (Note("n1", (Text("Source 1."),)), Note("n2", (Text("Source 2."),)))
    marks = (Text("Talks"), NoteReference("n1"), NoteReference("n2"))
    root = written(told_in(Paragraph(marks), Paragraph((Text("Again"), NoteReference("n1"))), notes=notes))
    (first, again) = find(root, "//office:text/text:p[contains(., 'Talks') or contains(., 'Again')]")
    assert find(first, "text:note/@text:id") == ["note-1", "note-2"]
    assert find(first, "text:span/text()") == [","]
    assert find(first, "text:note/text:note-body/text:p/text()") == ["Source 1.", "Source 2."]
    assert find(again, ".//text:note-ref/@text:ref-name") == ["note-1"]


def test_words_have_their_dress_their_language_and_their_spaces() -> None:
    line = (
        Text("two  spaces "), Text("8 May", nowrap=True), Text("cited", shaded=True), Text("Planned", tag=True),
        Text("Le ministre", language="fr-CA"), Text("部长", language="zh-Hant"),
    )  # fmt: skip
    root = written(told_in(Paragraph(line)), OFFICIAL)
    (paragraph,) = find(root, "//office:text/text:p[contains(., 'spaces')]")
    assert paragraph.text == "two "
    assert [each.tag.rpartition("}")[2] for each in paragraph] == ["s", "span", "span", "span", "span"]
    assert paragraph[0].tail == "spaces 8\N{NO-BREAK SPACE}May"
    shaded, tag, french, chinese = paragraph[1:]
    assert properties_of(root, "text", style_of(shaded))["background-color"] == "#fbeebc"
    assert (style_of(tag), tag.text) == ("Brief_20_Tag", "\N{NO-BREAK SPACE}Planned\N{NO-BREAK SPACE}")
    french_properties = properties_of(root, "text", style_of(french))
    assert {french_properties[key] for key in ("language", "language-complex", "language-asian")} == {"fr"}
    assert french_properties["country"] == "CA"
    assert properties_of(root, "text", style_of(chinese))["rfc-language-tag-asian"] == "zh-Hant"


def test_a_marking_stands_in_its_colours_in_header_and_footer_of_every_page() -> None:
    made = brief(corpus(raw_data("The envoy left.")), marking="TLP:AMBER")
    data = write_odt(made, OFFICIAL)
    root = parsed(data, "styles.xml")
    for side in ("header", "footer"):
        (span,) = find(root, f"//style:master-page/style:{side}//text:span[contains(., 'TLP:AMBER')]")
        dress = properties_of(root, "text", style_of(span))
        assert (dress["color"], dress["background-color"], dress["font-size"]) == ("#ffc000", "#000000", "12pt")
    assert (
        len(find(root, "//style:footer//text:page-number")) == len(find(root, "//style:footer//text:page-count")) == 1
    )
    assert "".join(parsed(data).itertext()).count("TLP:AMBER") == 1


def test_links_lead_where_they_may() -> None:
    line = (
        Link("web", "https://example.org/a?b=1&c"),
        Link("bad", "javascript:alert(1)"),
        CrossReference("gone", "no"),
    )
    root = written(told_in(Heading(1, "One", "one"), Paragraph((*line, CrossReference("[1 ¶5]", "one", small=True)))))
    links = find(root, "//text:a")
    assert [(str(each.xpath("string(@*[local-name()='href'])")), each.text) for each in links] == [
        ("https://example.org/a?b=1&c", "web"),
        ("#one", "[1\N{NO-BREAK SPACE}¶5]"),
    ]
    assert [style_of(each) for each in links] == ["Internet_20_link", "Brief_20_Citation"]


def test_a_drawing_has_words_for_who_does_not_see_it() -> None:
    drawing = Drawing(100, 50, (Label(0, 20, "2025", 8),))
    data = write_odt(told_in(Figure(drawing, "One event in 2025", Caption("Figure", 1, "Time"), "f1")), OFFICIAL)
    root = parsed(data)
    assert find(root, "//draw:frame/svg:desc/text()") == ["One event in 2025"]
    shown = list(map(str, find(root, "//draw:frame/draw:image/@xlink:href")))
    assert [name.rpartition(".")[2] for name in shown] == ["svg", "png"]
    assert set(shown) <= set(unpacked(data))


def test_it_says_what_it_is() -> None:
    made = told_in(Heading(1, "One", "one"))
    properties = made.properties._replace(
        title="Pacts",
        author="A. Analyst",
        language="en-GB",
        keywords=("a", "b"),
        fingerprints=(("Source 1", "sha256"),),
    )
    data = write_odt(made._replace(properties=properties), OFFICIAL)
    root = parsed(data, "meta.xml")
    told_of = [find(root, f"//{name}/text()") for name in ("dc:title", "dc:creator", "dc:language", "meta:keyword")]
    assert told_of == [["Pacts"], ["A. Analyst"], ["en-GB"], ["a", "b"]]
    assert find(root, "//meta:user-defined[@meta:name='Source 1']/text()") == ["sha256"]
    assert find(root, "//dc:date/text()") == [f"{made.properties.date.isoformat()}T00:00:00"]
    assert parsed(data, "styles.xml").xpath("//*[@*[local-name()='language' and .='en']]")


def test_what_travels_within_is_listed_in_the_manifest() -> None:
    carried = Attachment("evidence.json", "application/json", "urn:x", b'{"a": "<&>"}')
    data = write_odt(told_in()._replace(attachments=(carried,)), OFFICIAL)
    metadata = parsed(data, "evidence.rdf")
    assert metadata.xpath("//*[local-name()='attachment']/text()") == [carried.text.decode()]
    parts = parsed(data, "manifest.rdf").xpath("//*[local-name()='hasPart']/@*")
    assert parts == ["content.xml", "styles.xml", "evidence.rdf"]
    listed = parsed(data, "META-INF/manifest.xml")
    names, kinds = (map(str, find(listed, f"//@manifest:{name}")) for name in ("full-path", "media-type"))
    entries = dict(zip(names, kinds, strict=True))
    assert entries["evidence.rdf"] == "application/rdf+xml"
    assert set(entries) == {"/", *unpacked(data)} - {"mimetype", "META-INF/manifest.xml"}


def test_directions() -> None:
    made = brief(corpus(raw_data("The envoy left.")), language="ar", title="عنوان")
    lines = (Paragraph((Text("The envoy left."),)), Paragraph((Text("غادر المبعوث."),)))
    data = write_odt(told_in(*lines)._replace(properties=made.properties), OFFICIAL)
    root = parsed(data)
    (own, foreign) = (find(root, f"//office:text/text:p[contains(., '{word}')]")[0] for word in ("غادر", "envoy"))
    directions = [properties_of(root, "paragraph", style_of(each)) for each in (own, foreign)]
    assert [(each["writing-mode"], each["text-align"]) for each in directions] == [
        ("rl-tb", "right"),
        ("lr-tb", "left"),
    ]
    assert find(parsed(data, "styles.xml"), "//style:page-layout-properties/@style:writing-mode") == ["rl-tb"]
    apart = written(told_in(Paragraph((Text("Said \u2068غادر\u2069 \u202eall."),))))
    assert find(apart, "//office:text/text:p/text()")[-1] == "Said \u2068غادر\u2069 all."


@pytest.mark.parametrize(("language", "flush"), [("en", "padding-left"), ("ar", "padding-right")])
def test_the_first_column_stands_flush_with_the_text(language: str, flush: str) -> None:
    cells: tuple[tuple[Text, ...], ...] = ((Text("2025"),), (Text("Talks"),))
    made = told_in(Table((Column("Date"), Column("Event")), (Row(cells, "r1"),), None, "One event", "t1"))
    root = written(made._replace(properties=made.properties._replace(language=language)), OFFICIAL)
    for name in find(root, "//table:table-cell[1]/@table:style-name"):
        assert properties_of(root, "table-cell", name)[flush] == "0pt"


def test_a_second_line_that_runs_the_other_way_is_set_apart() -> None:
    lines = ((Text("4 مارس"), LineBreak(), Text("Talks [1]")), (Text("4 March"), LineBreak(), Text("Talks [1]")))
    root = written(told_in(*map(Paragraph, lines)))
    read = ["".join(each.itertext()) for each in find(root, "//office:text/text:p[text:line-break]")]
    assert read == ["4 مارس\u2068Talks [1]\u2069", "4 MarchTalks [1]"]


def test_an_item_that_is_marked_has_a_bar_where_its_line_begins() -> None:
    items = (ListItem((Text("One"),), marked=True), ListItem((Text("غادر"),), marked=True), ListItem((Text("Two"),)))
    root = written(told_in(ListBlock(items, ordered=False)), OFFICIAL)
    found = [properties_of(root, "paragraph", style_of(each)) for each in find(root, "//text:list-item/text:p")]
    bar = "2.25pt solid #1f3a5f"
    assert [(each.get("border-left"), each.get("border-right")) for each in found] == [
        (bar, None),
        (None, bar),
        (None, None),
    ]


def test_text_of_strangers_is_text() -> None:
    hostile = '</text:p><script>"&amp;\x00\x1b\ud800\ufffe\t'
    root = written(told_in(Heading(1, hostile, "one"), Paragraph((Text(hostile, language='en" x="'),)), title=hostile))
    read = '</text:p><script>"&amp;\ufffd\ufffd\ufffd\ufffd'
    assert "".join(find(root, "//text:h")[0].itertext()).rstrip() == read
    assert find(root, "//script") == []


def test_a_list_of_contents_stands_where_the_side_column_ends_and_leads_to_the_sections() -> None:
    made = brief(corpus(raw_data("The envoy left.")))
    beside = SideBySide((Heading(1, "First", "first"),), (Heading(1, "Beside", "beside"),))
    root = written(made._replace(blocks=(beside, Heading(1, "Last", "last")), notes=(), contents="Contents"))
    (listed,) = find(root, "//text:table-of-content")
    assert find(listed, "text:index-body//text:a/text()") == ["First", "Beside", "Last"]
    assert find(listed, "text:index-body//text:a/@xlink:href") == ["#first", "#beside", "#last"]
    assert find(listed, "preceding-sibling::text:h//text:bookmark-start/@text:name") == ["beside"]
