"""What changed in events, from one body of evidence to a later one."""

from typing import Any

import pytest

from briefgen.changes.bodies import body_of
from briefgen.corpus.corpus import Passage
from briefgen.model import ArticleData, Spec
from briefgen.model.spec import Edit
from tests.changes.bodies import body, changes, in_short, told

RAID = "Rebels raided the customs post at Karsu on 3 May."


def raid(**fields: Any) -> dict[str, Any]:
    return {"text": RAID, "date": "2024-05-03", "kind": "assault", "actors": ["Rebels"], **fields}


def first(**fields: Any) -> ArticleData:
    return told("first", "2024-05-04", "Herald", raid(**fields))


def later(text: str, publisher: str = "Courier", day: str = "2024-05-09", **fields: Any) -> ArticleData:
    return told("later", day, publisher, raid(text=text, **fields))


SAME = "On 3 May rebels raided the customs post at Karsu, its mayor said."


def test_nothing_changed_where_all_is_told_as_before() -> None:
    assert changes(body(first()), body(first())) == []


def test_an_event_of_a_later_article_is_new() -> None:
    strike = told(
        "later", "2024-05-09", "Herald", {"text": "Dockers began a strike in Port Olan.", "date": "2024-05-08"}
    )
    (found,) = changes(body(first()), body(first(), strike))
    assert (found.group, found.aspect, found.text, found.late) == (
        "new", "event", "Dockers began a strike in Port Olan.", False,
    )  # fmt: skip
    assert (found.old, found.new, found.passages) == (None, "later:e0", (Passage("later", 0, 36),))


@pytest.mark.parametrize(("day", "late"), [("2024-04-05", False), ("2024-04-02", True), ("1994", True)])
def test_what_was_over_a_month_before_the_last_report_is_told_late(day: str, late: bool) -> None:
    strike = told("later", "2024-05-09", "Herald", {"text": "Dockers began a strike.", "date": day})
    (found,) = changes(body(first()), body(first(), strike))
    assert (found.group, found.late) == ("new", late)


def test_an_event_of_an_article_that_was_read_is_not_new() -> None:
    strike = told("early", "2024-05-02", "Herald", {"text": "Dockers began a strike.", "date": "2024-05-01"})
    assert changes(body(first(), read=(strike.article.sha256,)), body(first(), strike)) == []


def test_a_further_source_confirms() -> None:
    (found,) = changes(body(first()), body(first(), later(SAME)))
    assert (found.group, found.aspect, found.after, found.passages) == (
        "confirmed", "source", ("later",), (Passage("later", 0, len(SAME)),),
    )  # fmt: skip
    assert (found.old, found.new) == ("e0", "first:e0")


def test_a_claim_that_another_source_reports_is_confirmed_and_not_changed_as_well() -> None:
    old, new = body(first(status="claimed")), body(first(status="claimed"), later(SAME))
    assert in_short(changes(old, new)) == [("confirmed", "source", (), ("later",))]


@pytest.mark.parametrize(
    ("text", "publisher"),
    [(SAME, "Herald"), (SAME, "herald "), (RAID.replace("Rebels", "The rebels"), "Courier")],
)
def test_the_same_publisher_and_the_same_words_confirm_nothing(text: str, publisher: str) -> None:
    assert changes(body(first()), body(first(), later(text, publisher))) == []


def test_a_copy_confirms_nothing() -> None:
    early, late = first(), later(SAME)
    copies = {late.article.sha256: early.article.sha256}
    assert changes(body(early), body(early, late), copies) == []


def test_another_claim_confirms_nothing() -> None:
    assert changes(body(first()), body(first(), later(SAME, status="claimed"))) == []


def test_a_plan_is_carried_out() -> None:
    plan = first(text="Rebels will raid the customs post at Karsu on 3 May.", status="planned")
    (found,) = changes(body(plan), body(plan, later(SAME, "Herald")))
    assert (found.group, found.aspect, found.before, found.after) == (
        "confirmed", "carried_out", ("planned",), ("reported",),
    )  # fmt: skip
    assert found.passages == (Passage("later", 0, len(SAME)),)


