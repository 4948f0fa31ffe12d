"""Articles that tell of the same."""

import hashlib
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.corpus.merging.actors import acronym_key, initials, is_proper, name_key
from briefgen.corpus.merging.merge import merge
from briefgen.corpus.merging.results import ItemKey
from briefgen.corpus.quantities import quantities
from briefgen.corpus.spelling import consonants
from briefgen.model import ArticleData
from tests.fakes import raw_actor, raw_article, raw_data, raw_event

Teller = tuple[str, list[dict[str, Any]], list[tuple[str, str | None, list[str]]]]


def article(
    name: str, people: Iterable[tuple[str, str]], told: Iterable[tuple[str, str | None, list[str]]]
) -> ArticleData:
    """An article whose events are sentences: words, date, and names of those who took part."""
    told = list(told)
    text = " ".join(words for words, _, _ in told) or name
    spans, place = [], 0
    for words, _, _ in told:
        spans.append({"start": place, "end": place + len(words)})
        place += len(words) + 1
    actors = [
        raw_actor(person, [{"start": 0, "end": len(text)}], kind=kind, id=person.lower().replace(" ", "-"))
        for person, kind in people
    ]
    events = [
        raw_event(
            f"e{number}", [span], title=words.rstrip("."), date=date,
            actors=[{"id": who.lower().replace(" ", "-"), "part": "agent"} for who in parts],
        )
        for number, ((words, date, parts), span) in enumerate(zip(told, spans, strict=True))
    ]  # fmt: skip
    raw = raw_data(text, actors=actors, events=events)
    return ArticleData.model_validate({**raw, "article": raw_article(text, id=name, published="2021-03-05")})


def key(data: ArticleData, item: str) -> ItemKey:
    return ItemKey(data.article.sha256, item)


NORWAY, CHILE = ("Norway", "government"), ("Chile", "state")
ONE = article(
    "one",
    [NORWAY, CHILE],
    [("Norway signed a fisheries treaty with Chile in Santiago.", "2021-03-03", ["Norway", "Chile"])],
)
TWO = article(
    "two",
    [("Norway", "state"), CHILE],
    [
        ("Chile and Norway have signed a treaty on fisheries.", "2021-03", ["Chile", "Norway"]),
        ("Norway opened an embassy in Lima.", "2021-03-03", ["Norway"]),
    ],
)


def test_one_event_in_two_articles_is_one() -> None:
    merged = merge([ONE, TWO])
    assert merged.events[key(ONE, "e0")] == merged.events[key(TWO, "e0")]
    assert key(TWO, "e1") not in merged.events
    assert merged.actors[key(ONE, "norway")] == merged.actors[key(TWO, "norway")]


def test_dates_that_cannot_both_be_true_keep_events_apart() -> None:
    other = article(
        "other", [NORWAY, CHILE], [("Norway signed a fisheries treaty with Chile.", "2019-05-01", ["Norway", "Chile"])]
    )
    assert key(other, "e0") not in merge([ONE, other]).events


def test_days_that_differ_a_little_and_numbers_of_dead_are_disagreements() -> None:
    people = [("Luzon", "state")]
    tellings = [
        ("Twelve people were killed in a ferry accident off Luzon.", "2021-03-03"),
        ("A ferry accident off Luzon killed people: 15 dead.", "2021-03-04"),
    ]
    first, second = (
        article(str(place), people, [(words, day, ["Luzon"])]) for place, (words, day) in enumerate(tellings)
    )
    merged = merge([first, second])
    assert merged.events[key(first, "e0")] == merged.events[key(second, "e0")]
    told = {item.field: [value.value for value in item.values] for item in merged.conflicts}
    assert told == {"date": ["2021-03-03", "2021-03-04"], "deaths": ["12", "15"]}
    assert all(value.passages for item in merged.conflicts for value in item.values)


def test_the_order_of_articles_makes_no_difference() -> None:
    three = article(
        "three", [CHILE], [("Chile signed the fisheries treaty with Norway in Santiago.", "2021-03-03", ["Chile"])]
    )
    assert merge([ONE, TWO, three]) == merge([three, TWO, ONE])


