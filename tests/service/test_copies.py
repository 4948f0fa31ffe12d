"""Copies of one text among files: the fullest stands for all, and the others are named."""

from pathlib import Path

import pytest

from briefgen.model import ArticleData, dump_article_data
from briefgen.service import LoadReport, load_corpus
from briefgen.service.copies import Copy, without_copies
from tests.library.made import article

PLACES = "Vienna Tirana Lusaka Quito Hanoi Tbilisi Amman Oslo Riga Dakar Lima Doha Bonn Kyiv Rome Bern".split()
WIRE = [
    {"text": f"In {place} the envoys of {len(place)} states spoke at great length about the sale of grain and rice."}
    for place in PLACES
]
AGENCY = {"published": "2021-05-03"}


def kept(*articles: ArticleData) -> tuple[list[str], list[Copy]]:
    found, copies = without_copies(articles)
    return [item.article.id for item in found], copies


def test_the_first_of_texts_as_full_stands_for_all() -> None:
    load_report = [article(name, *WIRE, {"text": f"{name} added nothing."}, **AGENCY) for name in ("c", "a", "b")]
    assert kept(*load_report) == (["a"], [Copy("b", "a"), Copy("c", "a")])


def test_a_text_that_holds_more_stands_for_shorter_ones() -> None:
    short, full = article("a", *WIRE[:8], **AGENCY), article("b", *WIRE, **AGENCY)
    assert kept(short, full) == (["b"], [Copy("a", "b")])


@pytest.mark.parametrize(
    "other",
    [
        article("b", *WIRE[:3], *({"text": line["text"].replace("envoys", "mayors")} for line in WIRE[3:]), **AGENCY),
        article("b", *WIRE, published="2021-06-03"),
        article("b", {"text": "Nobody slept."}, **AGENCY),
    ],
)
def test_what_shares_some_sentences_or_is_of_another_month_is_no_copy(other: ArticleData) -> None:
    assert kept(article("a", *WIRE, **AGENCY), other) == (["a", "b"], [])


def test_files_that_are_copies_count_once_and_are_told_of(tmp_path: Path) -> None:
    for name in ("a", "b"):
        data = article(name, *WIRE, {"text": f"{name} added nothing."}, **AGENCY)
        (tmp_path / f"{name}.json").write_text(dump_article_data(data), encoding="utf-8")
    load_report = LoadReport()
    corpus = load_corpus([tmp_path], load_report=load_report)
    assert list(corpus.articles) == ["a"]
    assert [str(note) for note in load_report.notes] == ["article 'b': is a copy; article 'a' stands for it"]
    assert {len(event.sources) for event in corpus.events} == {1}