def test_a_plan_that_is_told_again_is_still_one() -> None:
    plan = {"text": "Rebels will raid the customs post at Karsu on 3 May.", "status": "planned"}
    assert changes(body(first(**plan)), body(first(**plan), later(SAME, status="planned"))) == []


@pytest.mark.parametrize("status", ["denied", "disputed"])
def test_what_is_denied_now_is_contradicted_and_not_confirmed(status: str) -> None:
    found = changes(body(first()), body(first(), later(SAME, status=status)))
    assert in_short(found) == [("contradicted", "status", ("reported",), ("disputed",))]


KILLED = "Rebels raided the customs post at Karsu on 3 May, killing 12 people."
MORE = "On 3 May rebels raided the customs post at Karsu and 15 people were killed."


def test_another_count_of_an_independent_source_contradicts() -> None:
    found = changes(body(first(text=KILLED)), body(first(text=KILLED), later(MORE)))
    assert in_short(found) == [("contradicted", "deaths", ("12",), ("15",))]
    assert found[0].passages == (Passage("later", 0, len(MORE)), Passage("first", 0, len(KILLED)))


def test_the_same_holds_where_the_earlier_source_is_no_longer_given() -> None:
    found = changes(body(first(text=KILLED)), body(later(MORE)))
    assert in_short(found) == [("contradicted", "deaths", ("12",), ("15",))]


def test_another_count_of_the_same_publisher_is_a_change() -> None:
    found = changes(body(first(text=KILLED)), body(first(text=KILLED), later(MORE, "Herald")))
    assert in_short(found) == [("changed", "deaths", ("12",), ("15",))]


def test_another_day_of_an_independent_source_contradicts() -> None:
    late = later("On 4 May rebels raided the customs post at Karsu, its mayor said.", date="2024-05-04")
    found = changes(body(first()), body(first(), late))
    assert in_short(found) == [("contradicted", "date", ("2024-05-03",), ("2024-05-04",))]


def test_a_date_that_is_made_precise_is_a_change() -> None:
    old = body(first(date="2024-05"))
    found = changes(old, body(first(date="2024-05"), later(SAME, "Herald")))
    assert in_short(found) == [("changed", "date", ("2024-05",), ("2024-05-03",))]


def test_other_words_of_another_account_are_no_change() -> None:
    assert changes(body(first()), body(later(SAME, "Herald", title=SAME))) == []


def test_a_source_that_was_corrected_is_a_change_of_words() -> None:
    right = "Rebels raided the customs house at Karsu on 3 May."
    found = changes(body(first()), body(told("first", "2024-05-04", "Herald", raid(text=right))))
    assert in_short(found) == [("changed", "title", (RAID,), (right,))]


def test_a_doer_that_is_another_now_is_a_change() -> None:
    old = body(first(actors=["Rebels", "Smugglers"]))
    found = changes(old, body(later(SAME, "Herald", actors=["Rebels", "Deserters"])))
    assert in_short(found) == [("changed", "actors", ("Smugglers",), ("Deserters",))]


def test_what_no_source_tells_any_more_is_gone_and_says_why() -> None:
    strike = {"text": "Dockers began a strike in Port Olan.", "date": "2024-05-08"}
    old = body(first(), told("other", "2024-05-09", "Courier", strike))
    (found,) = changes(old, body(first()))
    assert (found.group, found.aspect, found.text, found.why) == (
        "gone", "event", "Dockers began a strike in Port Olan.", "source",
    )  # fmt: skip
    both = told("first", "2024-05-04", "Herald", raid(), strike)
    untold = both.model_copy(update={"events": both.events[:1]})
    (found,) = changes(body(both), body(untold))
    assert (found.group, found.old, found.why, found.passages) == ("gone", "e1", "untold", (Passage("first", 50, 86),))


