"""Where article data is written, and what is told of the rest."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.errors import Fault, UsageError
from briefgen.model import ArticleData, load_article_data
from briefgen.service.article_files import check_target, write_articles
from briefgen.service.extraction import Extracted
from tests.fakes import raw_data

FAULT = Fault("bad.pdf", "is encrypted", "unlock it")


def items(*names: str) -> Iterator[Extracted]:
    for name in names:
        yield Extracted(Path(name), ArticleData.model_validate(raw_data(f"The words of {name}.")))


def test_one_article_is_an_object_and_many_are_lines() -> None:
    one = write_articles(items("a.txt"), None)
    assert load_article_data(one.text, "one").article.text == "The words of a.txt."
    many = write_articles(items("a.txt", "b.txt"), None)
    assert [json.loads(line)["article"]["text"] for line in many.text.splitlines()] == [
        "The words of a.txt.", "The words of b.txt.",
    ]  # fmt: skip


def test_a_folder_takes_a_file_for_each_and_no_name_twice(tmp_path: Path) -> None:
    written = write_articles(items("x/a.txt", "y/A.html", "b.txt"), tmp_path)
    assert (written.articles, written.text) == (3, "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["A-2.json", "a.json", "b.json"]


def test_a_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    mixed = [*items("a.txt"), Extracted(Path("bad.pdf"), FAULT), *items("b.txt")]
    written = write_articles(mixed, tmp_path / "all.jsonl", [Fault("nowhere", "does not exist")])
    assert (written.articles, [fault.where for fault in written.faults]) == (2, ["nowhere", "bad.pdf"])
    assert (tmp_path / "all.jsonl").read_text(encoding="utf-8").count("\n") == 2


def test_nothing_extracted_writes_nothing(tmp_path: Path) -> None:
    written = write_articles([Extracted(Path("bad.pdf"), FAULT)], tmp_path / "all.jsonl")
    assert (written.articles, written.faults) == (0, (FAULT,))
    assert list(tmp_path.iterdir()) == []


def test_one_json_file_does_not_take_many(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"name a \.jsonl file or a folder"):
        write_articles(items("a", "b"), tmp_path / "all.json")


@pytest.mark.parametrize(("name", "explain"), [("a.txt", False), ("missing", False), ("a.json", True), (".", True)])
def test_targets_of_no_known_sort_are_refused(name: str, explain: bool, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot write"):
        check_target(tmp_path / name, explain=explain)


def test_the_explanation_is_a_page_or_words(tmp_path: Path) -> None:
    write_articles(items("a"), tmp_path / "why.html", explain=True)
    assert "The words of a." in (tmp_path / "why.html").read_text(encoding="utf-8")
    assert "The words of a." in write_articles(items("a"), None, explain=True).text
