"""How like two accounts of events are: what speaks for one event, and what against it."""

import datetime
from dataclasses import replace
from typing import Any

import pytest

from briefgen.corpus.merging.events import cluster_events
from briefgen.corpus.merging.items import EventItem, ParticipantKeys, content_stems
from briefgen.corpus.merging.results import ItemKey
from briefgen.corpus.merging.similarity import Rarity, are_apart, date_similarity, similarity
from briefgen.model.edtf import EdtfDate

DAY = datetime.timedelta(days=1)


def account(title: str, date: str | None = "2024-05-10", article: str = "a", rank: int = 5, **known: Any) -> EventItem:
    """What an article tells; a title of its own makes it an item of its own."""
    parsed = EdtfDate.parse(date) if date else None
    return EventItem(
        key=ItemKey(article, f"{title} {date} {rank}"), article=article, edtf=date,
        first=parsed and parsed.lower, last=parsed and parsed.upper, kind=known.get("kind", "other"), title=title,
        words=content_stems(title, "en"), actors=frozenset(known.get("actors", ())), place=known.get("place"),
        published=None, passages=(), rank=rank, sides=frozenset(known.get("sides", ())),
    )  # fmt: skip


def alike(one: EventItem, two: EventItem) -> float:
    rarity = Rarity([one, two])
    return similarity(one, two, rarity, {item.key: rarity.weigh(item.words) for item in (one, two)})


SIGNED = "Norway signed a fisheries treaty"


def test_accounts_in_the_same_words_on_the_same_day_are_as_like_as_can_be() -> None:
    assert alike(account(SIGNED), account(SIGNED, article="b")) == pytest.approx(0.6 + 0.25 + 0.15)


def test_each_thing_shared_speaks_for_one_event_and_each_not_shared_against() -> None:
    def more(article: str = "b", **known: Any) -> float:
        one, two = account(SIGNED, **known), account(SIGNED, article=article, **known)
        return round(alike(one, two) - alike(account(SIGNED), account(SIGNED, article=article)), 6)

    assert more(actors=["norway"]) == 0.1
    assert more(kind="agree") == 0.05
    assert more(kind="statement") == 0
    assert more(place="Oslo") == 0.05
    one = account(SIGNED, actors=["norway"], kind="agree", place="Oslo")
    two = account(SIGNED, actors=["chile"], kind="consult", place="Lima", article="b")
    assert round(alike(one, two) - alike(account(SIGNED), account(SIGNED, article="b")), 6) == -0.1
    half = account(SIGNED, actors=["norway", "chile", "peru"], article="b")
    assert (
        round(alike(account(SIGNED, actors=["norway"]), half) - alike(account(SIGNED), account(SIGNED, article="b")), 6)
        == 0
    )


def test_a_headline_and_the_lead_that_tells_it_are_more_alike() -> None:
    def within(first: int, second: int, article: str = "a") -> float:
        return round(alike(account(SIGNED, rank=first), account(SIGNED, rank=second, article=article)), 6)

    assert within(0, 2) == within(1, 0) == 1.15
    assert within(0, 3) == within(1, 2) == 1.0
    assert within(0, 1, "b") == 1.0


def test_two_articles_that_name_no_common_actor_have_to_share_three_words() -> None:
    one, two = account("Fisheries treaty"), account("Fisheries treaty in force", article="b")
    assert alike(one, two) == 0
    assert (
        alike(account("Fisheries treaty", actors=["x"]), account("Fisheries treaty", actors=["x"], article="b")) > 0.9
    )
    assert alike(account("Fisheries treaty"), account("Fisheries treaty", rank=6)) > 0.9
    assert alike(account("New fisheries treaty"), account("New fisheries treaty", article="b")) > 0.9


def test_accounts_that_share_no_word_are_not_alike() -> None:
    assert alike(account(SIGNED, actors=["x"]), account("Rebels fled", actors=["x"])) == 0


def test_rare_words_tell_more() -> None:
    rarity = Rarity([account(f"Ministers of town{number} spoke") for number in range(60)])
    assert rarity("town7") > rarity("minist") > 0
    assert rarity.weigh(["town7", "minist"]) == rarity("town7") + rarity("minist")
    assert rarity("unheard") == pytest.approx(4.110874)
    few = Rarity([account(SIGNED)])
    assert few("norway") == pytest.approx(3.258097)


