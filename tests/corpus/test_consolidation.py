"""What stands for all accounts of one event."""

from typing import Any

from briefgen.corpus.consolidation import consolidate
from briefgen.corpus.corpus import EventVersion


def version(title: str, date: str | None, status: str = "reported", basis: str = "stated") -> EventVersion:
    known: Any = basis if date else None
    return EventVersion(date, date and f"on {date}", title, "consult", status, None, known)


PLAN = version("The envoys will meet on Saturday", "2024-05-04", "planned")
HELD = version("The envoys met on Saturday", "2024-05-04")


def test_what_was_held_is_told_as_held() -> None:
    found = consolidate([PLAN, PLAN, HELD], {})
    assert (found.title, found.status, found.date) == ("The envoys met on Saturday", "reported", "2024-05-04")


def test_the_day_on_which_it_was_held_holds_over_that_of_the_plan() -> None:
    late = version("The envoys met", "2024-05-05", basis="context")
    found = consolidate([PLAN, PLAN, late], {})
    assert (found.title, found.date, found.date_basis) == ("The envoys met", "2024-05-05", "context")


def test_the_day_of_the_plan_stands_where_the_others_have_only_the_day_of_their_report() -> None:
    found = consolidate([PLAN, version("The envoys met", "2024-05-06", basis="reported")], {})
    assert (found.title, found.date, found.date_basis) == ("The envoys met", "2024-05-04", "stated")
    assert found.date_text == "on 2024-05-04"


def test_the_day_on_which_a_plan_was_reported_is_no_day_of_what_was_held() -> None:
    early = version("The envoys will meet", "2024-05-01", "planned", "reported")
    found = consolidate([early, version("The envoys met", "2024-05-06", basis="reported")], {})
    assert (found.date, found.date_basis) == ("2024-05-06", "reported")


def test_plans_alone_stay_a_plan() -> None:
    assert consolidate([PLAN, PLAN], {}).status == "planned"


def test_the_date_that_rests_on_most_holds_whatever_others_say_more_often() -> None:
    reported = version("The envoys met", "2024-05-01", basis="reported")
    context = version("The envoys met", "2024-05-03", basis="context")
    for told, date in (
        ([reported, reported, context], "2024-05-03"),
        ([reported, context, context, HELD], "2024-05-04"),
    ):
        assert consolidate(told, {}).date == date


def test_of_dates_that_rest_on_as_much_the_commonest_holds_then_the_narrower_then_the_earlier() -> None:
    later, month = version("The envoys met", "2024-05-05"), version("The envoys met", "2024-05")
    assert consolidate([HELD, later, later], {}).date == "2024-05-05"
    assert consolidate([month, later], {}).date == "2024-05-05"
    assert consolidate([later, HELD], {}).date == "2024-05-04"