def test_clusters_that_were_there_keep_their_names() -> None:
    known = {key(ONE, "e0"): "old"}
    assert merge([ONE, TWO], events=known).events[key(TWO, "e0")] == "old"


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (("European Space Agency", "organisation"), ("ESA", "organisation"), True),
        (("Acme Corp.", "organisation"), ("The Acme", "organisation"), True),
        (("Mohammed al-Hassan", "person"), ("Muhammad al-Hasan", "person"), True),
        (("President Ana Ruiz", "person"), ("Ana Ruiz", "person"), True),
        (("Ruiz", "person"), ("Ana Ruiz", "person"), True),
        (("Doug Ruiz", "person"), ("Douglas A. Ruiz", "person"), True),
        (("Bill Ruiz", "person"), ("William Ruiz", "person"), True),
        (("Bill Ruiz", "person"), ("Willem Ruiz", "person"), False),
        (("Jo Ruiz", "person"), ("Joseph Ruiz", "person"), False),
        (("Norway", "state"), ("Norway", "government"), True),
        (("Ana Ruiz", "person"), ("Eva Ruiz", "person"), False),
        (("Georgia", "state"), ("Georgia", "person"), False),
        (("Bank of Chile", "organisation"), ("Bank of Peru", "organisation"), False),
        (("International Sea Guild", "organisation"), ("I.S.G.", "group"), True),
        (("European Union", "organisation"), ("EU", "organisation"), False),
        (("Guild", "organisation"), ("GUI", "organisation"), False),
        (("European Space Agency", "state"), ("ESA", "organisation"), False),
        (("Sea Guild", "armed_group"), ("Sea Guild", "organisation"), True),
        (("Mohammed Hassan", "person"), ("Muhammad al-Hasan", "person"), False),
        (("Anna Maria Ruiz", "person"), ("Ana Ruiz", "person"), False),
        (("Li Na", "person"), ("Lo Ni", "person"), False),
        (("Ruiz", "person"), ("Ana Ruiza", "person"), False),
        (("Ana", "person"), ("Ana Ruiz", "person"), False),
        (("Ruiz", "group"), ("Ana Ruiz", "person"), False),
        (("Hasan", "person"), ("Hassan", "person"), False),
        (("Mohammed Trust", "organisation"), ("Muhammad Trust", "organisation"), False),
    ],
)
def test_actors_are_one_by_name_acronym_and_spelling(one: tuple[str, str], two: tuple[str, str], same: bool) -> None:
    first, second = article("one", [one], []), article("two", [two], [])
    actors = merge([first, second]).actors
    assert (len(actors) == 2 and len(set(actors.values())) == 1) is same


@pytest.mark.parametrize(
    ("alias", "kind", "same"),
    [
        ("Utopia", "state", True),
        ("new government", "state", False),
        ("Old Harbour", "organisation", True),
        ("Harbour", "organisation", False),
        ("OHG", "organisation", True),
        ("Ana Ruiz", "person", True),
        ("Ruiz", "person", False),
        ("Dr. Ruiz", "person", False),
        ("Utopia", "group", False),
    ],
)
def test_another_name_makes_two_one_where_it_can_mean_nobody_else(alias: str, kind: str, same: bool) -> None:
    def named(name: str, called: str) -> ArticleData:
        data = article(name, [(called, kind)], [])
        return data.model_copy(update={"actors": (data.actors[0].model_copy(update={"aliases": (alias,)}),)})

    assert bool(merge([named("one", "First one"), named("two", "Second one")]).actors) is same


def test_an_acronym_that_two_bodies_have_means_neither() -> None:
    names = ("European Space Agency", "Egyptian Sea Authority", "ESA")
    data = [article(name, [(name, "organisation")], []) for name in names]
    assert merge(data).actors == {}
    assert len(merge(data[1:]).actors) == 2


@pytest.mark.parametrize(
    ("names", "persons"),
    [
        (("Wendy R. Sherman", "Wendy Sherman"), 1),
        (("Mary Ann Lee", "Mary Lee"), 2),
        (("George W. Bush", "George Bush", "George H. W. Bush"), 3),
        (("Wendy R. Sherman", "Wanda Sherman"), 2),
    ],
)
def test_initials_between_names_make_no_other_person(names: tuple[str, ...], persons: int) -> None:
    told = [article(name, [(name, "person")], []) for name in names]
    found = merge(told).actors
    groups = {found.get(key(data, data.actors[0].id), data.article.id) for data in told}
    assert len(groups) == persons


def test_a_surname_that_two_people_have_joins_neither() -> None:
    data = [article(name, [(name, "person")], []) for name in ("Ana Ruiz", "Eva Ruiz", "Ruiz")]
    assert merge(data).actors == {}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("E.U.", "eu"),
        ("AT&T", "att"),
        (" NATO ", "nato"),
        ("X", None),
        ("Nato", None),
        ("ABCDEFGHIJK", None),
        ("3M", None),
    ],
)
def test_acronyms_are_capitals(name: str, key: str | None) -> None:
    assert acronym_key(name) == key


