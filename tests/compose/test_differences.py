"""What sources tell differently of one event."""

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.model import ArticleData
from briefgen.service import compose_brief, refine_spec
from tests.compose.reading import table
from tests.fakes import raw_actor, raw_article, raw_data, raw_event

TOLD = (
    ("one", "Twelve people were killed in a ferry accident off Luzon.", "2021-03-03"),
    ("two", "A ferry accident off Luzon killed people: 15 dead.", "2021-03-04"),
)


def article(name: str, words: str, date: str) -> ArticleData:
    spans = [{"start": 0, "end": len(words)}]
    actor = raw_actor("Luzon", spans, kind="state")
    event = raw_event("ferry", spans, title=words.rstrip("."), date=date, actors=[{"id": "luzon", "part": "host"}])
    raw = raw_data(words, actors=[actor], events=[event])
    return ArticleData.model_validate({**raw, "article": raw_article(words, id=name)})


@pytest.fixture
def corpus() -> Corpus:
    return merged_corpus([article(*told) for told in TOLD])


def test_a_difference_stands_under_points_in_dispute_with_each_account_and_its_note(corpus: Corpus) -> None:
    brief = compose_brief(corpus, refine_spec(None, {"date": "2021-04-01", "title": "Ferries", "form": "full"}))
    text = repr(table(brief.document, "differences-table"))
    assert "What the sources tell differently" in text
    assert "Number of dead" in text
    assert "3 March 2021" in text
    assert text.index("3 March 2021") < text.index("4 March 2021")
    assert {item.field for item in corpus.differences} == {"date", "deaths"}


def test_articles_that_agree_make_no_such_table() -> None:
    same = merged_corpus([article(*TOLD[0]), article("two", TOLD[0][1] + " ", TOLD[0][2])])
    assert same.differences == ()
