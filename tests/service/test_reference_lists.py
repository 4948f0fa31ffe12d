"""The sources of a brief as references, which come back as they went out."""

import json
from pathlib import Path

import pytest

from briefgen.errors import UsageError
from briefgen.ingest.reading import read_articles
from briefgen.model import Spec, dump_article_data
from briefgen.model.article_data import ArticleData
from briefgen.service import load_corpus, references
from tests.fakes import MarkedText, raw_article, raw_data, raw_event


def corpus_of(folder: Path) -> object:
    text = MarkedText("{all|Norway signed a treaty with Chile on 3 March 2021.}")
    stated = {
        "title": "A treaty",
        "publisher": "The Echo",
        "authors": ["Jonas Vik"],
        "published": "2021-03-04",
        "url": "https://echo.example/1",
    }
    raw = raw_data(text.text, events=[raw_event("treaty", [text.span("all")], date="2021-03-03")])
    data = ArticleData.model_validate({**raw, "article": {**raw_article(text.text, id="one"), **stated}})
    (folder / "one.json").write_text(dump_article_data(data), encoding="utf-8")
    return load_corpus([folder / "one.json"])


@pytest.mark.parametrize(("form", "name"), [("ris", "a.ris"), ("csl", "a.json")])
def test_references_come_back_as_they_went_out(tmp_path: Path, form: str, name: str) -> None:
    written = references(form, corpus_of(tmp_path), Spec())
    (tmp_path / "refs").mkdir()
    (tmp_path / "refs" / name).write_text(written, encoding="utf-8")
    (tmp_path / "refs" / "one.txt").write_text("Norway signed a treaty.")
    (found,) = read_articles(tmp_path / "refs" / name)
    assert (found.title, found.publisher, found.authors) == ("A treaty", "The Echo", ("Jonas Vik",))
    assert (str(found.published), found.url) == ("2021-03-04", "https://echo.example/1")


def test_csl_is_a_list_of_items(tmp_path: Path) -> None:
    (item,) = json.loads(references("csl", corpus_of(tmp_path), Spec()))
    assert item["issued"] == {"date-parts": [[2021, 3, 4]]}


def test_another_form_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'bib'"):
        references("bib", corpus_of(tmp_path), Spec())
