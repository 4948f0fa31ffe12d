"""Questions of many articles: each once, and none that a later one answers."""

import json
from pathlib import Path

import pytest

from briefgen.service import load_corpus
from tests.fakes import corpus, raw_data, raw_event


def asked(folder: Path, *articles: tuple[str, str]) -> list[tuple[str, int]]:
    """The questions that are open after the articles (day, text), and how many passages each has."""
    for number, (day, text) in enumerate(articles):
        folder.joinpath(f"{number}.json").write_text(json.dumps({"title": "Note", "published": day, "text": text}))
    corpus = load_corpus([str(folder)])
    return [(item.text, len(item.passages)) for item in corpus.questions]


NOT_YET = ("2024-05-02", "The court has not yet named a judge for the harbour case.")
NAMED = "The court named a judge for the harbour case on Tuesday."


def test_a_later_article_answers(tmp_path: Path) -> None:
    assert asked(tmp_path, NOT_YET, ("2024-05-09", NAMED)) == []


def test_an_earlier_one_does_not(tmp_path: Path) -> None:
    assert asked(tmp_path, NOT_YET, ("2024-04-09", NAMED)) == [("Will the court name a judge for the harbour case?", 1)]


def test_a_question_of_two_articles_is_asked_once(tmp_path: Path) -> None:
    again = ("2024-05-03", "It rained. The court has not yet named a judge for the harbour case.")
    assert asked(tmp_path, NOT_YET, again) == [("Will the court name a judge for the harbour case?", 2)]


@pytest.mark.parametrize(("question", "is_open"), [("Will the parley end?", False), ("Will it end?", True)])
def test_a_question_of_one_word_is_answered_by_none(question: str, is_open: bool) -> None:
    early, late = raw_data("Talks go on."), raw_data("The parley will end.")
    passage = {"start": 0, "end": 5}
    early["questions"] = [{"id": "q", "text": question, "kind": "unknown", "about": [], "evidence": [passage]}]
    late["events"] = [raw_event("e", [passage], title="The parley did end")]
    early["article"] |= {"id": "early", "published": "2024-05-02"}
    late["article"] |= {"id": "late", "published": "2024-05-09"}
    assert bool(corpus(early, late).questions) is is_open
