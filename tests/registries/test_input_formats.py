"""An input format more is one entry: folders, commands, libraries and the window take it up."""

import json
from pathlib import Path

import pytest

from briefgen.ingest import formats
from briefgen.ingest.formats import INPUT_FORMATS
from briefgen.ingest.reading import read_articles
from briefgen.service.source_files import plain_text, readable_endings, source_kind
from tests.registries.made_up import CAPTIONS
from tests.registries.running import ROOT, run

FILE = """1
00:00:01,000 --> 00:00:04,000
Pakistan met China on 30 May 2025 and will send

2
00:00:04,500 --> 00:00:07,000
an ambassador to Kabul.
"""
TEXT = "Pakistan met China on 30 May 2025 and will send an ambassador to Kabul."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "said.cap").write_text(FILE, "utf-8")
    (tmp_path / "news" / "notes.xyz").write_text("Pakistan met China.", "utf-8")
    return tmp_path


@pytest.fixture
def captions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "INPUT_FORMATS", (*INPUT_FORMATS, CAPTIONS))


def test_it_is_extracted_listed_and_imported(folder: Path) -> None:
    extracted = run("extract", "news", "--published", "2025-05-31", "--workers", "1", folder=folder)
    assert (extracted.returncode, "notes.xyz: is left out" in extracted.stderr) == (3, True), extracted.stderr
    data = json.loads(extracted.stdout)
    assert (data["article"]["text"], data["article"]["title"]) == (TEXT, "As it was said")
    assert [event["date"] for event in data["events"]][:1] == ["2025-05-30"]

    imported = run("import", "news", "--library", "l.db", "--workers", "1", folder=folder)
    assert (imported.returncode, "1 new" in imported.stderr) == (3, True), imported.stderr
    listed = json.loads(run("list", "articles", "l.db", "--json", folder=folder).stdout)
    assert [article["title"] for article in listed] == ["As it was said"]

    built = run("build", "news", "-o", "x.pdf", "--date", "2025-06-02", folder=folder)
    assert (built.returncode, built.stderr.count("\n"), "notes.xyz" in built.stderr) == (3, 2, True), built.stderr


def test_without_the_entry_it_is_not_looked_at(folder: Path) -> None:
    assert ".cap" not in readable_endings()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(formats, "INPUT_FORMATS", (*INPUT_FORMATS, CAPTIONS))
        assert ".cap" in readable_endings()
        assert source_kind(folder / "news" / "said.cap") == "raw"


@pytest.mark.usefixtures("captions")
def test_references_find_their_text_in_it(folder: Path) -> None:
    (folder / "news" / "said.ris").write_text("TY  - NEWS\nTI  - A talk\nER  - \n", "utf-8")
    (article,) = read_articles(folder / "news" / "said.ris")
    assert (getattr(article, "text", ""), getattr(article, "title", "")) == (TEXT, "A talk")


@pytest.mark.parametrize("ending", [".txt", ".text", ".md", ".markdown"])
def test_every_ending_of_plain_formats_gives_the_words_as_they_stand(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"a{ending}").write_text("Words.\n", "utf-8")
    assert plain_text(tmp_path / f"a{ending}") == "Words.\n"


@pytest.mark.parametrize("known", INPUT_FORMATS, ids=lambda known: known.name)
def test_the_readme_names_every_format(known: formats.InputFormat) -> None:
    part = (ROOT / "README.md").read_text("utf-8").partition("## Raw articles")[2].partition("\n## ")[0]
    assert known.name.casefold() in part.casefold()


def test_endings_are_given_once() -> None:
    endings = [ending for known in INPUT_FORMATS for ending in known.endings]
    assert len(set(endings)) == len(endings)
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


def test_formats_and_what_reads_them_stand_in_no_circle() -> None:
    grimp = pytest.importorskip("grimp", reason="import-linter is not installed")
    graph = grimp.build_graph("briefgen", cache_dir=None)
    room = [name for name in graph.modules if name.startswith("briefgen.ingest.")]
    circles = [
        (above, below)
        for above in room
        for below in graph.find_modules_directly_imported_by(above)
        if below.startswith("briefgen.ingest.") and graph.find_shortest_chain(importer=below, imported=above)
    ]
    assert circles == []
