"""Actors and events of articles as merging compares them."""

import datetime

from briefgen.corpus.corpus import Passage
from briefgen.corpus.merging.items import actor_items, event_items
from briefgen.corpus.merging.results import ItemKey
from briefgen.model import ArticleData
from tests.fakes import raw_actor, raw_article, raw_data, raw_event

TEXT = "Ann met Bob. Ann left."
FIRST, SECOND = {"start": 0, "end": 12}, {"start": 13, "end": 22}


def data() -> ArticleData:
    actors = [raw_actor("Ann", [FIRST], affiliation="bob", aliases=["A."]), raw_actor("Bob", [FIRST], kind="group")]
    events = [
        raw_event("met", [FIRST, SECOND], title="Ann met Bob", date="2024-05", kind="consult", place="Riga",
                  actors=[{"id": "ann", "part": "agent"}, {"id": "bob", "part": "target"}]),
        raw_event("left", [SECOND], title="Ann left"),
    ]  # fmt: skip
    raw = raw_data(TEXT, actors=actors, events=events)
    return ArticleData.model_validate({**raw, "article": raw_article(TEXT, published="2024-06-01")})


def test_an_actor_is_told_with_the_name_that_he_belongs_to() -> None:
    ann, bob = actor_items(data())
    digest = data().article.sha256
    assert (ann.key, ann.name, ann.kind, ann.aliases, ann.affiliation) == (
        ItemKey(digest, "ann"), "Ann", "person", ("A.",), "Bob",
    )  # fmt: skip
    assert (bob.kind, bob.affiliation) == ("group", None)


def test_an_event_is_told_with_its_days_its_words_and_the_clusters_of_its_actors() -> None:
    digest = data().article.sha256
    met, left = event_items(data(), {ItemKey(digest, "ann"): "cluster"})
    day = datetime.date
    assert (met.article, met.edtf, met.first, met.last) == ("a1", "2024-05", day(2024, 5, 1), day(2024, 5, 31))
    assert (met.kind, met.place, met.published, met.rank) == ("consult", "Riga", day(2024, 6, 1), 0)
    assert (met.words, met.actors) == ({"ann", "met", "bob"}, {"cluster", "bob"})
    assert met.passages == (Passage("a1", 0, 12), Passage("a1", 13, 22))
    assert (left.edtf, left.first, left.last, left.actors, left.rank) == (None, None, None, frozenset(), 1)
