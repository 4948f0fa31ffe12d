"""A brief is read back as it was written, from Word, from PDF, and when another program saved it again."""

import io
import shutil
import time
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from briefgen.audit import audit_brief
from briefgen.corpus import Corpus, corpus_of
from briefgen.errors import InputError
from briefgen.model import Spec
from briefgen.model.brief import dump_brief, load_brief
from briefgen.pull import pull
from briefgen.readback import read_brief
from briefgen.service import compose_brief
from tests import processes
from tests.made_story import made_story
from tests.readback.briefs import carried_of, differences, read, written
from tests.readback.word_saving import saved_by_word

OFFICE = shutil.which("soffice")
FORMS: list[dict[str, Any]] = [
    {},
    {"form": "full"},
    {"form": "page", "citations": "footnotes"},
    {"form": "full", "citations": "footnotes", "language": "ar", "bottom_line": "One.\nTwo.", "recommendations": ["A"]},
]


@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf"])
@pytest.mark.parametrize("changes", FORMS, ids=["brief", "full", "page, notes", "own words, Arabic"])
def test_what_was_written_is_read(seed_corpus: Corpus, tmp_path: Path, ending: str, changes: dict[str, Any]) -> None:
    brief = read(written(seed_corpus, ending, **changes), tmp_path)
    assert list(differences(brief)) == []
    assert brief.carried == carried_of(seed_corpus, marking="TLP:AMBER", **changes)
    assert all("TLP:AMBER" in side for side in (*brief.headers, *brief.footers))


@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf"])
def test_a_long_brief_of_many_articles_with_a_list_of_contents_is_read(tmp_path: Path, ending: str) -> None:
    brief = read(written(corpus_of(made_story(12, 6)), ending, form="full"), tmp_path)
    assert len(brief.carried.articles) == 12
    assert list(differences(brief)) == []


def test_lines_say_what_they_rest_on(seed_corpus: Corpus) -> None:
    carried = carried_of(seed_corpus, form="full", bottom_line="Wait.", questions=["Why?"])
    lines = {line.id: line for line in carried.lines}
    assert lines["event-2-2"].events == ("paktika-airstrikes",)
    assert lines["event-2-1"].text == "December 2024"
    assert "December 2024 airstrikes" in carried.words(lines["event-2-2"].passages[0])
    assert (lines["bottom-line-1"].kind, lines["bottom-line-1"].text) == ("own", "Wait.")
    assert [line.text for line in carried.lines if line.kind == "own" and line.section == "questions"] == ["Why?"]
    assert lines["summary"].kind == "frame"
    assert lines["actors-table-1-1"].actors == ("ishaq-dar",)
    assert lines["actors-table-1-3"].statements == ("dar-confident",)
    assert lines["dispute-1-4"].quotations == ("Kabul disputes these claims",)
    assert lines["questions-table-1-2"].questions == ("ambassador-name",)
    assert lines["evidence-1-7-2"].passages


def test_the_articles_carried_hold_what_is_told_and_no_more(seed_corpus: Corpus) -> None:
    carried = carried_of(seed_corpus, form="page")
    told = {event.id for event in carried.events}
    (article,) = carried.articles
    assert {event.id for event in article.events} == told
    assert len(told) < len(seed_corpus.events)
    assert article.article == seed_corpus.articles[article.article.id]


def test_a_brief_that_carries_nothing_says_so(seed_corpus: Corpus, tmp_path: Path) -> None:
    for ending in (".docx", ".odt", ".pdf"):
        data = written(seed_corpus, ending, carry=False)
        with pytest.raises(InputError, match="carries no evidence"):
            read(data, tmp_path)


def test_what_is_no_brief_is_refused_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_brief(tmp_path / "none.docx")
    for data, told in (
        (b"words", "is not a Word, OpenDocument or PDF file"),
        (b"PK\x03\x04 broken", "is broken off"),
        (b"%PDF-1.7 broken", "is not a PDF that can be opened"),
    ):
        with pytest.raises(InputError, match=told):
            read(data, tmp_path)


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def test_a_word_bomb_and_a_document_type_are_refused(seed_corpus: Corpus, tmp_path: Path) -> None:
    parts = parts_of(written(seed_corpus, ".docx"))
    with pytest.raises(InputError, match="would swell"):
        read(packed({**parts, "customXml/item7.xml": b" " * (40 << 20)}), tmp_path)
    name = "customXml/item101.xml"
    declared = parts[name].replace(b"<attachment", b'<!DOCTYPE a [<!ENTITY e "x">]><attachment', 1)
    with pytest.raises(InputError, match="declares a document type"):
        read(packed({**parts, name: declared}), tmp_path)


def test_a_structure_that_leads_to_itself_comes_to_an_end(seed_corpus: Corpus, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(written(seed_corpus, ".pdf"))) as file:
        first = file.Root.StructTreeRoot.K
        first.K.append(first)
        out = io.BytesIO()
        file.save(out)
    assert list(differences(read(out.getvalue(), tmp_path))) == []


