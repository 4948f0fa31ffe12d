"""What a brief tells: folded, chosen by weight to the length of its form, with what was chosen by hand always in."""

from typing import Any

import pytest

from briefgen.corpus import Corpus
from briefgen.model import Spec
from briefgen.selection.telling import BriefContent, suggest_rows, tell
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement

WORDS = "amber birch cedar delta ember fjord grove haven inlet jetty knoll lagoon meadow nook orchard pines quarry reef"


def article(*told: tuple[str, dict[str, Any]], name: str = "a", title: str = "A title") -> dict[str, Any]:
    """An article of sentences that each tell an event, whose ids are `e0`, `e1` and so on."""
    text = "\n".join(line for line, _ in told)
    events, start = [], 0
    for number, (line, more) in enumerate(told):
        span = {"start": start, "end": start + len(line)}
        events.append(raw_event(f"e{number}", [span], **{"title": line.rstrip("."), **more}))
        start += len(line) + 1
    actors = [raw_actor(who, [{"start": 0, "end": 1}]) for who in ("Ann", "Bob")]
    raw = raw_data(text, events=events, actors=actors)
    return raw | {"article": raw["article"] | {"id": name, "title": title}}


def part(*names: str) -> list[dict[str, str]]:
    return [{"id": name, "part": "agent"} for name in names]


def told(articles: Corpus, **spec: Any) -> BriefContent:
    return tell(articles, Spec.model_validate(spec))


def titles(found: BriefContent) -> list[str]:
    return [event.title for event in found.selection.events]


def days(month: str = "05") -> list[tuple[str, dict[str, Any]]]:
    """Eighteen different happenings of a month, a day each."""
    return [
        (f"The {word} council voted on {word} rules.", {"date": f"2024-{month}-{at:02}"})
        for at, word in enumerate(WORDS.split(), 1)
    ]


def many() -> Corpus:
    return corpus(article(*days()))


@pytest.mark.parametrize(("form", "rows"), [("page", 5), ("brief", 15), ("full", 18)])
def test_a_form_has_its_number_of_rows_in_order_of_date(form: str, rows: int) -> None:
    found = told(many(), form=form)
    dates = [event.date for event in found.selection.events]
    assert len(dates) == rows
    assert dates == sorted(dates, key=str)
    assert (found.passing, found.articles, found.folded) == (18, 1, 0)


def test_the_form_is_a_brief_where_none_is_named() -> None:
    assert titles(told(many())) == titles(told(many(), form="brief"))


def test_what_was_chosen_by_hand_is_all_told_as_it_is() -> None:
    chosen = [f"e{number}" for number in range(7)]
    found = told(many(), form="page", filters={"events": chosen})
    assert sorted(event.id for event in found.selection.events) == chosen


def test_an_event_that_the_author_changed_is_in_whatever_it_weighs() -> None:
    last = "e17"
    assert last not in {event.id for event in told(many(), form="page").selection.events}
    found = told(many(), form="page", edits={last: {"status": "claimed"}})
    assert last in {event.id for event in found.selection.events}
    assert len(found.selection.events) == 5


def test_one_happening_is_one_row_with_the_passages_of_all() -> None:
    day = {"date": "2024-05-10", "actors": part("ann", "bob")}
    found = told(
        corpus(
            article(
                ("Ann met Bob in Doha on the border dispute.", {**day, "kind": "consult"}),
                ("Ann and Bob agreed to reopen the crossing.", {**day, "kind": "agree"}),
                ("A storm sank two ferries off Malta.", {"date": "2024-05-10", "kind": "other"}),
            )
        )
    )
    assert [(event.title, len(event.passages)) for event in found.selection.events] == [
        ("Ann met Bob in Doha on the border dispute", 2),
        ("A storm sank two ferries off Malta", 1),
    ]
    assert found.folded == 1


def test_other_days_and_other_numbers_are_other_rows() -> None:
    found = told(
        corpus(
            article(
                ("Rebels shelled the harbour town.", {"date": "2024-05-10"}),
                ("Rebels shelled the harbour town again.", {"date": "2024-05-11"}),
                ("Line 4 of the metro opened.", {"date": "2024-05-12"}),
                ("Line 5 of the metro opened.", {"date": "2024-05-12"}),
            )
        )
    )
    assert len(titles(found)) == 4


def test_another_wording_stands_in_for_one_that_cannot_stand_alone() -> None:
    found = told(
        corpus(
            article(
                ("This siege of Marib ended on Friday.", {"date": "2024-05-10"}),
                ("The siege of Marib ended at dawn.", {"date": "2024-05-10"}),
            )
        )
    )
    assert [(event.title, len(event.passages)) for event in found.selection.events] == [
        ("The siege of Marib ended at dawn", 2)
    ]


def test_what_is_no_row_is_left_out_unless_nothing_is() -> None:
    pointer, row = ("It failed at once.", {}), ("The talks in Rome failed.", {})
    assert titles(told(corpus(article(pointer, row)))) == ["The talks in Rome failed"]
    assert titles(told(corpus(article(pointer)))) == ["It failed at once"]


