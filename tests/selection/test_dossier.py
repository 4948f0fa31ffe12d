"""What a dossier tells of one actor: roles over time, statements by date and apart, and with whom it acts."""

from typing import Any

from briefgen.corpus import Corpus
from briefgen.corpus.filters import select
from briefgen.model import Filters
from briefgen.model.spec import Spec
from briefgen.selection.dossier import Dossier, dossier_of, subjects
from briefgen.selection.telling import tell
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event, raw_statement

FIRST = MarkedText(
    "{ann|Deputy Minister Ann Lee} of {state|Arland} met {bo|Envoy Bo Chan} on 3 May. {cue|Said} Ann Lee: "
    "{said|the road is open}. Bo Chan {cue2|doubts} that {doubt|Ann Lee is right}."
)
SECOND = MarkedText(
    "{ann|Minister Ann Lee} of Borland {cue|said} {said|the road is open}. Ann Lee {cue3|denied} {denied|that it was}."
)


def data(text: MarkedText, name: str, published: str | None, **more: Any) -> dict[str, Any]:
    raw = raw_data(text.text, **more)
    raw["article"] |= {"id": name, "published": published, "title": name}
    return raw


def made(second: str | None = "2025-06-01") -> Corpus:
    met = raw_event(
        "e1", [FIRST.span("ann")], title="Ann Lee met Bo Chan", date="2025-05-03",
        actors=[{"id": "ann", "part": "agent"}, {"id": "bo", "part": "participant"}],
    )  # fmt: skip
    denied = raw_event(
        "e1", [SECOND.span("cue3")], title="Ann Lee denied that it was", date="2025-05-30", kind="reject",
        actors=[{"id": "ann", "part": "agent"}],
    )  # fmt: skip
    one = data(
        FIRST, "a1", "2025-05-04",
        actors=[
            raw_actor(
                "Ann Lee", [FIRST.span("ann"), FIRST.span("doubt")], id="ann", role="Deputy Minister", affiliation="ar"
            ),
            raw_actor("Arland", [FIRST.span("state")], id="ar", kind="state"),
            raw_actor("Bo Chan", [FIRST.span("bo")], id="bo", role="Envoy"),
        ],
        events=[met],
        statements=[
            raw_statement("s1", "ann", FIRST, "cue", "said"),
            raw_statement("s2", "bo", FIRST, "cue2", "doubt", stance="criticises"),
        ],
    )  # fmt: skip
    two = data(
        SECOND, "a2", second,
        actors=[raw_actor("Ann Lee", [SECOND.span("ann")], id="ann", role="Minister of Roads")],
        events=[denied],
        statements=[
            raw_statement("s1", "ann", SECOND, "cue", "said"),
            raw_statement("s2", "ann", SECOND, "cue3", "denied", stance="denies"),
        ],
    )  # fmt: skip
    return corpus(one, two)


def dossier(found: Corpus, *names: str, **filters: Any) -> Dossier:
    asked = Filters(actors=names or ("Ann Lee",), **filters)
    told = dossier_of(select(found, asked), asked)
    assert told is not None
    return told


def test_roles_are_told_in_the_order_of_time_with_the_days_of_the_articles() -> None:
    told = dossier(made())
    assert [(each.value, [str(day) for day in each.told]) for each in told.roles] == [
        ("Deputy Minister", ["2025-05-04"]),
        ("Minister of Roads", ["2025-06-01"]),
    ]
    assert [(each.value, [passage.article for passage in each.passages]) for each in told.affiliations] == [
        ("a1:ar", ["a1"])
    ]


def test_a_role_that_another_one_has_whole_is_left_to_that() -> None:
    text = MarkedText("{one|Minister Ann Lee} left.")
    short = data(text, "a3", "2025-07-01", actors=[raw_actor("Ann Lee", [text.span("one")], id="ann", role="Minister")])
    other = MarkedText("{one|Foreign Minister Ann Lee} came.")
    whole = data(
        other, "a4", None, actors=[raw_actor("Ann Lee", [other.span("one")], id="ann", role="Foreign Minister")]
    )
    assert [each.value for each in dossier(corpus(short, whole)).roles] == ["Foreign Minister"]


def test_what_two_articles_have_in_the_same_words_is_one_position_of_the_first_day() -> None:
    found = made()
    told = dossier(found)
    assert [
        (found.words(each.statement.content), each.statement.stance, each.date, each.date_basis, len(each.passages))
        for each in told.positions
    ] == [
        ("the road is open", "asserts", "2025-05-04", "reported", 2),
        ("that it was", "denies", "2025-05-30", "stated", 1),
    ]


def test_an_article_without_a_day_gives_its_statements_none() -> None:
    told = dossier(made(second=None))
    assert [(each.date, each.date_basis) for each in told.positions] == [
        ("2025-05-04", "reported"),
        ("2025-05-30", "stated"),
    ]
    only = dossier(corpus(data(SECOND, "a2", None, actors=[raw_actor("Ann Lee", [SECOND.span("ann")], id="ann")],
        statements=[raw_statement("s1", "ann", SECOND, "cue", "said")])))  # fmt: skip
    assert [(each.date, each.date_basis) for each in only.positions] == [(None, None)]


def test_bounds_of_time_hold_for_statements() -> None:
    assert [each.date for each in dossier(made(), since="2025-05-10").positions] == ["2025-05-30", "2025-06-01"]
    assert [each.date for each in dossier(made(), until="2025-05-10").positions] == ["2025-05-04"]


def test_others_are_those_who_name_the_actor_in_what_they_say() -> None:
    found = made()
    assert [(each.statement.speaker, found.words(each.statement.content)) for each in dossier(found).others] == [
        ("a1:bo", "Ann Lee is right")
    ]
    assert dossier(found, "Bo Chan").others == ()


def test_partners_are_those_of_the_same_events() -> None:
    assert [(each.actor, each.events) for each in dossier(made()).partners] == [("a1:bo", ("a1:e1",))]


def test_a_body_has_what_those_affiliated_to_it_said() -> None:
    found = made()
    assert [found.words(each.statement.content) for each in dossier(found, "Arland").positions] == [
        "the road is open",
        "that it was",
    ]


def test_it_is_of_one_actor() -> None:
    found = made()
    for names in ((), ("Ann Lee", "Bo Chan"), ("Nobody",)):
        asked = Filters(actors=names)
        assert dossier_of(select(found, asked), asked) is None
    assert [actor.id for actor in subjects(found, Filters(actors=("ann lee",)))] == ["a1:ann"]


def test_the_sources_of_a_dossier_are_those_that_something_in_it_rests_on() -> None:
    found = made()
    told = tell(found, Spec(form="dossier", filters=Filters(actors=("Bo Chan",))))
    assert (told.sources, told.cast) == (("a1",), ())
    assert tell(found, Spec(form="full", filters=Filters(actors=("Bo Chan",)))).dossier is None
