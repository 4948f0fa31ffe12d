"""Nothing is left out in silence: a folder names what it does not read, and the rest makes the brief."""

import sys
from collections import Counter
from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.service import ExtractionOptions, LoadReport, load_corpus
from briefgen.service.libraries import import_sources
from briefgen.service.source_files import belongs_to_page, source_files
from tests.ingest.made_articles import NEXIS
from tests.processes import run

NEWS = "Norway signed a treaty with Chile on 3 March 2021.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "news"
    (made / "page_files").mkdir(parents=True)
    (made / "page.html").write_text(f"<html><body><article><p>{NEWS}</p></article></body></html>")
    (made / "page_files" / "frame.html").write_text(
        "<html><body><p>Win a free holiday now, and thousands do.</p></body></html>"
    )
    (made / "page_files" / "style.css").write_text("x")
    (made / "export.txt").write_text(NEXIS)
    (made / "style.toml").write_text('name = "x"')
    (made / "Thumbs.db").write_text("x")
    (made / ".hidden.txt").write_text("Hidden words.")
    (made / "broken.docx").write_text("no Word file")
    return made


def test_a_folder_names_what_it_leaves_out_and_why(folder: Path) -> None:
    load_report = LoadReport()
    corpus = load_corpus([folder], load_report=load_report)
    assert len(corpus.articles) == 3
    assert [fault.where.rpartition("/")[2] for fault in load_report.left_out] == ["style.toml", "broken.docx"]
    assert "its ending '.toml' is none that is read" in load_report.left_out[0].problem
    assert load_report.of_many() == [f"{folder / 'export.txt'}: 2 articles"]


def test_what_belongs_to_a_saved_page_is_no_article(folder: Path) -> None:
    names = [path.relative_to(folder).as_posix() for path in source_files([folder], [])]
    assert names == ["broken.docx", "export.txt", "page.html"]


def test_what_comes_into_the_folder_of_a_page_is_not_taken(folder: Path) -> None:
    assert belongs_to_page(folder / "page_files" / "frame.html")
    assert not belongs_to_page(folder / "page.html")
    assert not belongs_to_page(folder / "export.txt")


def test_without_anybody_to_tell_it_is_an_error(folder: Path) -> None:
    with pytest.raises(InputError, match=r"broken\.docx"):
        load_corpus([folder])


def test_where_nothing_is_left_it_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("no Word file")
    with pytest.raises(InputError, match="not a Word file"):
        load_corpus([tmp_path], load_report=LoadReport())


def test_a_source_that_is_missing_is_an_error_whatever_else_there_is(folder: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        load_corpus([folder, folder / "nowhere.txt"], load_report=LoadReport())


def test_the_command_line_goes_on_and_says_so(folder: Path) -> None:
    command = [sys.executable, "-m", "briefgen", "build", "news", "-o", "a.docx", "--date", "2024-06-01"]
    done = run(command, deadline=120, capture_output=True, text=True, cwd=folder.parent)
    assert done.returncode == 3, done.stderr
    assert (folder.parent / "a.docx").is_file()
    load_report = [
        line.removeprefix("briefgen: ").split(": ")[0] for line in done.stderr.splitlines() if "news/" in line
    ]
    assert load_report == ["news/export.txt", "news/style.toml", "news/broken.docx"]


def test_a_batch_goes_on_and_says_so(folder: Path) -> None:
    (folder.parent / "jobs.toml").write_text('source = "news"\n[[briefs]]\nname = "one"\nformats = ["docx"]\n')
    command = [
        sys.executable,
        "-m",
        "briefgen",
        "batch",
        "jobs.toml",
        "-o",
        "out",
        "--date",
        "2024-06-01",
        "--workers",
        "1",
    ]
    done = run(command, deadline=120, capture_output=True, text=True, cwd=folder.parent)
    assert done.returncode == 3, done.stderr
    assert "broken.docx" in done.stderr
    assert [path.name for path in (folder.parent / "out").glob("*.docx")] == ["one.docx"]


def test_a_window_opens_what_can_be_read_and_tells_of_the_rest(folder: Path) -> None:
    from briefgen.desktop.workspace.opening import open_all
    from briefgen.model import Spec
    from briefgen.progress import no_progress

    opened = open_all([str(folder)], Spec(), no_progress)
    assert len(opened.collection.corpus().articles) == 3
    assert [fault.where.rpartition("/")[2] for fault in opened.faults] == ["style.toml", "broken.docx"]


def test_an_import_of_a_folder_counts_by_kind_and_says_the_same_again(folder: Path, tmp_path: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "one.txt").write_text(f"Chile opens an embassy\n\n{NEWS}Peru left the talks on 4 March 2021.\n")
    (folder / "more" / "notes").write_text("no ending")
    for new in (Counter(new=4), Counter(same=4)):
        done = import_sources([folder], str(tmp_path / "news.db"), ExtractionOptions(workers=1))
        assert done.outcomes == new
        assert list(map(str, done.kinds)) == [
            "Text: 2 files, 3 articles",
            "Web page: 1 file, 1 article",
            "Word: 1 file, no article",
            "left out, .toml: 1 file",
            "left out, no ending: 1 file",
        ]
        left_out = [(Path(fault.where).name, fault.problem.partition(":")[0]) for fault in done.faults]
        assert left_out == [
            ("notes", "is left out"),
            ("style.toml", "is left out"),
            ("broken.docx", "is not a Word file"),
        ]