@pytest.mark.parametrize(
    ("one", "two", "value"),
    [
        ("2024-05-10", "2024-05-10", 0.15),
        ("2024-05-10/2024-05-16", "2024-05-16", 0.15),
        ("2024-05-10/2024-05-17", "2024-05-10", 0.0),
        ("2024-05", "2024-05-10", 0.0),
        ("2024-05", "2024-06", -10.0),
        ("2024-05-10", None, -0.1),
        (None, None, -0.1),
        ("2024-05-10/..", "2024-05-10", -0.1),
        ("../2024-05-10", "2024-05-10", -0.1),
        ("2024-05-10", "2024-05-11", -0.1),
        ("2024-05-10", "2024-05-12", -0.1),
        ("2024-05-10", "2024-05-13", -10.0),
        ("2024-05-10/2024-05-11", "2024-05-13", -0.1),
        ("2024-05-10/2024-05-12", "2024-05-13", -10.0),
    ],
)
def test_dates_speak_for_one_event_where_both_can_be_true(one: str, two: str | None, value: float) -> None:
    assert date_similarity(account(SIGNED, one), account(SIGNED, two)) == value
    assert date_similarity(account(SIGNED, two), account(SIGNED, one)) == value


def test_days_that_differ_a_little_need_four_words_in_common() -> None:
    assert date_similarity(account("New fisheries treaty"), account("New fisheries treaty", "2024-05-11")) == -10.0
    assert date_similarity(account(SIGNED), account(SIGNED, "2024-05-11")) == -0.1


@pytest.mark.parametrize(
    ("date", "days"),
    [("2024-05-10", 1), ("2024-02", 29), ("2024", 366), ("2024/..", 100_000), ("../2024", 100_000), (None, 100_000)],
)
def test_a_date_lies_within_a_number_of_days(date: str | None, days: int) -> None:
    assert account(SIGNED, date).days == days


def test_an_account_may_be_off_by_two_days() -> None:
    assert account(SIGNED, "2024-05-10").until == datetime.date(2024, 5, 12)
    assert account(SIGNED, "2024-05").until == datetime.date(2024, 6, 2)
    assert account(SIGNED, "2024/..").until == account(SIGNED, None).until == datetime.date.max


def test_words_that_tell_nothing_are_left_out() -> None:
    assert content_stems("It was said that the 7 ministers have signed a treaty", "en") == {"minist", "sign", "treati"}


def clusters(*items: EventItem, **known: str) -> set[frozenset[str]]:
    """The groups of accounts, each by title and date."""
    found = cluster_events(items, {item.key: name for item in items for name in [known.get(item.article)] if name})
    return {frozenset(key.id.rpartition(" ")[0] for key in group) for group in found}


def test_the_likest_accounts_are_joined_first_and_none_that_cannot_be_true_with_them() -> None:
    early, late = account(SIGNED, "2024-05-10"), account(SIGNED, "2024-05-14", "b")
    wide = account(f"{SIGNED} in Oslo", "2024-05-10/2024-05-14", "c")
    near = account(f"{SIGNED} in Oslo", "2024-05-14", "d")
    assert clusters(early, late) == {frozenset([f"{SIGNED} 2024-05-10"]), frozenset([f"{SIGNED} 2024-05-14"])}
    assert clusters(early, wide, near) == {
        frozenset([f"{SIGNED} 2024-05-10"]),
        frozenset([f"{SIGNED} in Oslo 2024-05-10/2024-05-14", f"{SIGNED} in Oslo 2024-05-14"]),
    }


def test_what_was_one_stays_one_however_unlike() -> None:
    assert len(clusters(account(SIGNED), account("Rebels fled", "2020", "b"), a="x", b="x")) == 1
    assert len(clusters(account(SIGNED), account("Rebels fled", "2020", "b"), a="x", b="y")) == 2


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Norway signed a fisheries treaty with Chile", 1),
        ("Norway signed a treaty", 1),
        ("Norway signed a loan for ports, roads and schools", 2),
        ("A fisheries treaty was signed by Norway", 1),
    ],
)
def test_accounts_are_one_where_most_of_their_words_are(title: str, number: int) -> None:
    assert len(clusters(account(SIGNED), account(title, article="b"))) == number


