import pytest

from briefgen.extract.time.character_folding import fold
from briefgen.extract.time.engine import RULES
from briefgen.extract.time.lexicon import english
from briefgen.extract.time.token_patterns import compiled
from briefgen.extract.time.tokens import tokenise


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_every_pattern_names_known_classes(rule):
    assert compiled(rule.pattern).match("x") is None


def test_an_unknown_class_is_refused():
    with pytest.raises(KeyError, match="NOSUCHCLASS"):
        compiled("THE NOSUCHCLASS")


@pytest.mark.parametrize("text", ["a\r\nb\rc", "\u2019\u201c\u2014\u00a0\uff15", "I\u0307stanbul \U0001f600"])
def test_folding_keeps_every_place(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("five", 5),
        ("twenty-five", 25),
        ("twenty five", 25),
        ("one hundred", 100),
        ("two hundred and fifty", 250),
        ("three thousand two hundred", 3200),
        ("2 million", 2_000_000),
        ("1,500", 1500),
        ("2.5", 2.5),
    ],
)
def test_numerals_are_one_token(text, amount):
    assert [token.number for token in tokenise(text, english()).items] == [amount]


@pytest.mark.parametrize("text", ["five six", "two and three", "one, two", "10 20"])
def test_separate_numerals_stay_apart(text):
    assert len([token for token in tokenise(text, english()).items if token.number is not None]) == 2


def test_a_figure_too_long_for_an_amount_has_no_class():
    assert tokenise("9" * 400, english()).items[0].classes == frozenset()