def test_what_several_articles_tell_at_their_head_goes_first() -> None:
    story = ("The army seized the palace in Niamey.", {"date": "2024-05-10", "kind": "assault"})
    articles = corpus(article(story, *days("04"), title="Army seizes palace"))
    found = told(articles, form="page")
    assert "The army seized the palace in Niamey" in titles(found)
    assert found.chosen[0] == "e0"
    assert "a headline tells it" in suggest_rows(articles, Spec(form="page")).why["e0"]


def test_a_month_that_several_articles_tell_of_stands_beside_its_days() -> None:
    month = ("The army seized the whole north of the state.", {"date": "2024-05"})
    others = [article(month, name=f"b{number}") for number in range(3)]
    story = corpus(article(month, *days()), *others)
    assert "2024-05" in [event.date for event in told(story).selection.events]


def test_a_month_takes_no_row_from_the_days_in_it() -> None:
    month = ("The army seized the whole north of the state.", {"date": "2024-05"})
    assert "2024-05" not in [event.date for event in told(corpus(article(month, *days()))).selection.events]
    assert "2024-05" in [event.date for event in told(corpus(article(month, *days()[:3]))).selection.events]


def test_questions_speak_as_nobody_and_are_of_rows() -> None:
    raw = article(*days())
    asked = [
        {"id": f"q{at}", "text": text, "kind": "unknown", "about": about, "evidence": [{"start": 0, "end": 5}]}
        for at, (text, about) in enumerate([("Will we vote?", ["e0"]), ("Who voted?", ["e1"]), ("Why not?", ["e0"])])
    ]
    found = told(corpus({**raw, "questions": asked}), form="page")
    assert "Will we vote?" not in [item.text for item in found.selection.questions]
    assert "Why not?" in [item.text for item in found.selection.questions]


def test_one_who_meets_two_others_on_a_day_has_two_rows() -> None:
    def met(whom: str, *who: str) -> tuple[str, dict[str, Any]]:
        return f"Ann met {whom} in Rome.", {"date": "2024-05-10", "kind": "consult", "actors": part(*who)}

    raw = article(met("the Chadian premier Deby", "ann", "chad"), met("the Malian premier Toure", "ann", "mali"))
    raw["actors"] += [raw_actor(name, [{"start": 0, "end": 1}], kind="state") for name in ("Chad", "Mali")]
    assert len(titles(told(corpus(raw)))) == 2


@pytest.mark.parametrize(("form", "passages"), [("page", 3), ("brief", 4), ("full", 6)])
def test_a_row_of_many_shows_as_many_passages_as_the_form_has_room_for(form: str, passages: int) -> None:
    day = {"date": "2024-05-10"}
    line = "The siege of the harbour town of Marib ended at dawn"
    found = told(corpus(article(*((f"{line}, {word} said.", day) for word in WORDS.split()[:6]))), form=form)
    assert [len(event.passages) for event in found.selection.events] == [passages]


def test_of_many_actors_those_without_a_line_of_their_own_are_only_named() -> None:
    names = [f"Actor{at}" for at in range(12)]
    acting = zip(days(), names, strict=False)
    raw = article(*((line, {**more, "actors": part(name.lower())}) for (line, more), name in acting))
    raw["actors"] = [raw_actor(name, [{"start": 0, "end": 1}]) for name in names]
    raw["actors"][3]["role"] = "mayor"
    found = told(corpus(raw))
    assert found.cast == ()
    assert len(found.also_named) == 12
    few = {**raw, "events": raw["events"][:3]}
    assert len(told(corpus(few)).cast) == 3


def test_only_statements_that_stand_in_the_brief_are_told() -> None:
    text = MarkedText(
        "{event|Ministers met in Doha to talk of trade}.\n"
        "{Ann|Ann} {proposed|proposed} {one|that all tariffs on grain and rice be lowered by next spring}.\n"
        "Ann {said|said} {two|that the weather was fine}."
    )
    data = raw_data(
        text.text,
        actors=[raw_actor("Ann", [text.span("Ann")])],
        events=[raw_event("e0", [text.span("event")], title="Ministers met in Doha to talk of trade")],
        statements=[
            raw_statement("s1", "ann", text, "proposed", "one", stance="proposes", about=["e0"]),
            raw_statement("s2", "ann", text, "said", "two", about=["e0"]),
        ],
    )
    found = told(corpus(data), summary_words=20)
    assert [item.id for item in found.selection.statements] == ["s1"]


def test_a_short_form_has_no_row_for_a_plan_beside_its_announcement(seed_corpus: Corpus) -> None:
    chosen = {event.id for event in tell(seed_corpus, Spec.model_validate({"form": "page"})).selection.events}
    assert len(chosen & {"ambassador-appointment", "ambassador-announcement"}) == 1
    assert "militant-attacks" in chosen


def test_a_summary_begins_with_what_was_announced_where_no_deed_weighs_half_of_it(seed_corpus: Corpus) -> None:
    points = tell(seed_corpus, Spec.model_validate({"form": "page"})).points
    assert [point.text.split()[0] for point in points] == ["Pakistan", "The", "Islamabad"]