def test_three_words_of_five_make_no_one_event_of_accounts_of_a_month() -> None:
    one = account("Norway signed a treaty about arms exports", "2024-05")
    assert len(clusters(one, account("Norway signed a treaty about school books", "2024-05", "b"))) == 2


def test_a_short_account_within_a_long_one_is_one_with_it() -> None:
    others = "Chile, Peru, Iceland and Japan on Monday"
    fillers = [account(f"{others} met", f"20{year}", str(year)) for year in range(10, 14)]
    groups = clusters(account(SIGNED), account(f"{SIGNED} with {others}", article="b"), *fillers)
    assert frozenset([f"{SIGNED} 2024-05-10", f"{SIGNED} with {others} 2024-05-10"]) in groups


def test_of_very_many_accounts_in_like_words_those_near_in_time_are_compared() -> None:
    first = datetime.date(2020, 1, 1)
    days = [str(first + 10 * number * DAY) for number in range(201)]
    items = [account("Rain flooded southern villages", day, f"a{day}") for day in days]
    twin = account("Rain flooded southern villages again", days[100], "twin")
    groups = clusters(*items, twin)
    assert len(groups) == 201
    assert {
        "Rain flooded southern villages " + days[100],
        "Rain flooded southern villages again " + days[100],
    } in groups


VIDAL, BERG, RUIZ = (
    ParticipantKeys(name, state, True) for name, state in (("vidal", "chile"), ("berg", "norway"), ("ruiz", "peru"))
)


def side(name: str) -> ParticipantKeys:
    return ParticipantKeys(name, None, is_person=True)


def call(*sides: ParticipantKeys, kind: str = "consult") -> EventItem:
    return account("Vidal spoke with Berg", kind=kind, sides=sides, article=" ".join(side.actor for side in sides))


def test_calls_with_other_partners_are_two() -> None:
    assert are_apart(call(VIDAL, BERG), call(VIDAL, RUIZ))
    assert not are_apart(call(VIDAL, BERG), call(BERG, VIDAL))
    assert not are_apart(call(VIDAL, BERG), call(VIDAL, ParticipantKeys("norway", None, False)))
    assert are_apart(call(VIDAL, BERG), call(VIDAL, ParticipantKeys("peru", None, False)))
    assert not are_apart(call(VIDAL, BERG), call(VIDAL, RUIZ, BERG))
    assert not are_apart(call(VIDAL, BERG, kind="assault"), call(VIDAL, RUIZ, kind="assault"))


def test_calls_with_other_partners_on_one_day_never_become_one() -> None:
    one, two = call(VIDAL, BERG), call(VIDAL, RUIZ)
    assert sorted(map(len, cluster_events([one, two], {}))) == [1, 1]
    assert sorted(map(len, cluster_events([one, call(VIDAL, BERG, RUIZ)], {}))) == [2]


@pytest.mark.parametrize(
    ("day", "first", "second", "is_apart"),
    [
        ("2024-05-12", "ann", "bob", True),
        ("2024-05-12", "ann", "ann", False),
        ("2024-05-10", "ann", "bob", False),
    ],
)
def test_what_is_said_with_other_people_on_another_day_is_said_twice(
    day: str, first: str, second: str, is_apart: bool
) -> None:
    words = "Both leaders condemned the raids on towns of the north"
    people = [frozenset((side("cid"), side(name))) for name in (first, second)]
    one = account(words, kind="accuse", sides=people[0])
    two = account(words, date=day, article="b", kind="accuse", sides=people[1])
    assert are_apart(one, two) is is_apart


@pytest.mark.parametrize(("article", "may_be_one"), [("a", False), ("b", True)])
def test_what_one_article_reports_is_not_what_it_tells_of_a_day_to_come(article: str, may_be_one: bool) -> None:
    told = replace(account(SIGNED, date=None), reported=datetime.date(2024, 5, 10))
    due = account("A fisheries treaty is due", date="2024-05-12", article=article)
    assert (date_similarity(told, due) > -1) is may_be_one
