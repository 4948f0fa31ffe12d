import sys
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.errors import Fault
from briefgen.ingest import IngestedArticle, can_read, input_endings
from briefgen.ingest.formats import input_formats
from briefgen.ingest.reading import read_articles
from tests import processes

STARTS = [
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"<html>",
    b"<rss>",
    b"{",
    b"[",
    b"TY  - NEWS\n",
    b"From: a\nSubject: b\n\n",
    b"---\n",
]


def test_says_what_it_reads():
    wanted = ".txt .md .html .htm .mhtml .pdf .docx .eml .rss .atom .xml .json .jsonl .ris"
    assert set(wanted.split()) <= set(input_endings())
    assert can_read(Path("A.PDF"))
    assert not can_read(Path("a.exe"))


def test_each_format_finds_its_reader():
    assert [known.name for known in input_formats() if not callable(known.load())] == []


def test_a_missing_file_is_a_fault(tmp_path):
    (fault,) = read_articles(tmp_path / "none.txt")
    assert isinstance(fault, Fault)
    assert "cannot be read" in fault.problem


def test_content_goes_before_the_ending(read_one):
    words = "The ministers met in Beijing, and they talked at length about trade between the countries."
    assert (
        read_one("a.xml", f"<!DOCTYPE html><html><body><article><p>{words}</p></article></body></html>").text == words
    )
    assert read_one("article", words).text == words
    assert read_one("a.dat", '{"text": "They met."}').text == "They met."


def test_no_reader_is_loaded_before_a_file_comes():
    heavy = "trafilatura lxml docx pypdfium2 feedparser rispy markdown_it yaml charset_normalizer dateutil email"
    script = f"import sys, briefgen.ingest; print([name for name in {heavy.split()!r} if name in sys.modules])"
    out = processes.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(STARTS),
    st.binary(max_size=200) | st.text(max_size=200).map(str.encode),
    st.sampled_from(sorted(input_endings())),
)
def test_any_bytes_give_articles_or_faults(tmp_path, start, rest, ending):
    path = tmp_path / f"any{ending}"
    path.write_bytes(start + rest)
    found = list(read_articles(path))
    assert found
    assert all(isinstance(item, IngestedArticle | Fault) for item in found)
    assert all(item.text.strip() for item in found if isinstance(item, IngestedArticle))


def test_one_entry_that_brings_a_reader_down_costs_no_other(tmp_path, monkeypatch):
    def make(raw, _columns):
        if raw["text"] == "bad":
            raise ZeroDivisionError("by a bad entry")
        return IngestedArticle(raw["text"])

    monkeypatch.setattr("briefgen.ingest.json_file.record_article", make)
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\n{"text": "bad"}\n{"text": "Three."}')
    first, second, third = read_articles(path)
    assert (first.text, third.text) == ("One.", "Three.")
    assert "ZeroDivisionError" in second.problem
    assert second.where.endswith(":2")
