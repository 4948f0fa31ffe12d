from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefgen.corpus import Corpus, corpus_of
from briefgen.corpus.corpus import CorpusEvent, Participant, Passage
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement

TEXT = MarkedText("{ann|Ann} {said|said} {words|Bob met her}.")


def article(name: str, **groups: list[dict[str, Any]]) -> dict[str, Any]:
    raw = raw_data(TEXT.text, **groups)
    raw["article"]["id"] = name
    return raw


def full(name: str) -> dict[str, Any]:
    return article(
        name,
        themes=[{"id": "t", "label": "Trade", "evidence": [TEXT.span("words")]}],
        actors=[raw_actor("Ann", [TEXT.span("ann")])],
        events=[raw_event("e", [TEXT.span("words")], actors=[{"id": "ann", "part": "agent"}], themes=["t"])],
        statements=[raw_statement("s", "ann", TEXT, "said", "words", about=["e"])],
        questions=[{"id": "q", "text": "?", "kind": "unknown", "about": ["e"], "evidence": [TEXT.span("words")]}],
    )


def test_an_event_keeps_all_that_its_article_says_of_it() -> None:
    spans = [TEXT.span("words"), TEXT.span("ann")]
    event = raw_event(
        "e", spans, date="2024", date_text="last year", title="They met", kind="consult", status="claimed",
        place="Riga", actors=[{"id": "ann", "part": "host"}, {"id": "ann", "part": "host"}], themes=["t", "t"],
    )  # fmt: skip
    theme = {"id": "t", "label": "Trade", "evidence": spans}
    (found,) = corpus(article("a", actors=[raw_actor("Ann", spans)], themes=[theme], events=[event])).events
    assert found.names == ("a:e",)
    assert found == CorpusEvent(
        "e", "2024", "last year", "They met", "consult", "claimed", "Riga", (Participant("ann", "host"),), ("t",),
        tuple(Passage("a", span["start"], span["end"]) for span in spans), found.mentions,
    )  # fmt: skip


def test_no_article_makes_an_empty_corpus() -> None:
    assert corpus_of([]) == Corpus()


def test_the_ids_of_one_article_stay_as_they_are() -> None:
    found = corpus(full("a"))
    groups = (found.themes, found.actors, found.events, found.statements, found.questions)
    assert [item.id for group in groups for item in group] == ["t", "ann", "e", "s", "q"]
    (statement,) = found.statements
    assert (found.words(statement.cue), found.words(statement.content)) == ("said", "Bob met her")


def test_the_ids_of_several_articles_name_the_article() -> None:
    found = corpus(full("b"), full("a"))
    assert list(found.articles) == ["a", "b"]
    assert [event.id for event in found.events] == ["a:e", "b:e"]
    assert [item.about for item in found.statements] == [("a:e",), ("b:e",)]
    assert [(item.id[:2], item.about) for item in found.questions] == [("a:", ("a:e", "b:e"))]
    assert [event.sources for event in found.events] == [{"a"}, {"b"}]


def test_actors_and_themes_of_one_name_are_one() -> None:
    found = corpus(full("a"), full("b"))
    (theme,), (actor,) = found.themes, found.actors
    assert [passage.article for passage in (*theme.passages, *actor.passages)] == ["a", "b"] * 2
    assert {part.actor for event in found.events for part in event.participants} == {actor.id} == {"a:ann"}
    assert {item.speaker for item in found.statements} == {"a:ann"}
    assert {name for event in found.events for name in event.themes} == {theme.id} == {"a:t"}


def test_actors_of_one_name_and_another_kind_stay_apart() -> None:
    span = TEXT.span("ann")
    found = corpus(
        article("a", actors=[raw_actor("Ann", [span])]), article("b", actors=[raw_actor("Ann", [span], kind="group")])
    )
    assert [(actor.id, actor.kind) for actor in found.actors] == [("a:ann", "person"), ("b:ann", "group")]


def test_what_one_article_knows_of_an_actor_another_completes() -> None:
    span = TEXT.span("ann")
    state = raw_actor("Utopia", [span], kind="state")
    found = corpus(
        article("a", actors=[raw_actor("Ann", [span], aliases=["A."])]),
        article(
            "b", actors=[raw_actor("ANN", [span], role="Minister", affiliation="utopia", aliases=["A.", "B."]), state]
        ),
    )
    ann = found.actors[0]
    assert (ann.name, ann.role, ann.affiliation, ann.aliases) == ("Ann", "Minister", "b:utopia", ("A.", "B."))


def test_where_articles_contradict_each_other_on_an_actor_the_first_holds() -> None:
    span = TEXT.span("ann")
    states = [raw_actor(name, [span], kind="state") for name in ("Utopia", "Erewhon")]
    found = corpus(
        article("b", actors=[raw_actor("Ann", [span], role="King", affiliation="erewhon"), *states]),
        article("a", actors=[raw_actor("Ann", [span], role="Minister", affiliation="utopia"), *states]),
    )
    assert (found.actors[0].role, found.actors[0].affiliation) == ("Minister", "a:utopia")


def test_two_actors_of_one_name_in_one_article_are_one() -> None:
    span = TEXT.span("ann")
    parts = [{"id": name, "part": "agent"} for name in ("a1", "a2")]
    found = corpus(
        article(
            "a",
            actors=[raw_actor("Ann", [span], id="a1"), raw_actor("ann", [span], id="a2", affiliation="a1")],
            events=[raw_event("e", [span], actors=parts)],
        )
    )
    (actor,) = found.actors
    assert (actor.id, actor.affiliation) == ("a1", None)
    assert [part.actor for part in found.events[0].participants] == ["a1"]


def test_two_articles_put_no_circle_together() -> None:
    span = TEXT.span("ann")
    names = ("Ann", "Bob", "Cid")
    rings = [("ann", "bob"), ("bob", "cid"), ("cid", "ann")]
    found = corpus(
        *(
            article(
                below,
                actors=[
                    raw_actor(name, [span], affiliation=above if name.lower() == below else None) for name in names
                ],
            )
            for below, above in rings
        )
    )
    assert [(actor.id, actor.affiliation) for actor in found.actors] == [
        ("ann:ann", "ann:bob"), ("ann:bob", "ann:cid"), ("ann:cid", None),
    ]  # fmt: skip


NAMES = st.sampled_from(["Ann", "ann", "Bob", "Cid"])


@given(st.lists(st.lists(st.tuples(NAMES, st.sampled_from(["person", "group"])), max_size=6), max_size=4))
def test_every_id_in_a_corpus_leads_somewhere(articles: list[list[tuple[str, str]]]) -> None:
    span = TEXT.span("ann")
    found = corpus(
        *(
            article(
                f"n{number}",
                actors=[
                    raw_actor(
                        name,
                        [span],
                        id=f"p{index}",
                        kind=kind,
                        affiliation=f"p{index + 1}" if index + 1 < len(actors) else None,
                    )
                    for index, (name, kind) in enumerate(actors)
                ],
                events=[
                    raw_event(
                        "e", [span], actors=[{"id": f"p{index}", "part": "agent"} for index in range(len(actors))]
                    )
                ],
            )
            for number, actors in enumerate(articles)
        )
    )
    actors = {actor.id: actor for actor in found.actors}
    assert len(actors) == len(found.actors)
    assert {part.actor for event in found.events for part in event.participants} == set(actors)
    for actor in found.actors:
        seen = [actor.id]
        while (above := actors[seen[-1]].affiliation) is not None:
            assert above not in seen
            seen.append(above)