def test_words_typed_behind_a_bookmark_belong_to_its_line_and_a_new_paragraph_to_none(
    seed_corpus: Corpus, tmp_path: Path
) -> None:
    parts = parts_of(written(seed_corpus, ".docx"))
    story = parts["word/document.xml"].decode()
    place = story.index("</w:p>", story.index('w:name="summary_1"'))
    typed = "<w:r><w:t>, or so</w:t></w:r></w:p><w:p><w:r><w:t>New.</w:t></w:r></w:p>"
    parts["word/document.xml"] = (story[:place] + typed + story[place + len("</w:p>") :]).encode()
    brief = read(packed(parts), tmp_path)
    texts = [(line.id, line.text) for line in brief.lines]
    place = next(at for at, line in enumerate(texts) if line[0] == "summary-1")
    assert texts[place][1].endswith("[1\N{NO-BREAK SPACE}¶1], or so")
    assert texts[place + 1] == ("", "New.")


def test_deleted_and_hidden_words_are_not_read(seed_corpus: Corpus, tmp_path: Path) -> None:
    parts = parts_of(written(seed_corpus, ".docx", title="The title"))
    story = parts["word/document.xml"].decode()
    hidden = (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    )
    parts["word/document.xml"] = story.replace('w:name="title"/>', f'w:name="title"/>{hidden}').encode()
    assert list(differences(read(packed(parts), tmp_path))) == []


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", [".docx", ".odt"])
def test_a_brief_that_libreoffice_saved_again_is_read(seed_corpus: Corpus, tmp_path: Path, ending: str) -> None:
    names = []
    for number, changes in enumerate(FORMS[1:]):
        (tmp_path / f"{number}{ending}").write_bytes(written(seed_corpus, ending, **changes))
        names.append(f"{number}{ending}")
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [str(OFFICE), home, "--headless", "--convert-to", ending[1:], "--outdir", "again", *names]
    processes.run(command, cwd=tmp_path, check=True, capture_output=True)
    for name in names:
        brief = read_brief(tmp_path / "again" / name)
        assert list(differences(brief)) == []
        assert [line.id for line in audit_brief(brief).lines if line.verdict in ("changed", "unbacked")] == []


@pytest.mark.parametrize("changes", FORMS, ids=["brief", "full", "page, notes", "own words, Arabic"])
def test_a_brief_that_word_saved_again_is_read(seed_corpus: Corpus, tmp_path: Path, changes: dict[str, Any]) -> None:
    saved = saved_by_word(written(seed_corpus, ".docx", **changes))
    with zipfile.ZipFile(io.BytesIO(saved)) as package:
        assert "customXml/item1.xml" in package.namelist()
        assert b"proofErr" in package.read("word/document.xml")
    brief = read(saved, tmp_path)
    assert list(differences(brief)) == []
    assert brief.carried == carried_of(seed_corpus, marking="TLP:AMBER", **changes)
    assert [line.id for line in audit_brief(brief).lines if line.verdict in ("changed", "unbacked")] == []
    assert pull(brief).edits == ()


def test_where_the_sources_lie_is_not_carried(seed_corpus: Corpus) -> None:
    """The window knows where its sources are, the command line does not; nor is it anybody's matter."""
    assert written(seed_corpus, ".docx", sources=["/home/ann/news"]) == written(seed_corpus, ".docx")
    assert carried_of(seed_corpus, sources=["/home/ann/news"]).spec.sources == ()


def test_what_is_carried_has_one_form(seed_corpus: Corpus) -> None:
    """It is written without a model, and is what the model makes of it."""
    edits = {"kabul-visit": {"title": "The visit"}, "beijing-meeting": {"date": "2025-05"}}
    for corpus in (seed_corpus, corpus_of(made_story(12, 6))):
        spec = Spec.model_validate({"title": "T", "date": "2025-06-01", "form": "full", "edits": edits})
        (attachment,) = compose_brief(corpus, spec).document.attachments
        assert dump_brief(load_brief(attachment.text.decode(), "the brief")) == attachment.text


def changed_font(data: bytes, table: bytes) -> bytes:
    """The PDF with another map of its first font to Unicode."""
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts = file.pages[0].obj.Resources.Font
        next(iter(fonts.values())).ToUnicode = file.make_stream(table)
        out = io.BytesIO()
        file.save(out)
    return out.getvalue()


def test_fonts_that_name_letters_without_end_are_refused(seed_corpus: Corpus, tmp_path: Path) -> None:
    ranges = b"<0000><FFFF><0041>\n" * 10_000
    table = b"begincodespacerange <0000><FFFF> endcodespacerange\nbeginbfrange\n" + ranges + b"endbfrange"
    started = time.perf_counter()
    with pytest.raises(InputError, match="is not a PDF that can be opened"):
        read(changed_font(written(seed_corpus, ".pdf"), table), tmp_path)
    assert time.perf_counter() - started < 20


def test_a_pdf_that_swells_is_refused(seed_corpus: Corpus, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(written(seed_corpus, ".pdf"))) as file:
        for _ in range(6):
            held = file.make_stream(zlib.compress(b" " * (100 << 20), 1))
            held.Filter = pikepdf.Name.FlateDecode
            file.Root.PieceInfo = pikepdf.Array([*file.Root.get("/PieceInfo", pikepdf.Array()), held])
        out = io.BytesIO()
        file.save(out, compress_streams=False)
    with pytest.raises(InputError, match="swells to more than"):
        read(out.getvalue(), tmp_path)