def test_consonants_are_what_transliterations_share() -> None:
    assert consonants("qaddafi") == consonants("kadhafi") == "kdf"
    assert consonants("sergey lavrov") == consonants("sergei lawrow") == "srk lwrw"
    assert initials("Bank of the South") == "bs"
    assert initials("of") == ""


def test_names_are_compared_bare() -> None:
    assert name_key("The Hon. Dr. José Núñez’s", "organisation") == "hon dr jose nunez"
    assert (acronym_key("U.N."), acronym_key("Una")) == ("un", None)
    assert initials("European Aeronautic Defence and Space Company") == "eadsc"
    assert consonants("muhammad") == consonants("mohamed")


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("Prime Minister Ana Ruiz", "person", "ana ruiz"),
        ("Dr. Ruiz", "person", "ruiz"),
        ("Prime Minister", "person", "minister"),
        ("King", "person", "king"),
        ("Ruiz King", "person", "ruiz king"),
        ("the", "state", "the"),
        ("The Gambia", "state", "gambia"),
        ("King Air", "organisation", "king air"),
        ("Acme Holding Co. Ltd.", "organisation", "acme holding"),
        ("Company", "organisation", "company"),
        ("Co Ltd", "organisation", "co"),
        ("Acme Ltd", "person", "acme ltd"),
        ("Band AG", "group", "band"),
        ("", "state", ""),
    ],
)
def test_titles_and_legal_forms_tell_nobody_from_others(name: str, kind: str, key: str) -> None:
    assert name_key(name, kind) == key


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (["Five people died."], ["Six people died."], {"deaths": ["5", "6"]}),
        (["Five people died."], ["5 people died."], {}),
        (["Five people died."], ["Many people died."], {}),
        (["Five people died, police said six people died."], ["Six people died."], {}),
        (["1,200 people died."], ["1.3 thousand people died."], {"deaths": ["1,200", "1,300"]}),
        (
            ["Nine people died and 10 were hurt."],
            ["Eight people died and 11 were hurt."],
            {"deaths": ["8", "9"], "injuries": ["10", "11"]},
        ),
    ],
)
def test_articles_differ_where_one_gives_a_number_that_the_other_does_not(
    one: list[str], other: list[str], told: dict[str, list[str]]
) -> None:
    first, second = (
        article(name, [CHILE], [(f"{words[0][:-1]} in the Chile mine flood.", "2021-03-03", ["Chile"])])
        for name, words in (("one", one), ("two", other))
    )
    known = {key(data, "e0"): "mine" for data in (first, second)}
    merged = merge([first, second], events=known)
    assert {item.field: [value.value for value in item.values] for item in merged.conflicts} == told
    assert {item.event for item in merged.conflicts} <= {"mine"}


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (["2021-03-03", "2021-03-04"], ["2021-03-03", "2021-03-04"]),
        (["2021-03-04", "2021-03-03"], ["2021-03-03", "2021-03-04"]),
        (["2021-03-03", "2021-03"], None),
        (["2021-03-03", "2021-03-03/2021-03-04"], None),
        (["2021-03-03", None], None),
        (["2021-03-03", "2021-03-03"], None),
    ],
)
def test_only_days_differ_from_days(dates: list[str | None], told: list[str] | None) -> None:
    both = [
        article(f"a{place}", [CHILE], [(f"Chile{' ' * place} signed.", date, ["Chile"])])
        for place, date in enumerate(dates)
    ]
    merged = merge(both, events={key(data, "e0"): "x" for data in both})
    found = [[value.value for value in item.values] for item in merged.conflicts]
    assert found == ([told] if told else [])


def test_one_article_alone_does_not_disagree_with_itself() -> None:
    alone = article("a", [CHILE], [("Five people died.", "2021-03-03", []), ("Six people died.", "2021-03-04", [])])
    assert merge([alone], events={key(alone, "e0"): "x", key(alone, "e1"): "x"}).conflicts == ()


def test_a_difference_has_the_passages_of_each_value() -> None:
    first = article("a", [CHILE], [("Five people died.", "2021-03-03", []), ("So five people died.", None, [])])
    second = article("b", [CHILE], [("Six people died.", "2021-03-03", [])])
    known = {key(first, "e0"): "x", key(first, "e1"): "x", key(second, "e0"): "x"}
    (found,) = merge([second, first], events=known).conflicts
    assert {
        value.value: [(passage.article, passage.start, passage.end) for passage in value.passages]
        for value in found.values
    } == {"5": [("a", 0, 17), ("a", 18, 38)], "6": [("b", 0, 16)]}


