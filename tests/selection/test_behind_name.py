"""What a line about an actor says behind the name."""

import pytest

from briefgen.corpus.corpus import CorpusActor
from briefgen.selection.behind_name import behind_name, may_be_deed_of
from tests.fakes import corpus, raw_actor, raw_data


def actor(name: str, *aliases: str) -> CorpusActor:
    (found,) = corpus(
        raw_data("Text.", actors=[raw_actor(name, [{"start": 0, "end": 4}], aliases=list(aliases))])
    ).actors
    return found


@pytest.mark.parametrize(
    ("name", "title", "told"),
    [
        ("United States", "The United States continues to urge restraint", "continues to urge restraint"),
        ("Pakistan", "Pakistan now joins China", "now joins China"),
        ("Daniel Foote", "[Daniel Foote] will work with partners", "will work with partners"),
        ("Daniel Foote", "The Special Envoy [Daniel Foote] will lead them", "will lead them"),
        ("Office of Assets", "the U.S. Department’s Office of Assets designated nine", "designated nine"),
        ("Acme", "Acme, along with Bolt and Co, sold its plant", "sold its plant"),
        ("Britain", "the U.K. Government was pinning hopes on it", "was pinning hopes on it"),
    ],
)
def test_a_subject_that_is_the_actor_is_not_said_again(name: str, title: str, told: str) -> None:
    assert behind_name(title, actor(name, "U.K. Government")) == told


@pytest.mark.parametrize(
    "title",
    [
        "United States forces attacked a base",
        "United States Ambassador Green left",
        "United States residents the rights that were promised",
        "United States troops to leave in May",
        "The army of the United States and its allies left",
        "Talks with the United States began",
        "Japan and the United States agreed",
        "Nobody knows",
    ],
)
def test_what_has_another_subject_stays_whole(title: str) -> None:
    assert behind_name(title, actor("United States")) == title


@pytest.mark.parametrize(
    ("title", "is_deed"),
    [
        ("Turkey brokered the deal", True),
        ("Turkey and Syria agreed on the deal", True),
        ("Envoys opened the harbour", True),
        ("The deal was brokered by the bloc and Turkey", False),
        ("Turkey’s refusal to extend the deal", False),
        ("Talks between Turkey and Syria have made progress", False),
        ("Syria and Turkey agreed on the deal", False),
    ],
)
def test_an_actor_does_what_it_is_the_subject_of(title: str, is_deed: bool) -> None:
    assert may_be_deed_of(title, actor("Turkey")) is is_deed