def test_an_article_extracted_anew_under_other_ids_changes_nothing() -> None:
    again = first().model_copy(update={"events": (first().events[0].model_copy(update={"id": "x7"}),)})
    assert changes(body(first()), body(again)) == []


def test_what_the_author_reworded_is_a_change() -> None:
    new = body_of(body(first()).corpus, Spec(edits={"e0": Edit(title="A raid on the customs post")}))
    assert in_short(changes(body(first()), new)) == [("changed", "title", (RAID,), ("A raid on the customs post",))]


def test_accounts_at_hand_before_that_are_weighed_anew_are_no_change() -> None:
    month, day = first(date="2024-05"), told("second", "2024-05-04", "Herald", raid(text=SAME))
    old = body(month, read=(day.article.sha256,))
    assert changes(old, body(month, day)) == []


def test_actors_whose_clusters_are_others_now_are_no_change() -> None:
    strike = {"text": "Lee left the talks at Dorn on 5 May.", "date": "2024-05-05", "actors": ["Lee"]}
    early = told("early", "2024-05-05", "Herald", strike, {"text": "Ann Lee spoke.", "actors": ["Ann Lee"]})
    late = told("late", "2024-05-09", "Herald", {"text": "Bo Lee spoke in Olan.", "actors": ["Bo Lee"]})
    assert [each.aspect for each in changes(body(early), body(early, late))] == ["event"]


def test_several_events_that_turn_out_to_be_one_change_as_one() -> None:
    both = (first(text=KILLED), told("second", "2024-05-04", "Gazette", raid(text=SAME)))
    old = body_of(body(*both).corpus, Spec(edits={"first:e0": Edit(apart=True)}))
    assert [event.id for event in old.corpus.events] == ["first:e0@first", "first:e0@second"]
    found = changes(old, body(*both, later(MORE)))
    assert in_short(found) == [("contradicted", "deaths", ("12",), ("15",))]


def test_what_the_text_at_hand_said_is_not_new_in_a_copy_that_was_fetched_again() -> None:
    strike = {"text": "Dockers began a strike in Port Olan.", "date": "2024-05-08"}
    whole = told("first", "2024-05-04", "Herald", raid(), strike)
    carried = whole.model_copy(update={"events": whole.events[:1]})
    again = told(
        "again", "2024-05-04", "Herald", raid(), strike, {"text": "Sent from another page.", "status": "denied"}
    )
    assert [each.text for each in changes(body(carried), body(again))] == ["Sent from another page."]


@pytest.mark.parametrize(
    ("one", "two", "aspects"),
    [
        ("https://www.wire.example/1", "http://wire.example/2", []),
        ("https://wire.example/1", "https://other.example/2", ["source"]),
        ("https://wire.example/1", None, ["source"]),
        ("https://[wire", "https://[wire", ["source"]),
    ],
)
def test_of_articles_without_a_publisher_the_site_is_compared(
    one: str | None, two: str | None, aspects: list[str]
) -> None:
    early = told("first", "2024-05-04", "", raid(), url=one).model_dump(mode="json", by_alias=True)
    late = told("later", "2024-05-09", "", raid(text=SAME), url=two).model_dump(mode="json", by_alias=True)
    for raw in (early, late):
        raw["article"]["publisher"] = None
    before, after = ArticleData.model_validate(early), ArticleData.model_validate(late)
    assert [each.aspect for each in changes(body(before), body(before, after))] == aspects


def test_accounts_that_are_grouped_anew_leave_nobody_out() -> None:
    one, two = first(actors=["Rebels"]), told("second", "2024-05-04", "Herald", raid(text=SAME, actors=["Smugglers"]))
    both = body(one, two)
    assert [len(event.participants) for event in both.corpus.events] == [2]
    parted = body_of(both.corpus, Spec(edits={"first:e0": Edit(apart=True)}))
    assert changes(both, parted) == []
