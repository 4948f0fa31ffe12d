"""Raw articles on the command line, run as a process."""

import json
from pathlib import Path

import pytest

from briefgen.errors import ExitCode
from briefgen.model import load_article_data
from tests.test_cli import run

NEWS = "Norway signed a treaty with Chile on 3 March 2021. Oslo says that the talks were useful.\n"
MORE = "Foreign Minister Ana Ruiz visited Lima last week. Peru has not yet announced a date for the next meeting.\n"
DAY = ("--published", "2021-03-05")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(NEWS, encoding="utf-8")
    (folder / "two.txt").write_text(MORE, encoding="utf-8")
    return folder


def test_one_article_is_printed_as_article_data(articles: Path) -> None:
    done = run("extract", articles / "one.txt", *DAY, folder=articles)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "")
    data = load_article_data(done.stdout, "stdout")
    assert data.article.text == NEWS.rstrip()
    assert "2021-03-03" in {event.date for event in data.events}
    assert all(item.by and item.confidence for item in (*data.events, *data.actors, *data.statements))


def test_a_brief_is_built_of_raw_articles(articles: Path) -> None:
    done = run("build", articles, "-o", "brief.docx", folder=articles)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "briefgen: 2 of 2 events\n")
    assert (articles / "brief.docx").stat().st_size > 10_000


def test_many_articles_go_into_lines_or_a_folder_and_back_into_a_brief(articles: Path, tmp_path: Path) -> None:
    done = run("extract", articles, *DAY, "-o", "all.jsonl", folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (ExitCode.DONE, "", "")
    (tmp_path / "data").mkdir()
    done = run("extract", articles, *DAY, "-o", "data", "--workers", "2", folder=tmp_path)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "")
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["one.json", "two.json"]
    lists = [run("list", "events", source, "--json", folder=tmp_path) for source in ("all.jsonl", "data")]
    assert lists[0].stdout == lists[1].stdout
    assert json.loads(lists[0].stdout)


def test_a_bad_file_never_stops_the_others(articles: Path) -> None:
    (articles / "torn.pdf").write_bytes(b"%PDF-1.7 torn")
    done = run("extract", articles, *DAY, "-o", "all.jsonl", folder=articles)
    assert done.returncode == ExitCode.PARTLY_FAILED
    assert "torn.pdf: " in done.stderr
    assert "2 extracted, 1 not" in done.stderr
    assert (articles / "all.jsonl").read_text(encoding="utf-8").count("\n") == 2


def test_nothing_but_bad_files_is_wrong_input(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    done = run("extract", "empty.txt", "-o", "all.jsonl", folder=tmp_path)
    assert done.returncode == ExitCode.INPUT
    assert "empty.txt" in done.stderr
    assert not (tmp_path / "all.jsonl").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--published", "yesterday"), "write it YYYY-MM-DD"),
        (("--column", "text"), "KEY=NAME"),
        (("-o", "out.docx"), "cannot write out.docx"),
        (("-o", "out.json", "--explain"), "ending in .html"),
        (("--workers", "-1"), "--workers"),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...], told: str, articles: Path) -> None:
    done = run("extract", "one.txt", *arguments, folder=articles)
    assert done.returncode == ExitCode.USAGE
    assert told in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(("--model", "no_such_pipeline"), "no_such_pipeline"), (("--themes", "nowhere.toml"), "nowhere.toml")],
)
def test_what_is_not_there_is_named(arguments: tuple[str, ...], told: str, articles: Path) -> None:
    done = run("extract", "one.txt", *arguments, folder=articles)
    assert done.returncode == ExitCode.INPUT
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_themes_of_ones_own_are_found(articles: Path) -> None:
    (articles / "own.toml").write_text('[treaties]\nlabel = "Treaties"\n[treaties.words]\n"treaty" = 3\n')
    done = run("extract", "one.txt", "--themes", "own.toml", folder=articles)
    assert "Treaties" in {theme["label"] for theme in json.loads(done.stdout)["themes"]}


def test_columns_of_json_lines_are_mapped(tmp_path: Path) -> None:
    row = {"body": NEWS, "when": "2021-03-04"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row) + "\n")
    columns = ("--column", "text=body", "--column", "published=when")
    done = run("extract", "rows.jsonl", *columns, folder=tmp_path)
    assert json.loads(done.stdout)["article"]["published"] == "2021-03-04"


def test_the_explanation_is_a_page_or_words(articles: Path) -> None:
    done = run("extract", "one.txt", "--explain", "-o", "why.html", folder=articles)
    assert (done.returncode, done.stdout) == (ExitCode.DONE, "")
    assert '<mark class="date">' in (articles / "why.html").read_text(encoding="utf-8")
    done = run("extract", "one.txt", "--explain", folder=articles)
    assert "Norway signed a treaty with Chile" in done.stdout
