"""A few articles as one corpus."""

from briefgen.corpus.merging.merge import merged_corpus
from briefgen.model import ArticleData
from tests.fakes import raw_actor, raw_article, raw_data, raw_event


def telling(name: str, words: str, status: str, asks: bool = False) -> ArticleData:
    spans = [{"start": 0, "end": len(words)}]
    actors = [raw_actor(who, spans, kind="state", id=who.lower()) for who in ("Norway", "Chile")]
    parts = [{"id": "norway", "part": "agent"}, {"id": "chile", "part": "participant"}]
    event = raw_event("e", spans, title=words.rstrip("."), status=status, date="2021-03-03", actors=parts)
    question = {"id": "q", "text": "Will they sign?", "kind": "planned", "about": ["e"], "evidence": spans}
    raw = raw_data(words, actors=actors, events=[event], questions=[question] if asks else [])
    return ArticleData.model_validate({**raw, "article": raw_article(words, id=name)})


PLAN = telling("plan", "Norway will sign a fisheries treaty with Chile on 3 March 2021.", "planned", asks=True)


def test_a_plan_that_nobody_confirms_stays_open() -> None:
    corpus = merged_corpus([PLAN, telling("other", "Chile opened a mine in the desert.", "reported")])
    assert [question.text for question in corpus.questions] == ["Will they sign?"]


def test_a_plan_that_another_article_confirms_is_open_no_more() -> None:
    corpus = merged_corpus([PLAN, telling("later", "Norway signed a fisheries treaty with Chile.", "reported")])
    assert corpus.questions == ()
    (event,) = corpus.events
    assert (event.status, sorted(event.sources)) == ("reported", ["later", "plan"])


def test_a_plan_that_another_article_denies_is_in_dispute() -> None:
    corpus = merged_corpus([PLAN, telling("later", "Norway signed no fisheries treaty with Chile.", "denied")])
    assert corpus.questions == ()
    assert [event.status for event in corpus.events] == ["disputed"]
