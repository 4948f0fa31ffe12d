import io
import zipfile
from datetime import date, datetime

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls


def saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rezipped(data: bytes, changes: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *changes}:
            new.writestr(name, changes[name] if name in changes else old.read(name))
    return out.getvalue()


@pytest.fixture
def article() -> object:
    document = docx.Document()
    document.add_paragraph("Pakistan to send ambassador", style="Title")
    document.add_paragraph("By Jane Doe")
    document.add_paragraph("30 May 2025")
    document.add_paragraph("The ministers met in Beijing.")
    document.core_properties.created = datetime(2019, 1, 1)
    return document


def test_reads_paragraphs_and_heading(read_one, article):
    found = read_one("a.docx", saved(article))
    assert found.text == "By Jane Doe\n\n30 May 2025\n\nThe ministers met in Beijing."
    assert (found.title, found.authors, found.published) == (
        "Pakistan to send ambassador",
        ("Jane Doe",),
        date(2025, 5, 30),
    )


def test_reads_tables_insertions_and_controls_but_no_deletions(read_one, article):
    paragraph = article.add_paragraph("He ")._p
    paragraph.append(parse_xml(f"<w:ins {nsdecls('w')} w:id='1'><w:r><w:t>denied</w:t></w:r></w:ins>"))
    paragraph.append(parse_xml(f"<w:del {nsdecls('w')} w:id='2'><w:r><w:delText>said</w:delText></w:r></w:del>"))
    paragraph.append(parse_xml(f"<w:moveFrom {nsdecls('w')} w:id='3'><w:r><w:t>moved</w:t></w:r></w:moveFrom>"))
    paragraph.append(parse_xml(f"<w:r {nsdecls('w')}><w:tab/><w:t>it.</w:t></w:r>"))
    article.add_table(1, 2).cell(0, 1).text = "In a cell."
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>In a control.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    article.element.body.insert(5, parse_xml(control))
    parts = read_one("a.docx", saved(article)).text.split("\n\n")
    assert parts[3:] == ["He denied it.", "In a control.", "In a cell."]


def test_properties_state_title_and_author(read_one):
    document = docx.Document()
    document.add_paragraph("The ministers met in Beijing.")
    assert read_one("a.docx", saved(document)).authors == ()
    document.core_properties.title = "Talks"
    document.core_properties.author = "Jane Doe; Ali Khan"
    found = read_one("a.docx", saved(document))
    assert (found.title, found.authors, found.published) == ("Talks", ("Jane Doe", "Ali Khan"), None)


def test_refuses_the_truncated(refused, article):
    assert "whole ZIP" in refused("a.docx", saved(article)[:2000]).problem


def test_refuses_a_bomb_before_it_is_unpacked(refused, article):
    bomb = rezipped(saved(article), {"word/media/a.bin": bytes(40_000_000)})
    assert "swell to 3" in refused("a.docx", bomb).problem


def test_refuses_entities(refused, article):
    xml = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'
    assert "document type" in refused("a.docx", rezipped(saved(article), {"word/document.xml": xml})).problem


def test_refuses_what_word_would_not_open(refused, article):
    assert "Word document" in refused("a.docx", rezipped(saved(article), {"word/document.xml": b"<a"})).problem
    assert "not a Word file" in refused("a.docx", b"plain words").problem


def test_names_other_archives(refused):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("ppt/presentation.xml", "<a/>")
    assert "slide show" in refused("a.docx", out.getvalue()).problem


def test_refuses_a_document_without_words(refused):
    assert refused("a.docx", saved(docx.Document())).problem == "holds no text"