def test_what_is_one_is_called_by_its_first_item_or_as_it_was() -> None:
    merged = merge([ONE, TWO])
    first = min(key(ONE, "e0"), key(TWO, "e0"))
    name = f"{first.article[:16]}:e0"
    assert merged.events == {key(ONE, "e0"): name, key(TWO, "e0"): name}
    assert merged.looked_at == (name,)
    assert set(merged.articles) == {ONE.article.sha256, TWO.article.sha256}
    two_names = {key(ONE, "e0"): "b", key(TWO, "e0"): "a"}
    assert set(merge([ONE, TWO], events=two_names).events.values()) == {"a"}
    assert set(merge([ONE, TWO], actors={key(TWO, "chile"): "state"}).actors.values()) >= {"state"}


def test_what_is_alone_has_no_name() -> None:
    assert (merge([ONE]).events, merge([ONE]).actors, merge([ONE]).looked_at) == ({}, {}, ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("at least 1,200 people were killed", [("deaths", 1200.0)]),
        ("two million people displaced", [("displaced", 2_000_000.0)]),
        ("3 dead and twelve wounded", [("deaths", 3.0), ("injuries", 12.0)]),
        ("worth $15 killed", []),
        ("Twenty dead", [("deaths", 20.0)]),
        ("zero deaths", [("deaths", 0.0)]),
        ("2.5 thousand people were detained", [("arrests", 2500.0)]),
        ("three hundred hurt", [("injuries", 300.0)]),
        ("1 billion displaced, 5 trillion displaced", [("displaced", 1e9), ("displaced", 5e12)]),
        ("4 people are still missing", []),
        ("4 people remain missing", [("missing", 4.0)]),
        ("12 soldiers and 3 civilians were killed", [("deaths", 3.0)]),
        ("7 soldiers or police killed", []),
        ("15% killed", []),
        ("A-15 killed", []),
        ("1,2000 killed", []),
        ("nobody was killed", []),
        ("seven of the wounded", [("injuries", 7.0)]),
        ("Six were arrested; six died", [("arrests", 6.0), ("deaths", 6.0)]),
        ("in 2021 he died", []),
        ("A blast killed at least 15 divers and wounded 30", [("deaths", 15.0), ("injuries", 30.0)]),
        ("the death toll rose to 41", [("deaths", 41.0)]),
        ("Guards arrested seven men", [("arrests", 7.0)]),
        ("he was killed 12 days later", []),
        ("killed in 2021", []),
    ],
)
def test_numbers_of_people_are_read(text: str, found: list[tuple[str, float]]) -> None:
    assert [(item.counted, item.number) for item in quantities(text)] == found


@given(st.permutations([ONE, TWO, article("x", [CHILE], [("Chile closed a mine.", None, ["Chile"])])]))
def test_no_article_is_left_out(data: list[ArticleData]) -> None:
    merged = merge(data)
    assert set(merged.articles) == {item.article.sha256 for item in data}
    assert hashlib.sha256(b"").hexdigest() not in merged.articles


def test_a_word_for_any_government_makes_no_two_states_one() -> None:
    named = [
        article(state, [(state, "state")], [(f"{state} sent an envoy.", "2021-03-03", [state])])
        for state in ("Norway", "Chile")
    ]
    also = [
        data.model_copy(
            update={"actors": tuple(actor.model_copy(update={"aliases": ("new government",)}) for actor in data.actors)}
        )
        for data in named
    ]
    assert not merge(also).actors


@pytest.mark.parametrize(
    ("name", "is_name"),
    [("government", False), ("New government", False), ("Afghan government", True), ("WHO", True), ("حكومة", True)],
)
def test_proper_names(name: str, is_name: bool) -> None:
    assert is_proper(name) is is_name


def test_accounts_are_compared_by_the_words_that_they_share() -> None:
    one = article(
        "plain", [CHILE], [("Chile lifted its embargo on chip materials bound for Peru.", "2021-03-03", ["Chile"])]
    )
    two = article(
        "longer",
        [CHILE],
        [
            (
                "Santiago on Wednesday lifted its embargo on chip materials bound for Peru, ending a four-year row.",
                "2021-03-03",
                ["Chile"],
            )
        ],
    )
    merged = merge([one, two])
    assert merged.events[key(one, "e0")] == merged.events[key(two, "e0")]
