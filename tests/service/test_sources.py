"""Sources of every sort as one corpus."""

import json
from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.model import ArticleData, dump_article_data, dump_article_line
from briefgen.service import load_corpus
from tests.fakes import MarkedText, raw_article, raw_data, raw_event

NEWS = "Norway signed a treaty with Chile on 3 March 2021.\n"


def data_of(name: str, words: str) -> ArticleData:
    text = MarkedText(f"{{all|{words}}}")
    raw = raw_data(text.text, events=[raw_event("treaty", [text.span("all")], date="2021-03-03")])
    return ArticleData.model_validate({**raw, "article": raw_article(text.text, id=name)})


def test_data_files_lines_and_raw_articles_stand_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(dump_article_data(data_of("one", "First words.")), encoding="utf-8")
    lines = "\n".join(dump_article_line(data_of(name, f"Words of {name}.")) for name in ("two", "three"))
    (tmp_path / "more.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "raw.txt").write_text(NEWS, encoding="utf-8")
    corpus = load_corpus([tmp_path])
    assert len(corpus.articles) == 4
    assert any("treaty" in event.title and event.date == "2021-03-03" for event in corpus.events)


@pytest.mark.parametrize("ending", ["jsonl", "ndjson"])
def test_article_data_a_line_has_either_ending(tmp_path: Path, ending: str) -> None:
    lines = "\n".join(dump_article_line(data_of(name, f"Words of {name}.")) for name in ("two", "three"))
    (tmp_path / f"more.{ending}").write_text(lines, encoding="utf-8")
    assert set(load_corpus([tmp_path]).articles) == {"two", "three"}


def test_a_raw_article_that_has_its_data_beside_it_is_the_same_article(tmp_path: Path) -> None:
    (tmp_path / "raw.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "raw.json").write_text(dump_article_data(data_of("mine", NEWS)), encoding="utf-8")
    assert list(load_corpus([tmp_path]).articles) == ["mine"]


def test_faults_of_all_files_are_told_with_their_lines(tmp_path: Path) -> None:
    good, bad = dump_article_line(data_of("one", "Words.")), json.dumps({"schema": "briefgen.article/1", "article": 1})
    (tmp_path / "some.jsonl").write_text(good + "\n" + bad, encoding="utf-8")
    (tmp_path / "not.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_corpus([tmp_path, tmp_path / "nowhere"])
    told = str(caught.value)
    assert "some.jsonl:3" in told
    assert "not.json" in told
    assert "nowhere: does not exist" in told


def test_an_id_that_two_articles_share_is_a_fault(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.json").write_text(dump_article_data(data_of("same", f"Words {name}.")), encoding="utf-8")
    with pytest.raises(InputError, match="'same': is the id of two different articles"):
        load_corpus([tmp_path])
