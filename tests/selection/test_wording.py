"""The words by which wordings are compared: whoever is named is one word."""

import pytest

from briefgen.selection.wording import Wordings
from tests.fakes import corpus, raw_actor, raw_data

TEXT = "The Economic Community of West African States met."


def wordings() -> Wordings:
    whole = [{"start": 0, "end": len(TEXT)}]
    bloc = raw_actor("Economic Community of West African States", whole, aliases=["ECOWAS", "the bloc"])
    return Wordings(corpus(raw_data(TEXT, actors=[bloc | {"id": "ecowas"}, raw_actor("Niger", whole, kind="state")])))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ECOWAS met", "Economic Community of West African States met"),
        ("Nigerien soldiers", "soldiers of Niger"),
        ("American soldiers", "soldiers of the United States"),
        ("Washington warned Tehran", "U.S. threat to Iran"),
        ("Guards overthrew the president", "Guards ousted the president"),
    ],
)
def test_other_names_and_other_words_for_one_deed_are_the_same(one: str, two: str) -> None:
    assert wordings().keys(one, "en") == wordings().keys(two, "en")


def test_a_name_of_many_words_is_one_word() -> None:
    assert len(wordings().keys("Economic Community of West African States met", "en")) == 2


def test_an_alias_in_small_letters_names_nobody() -> None:
    assert wordings().keys("the bloc met", "en") != wordings().keys("ECOWAS met", "en")
