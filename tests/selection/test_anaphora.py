"""Sentences that stand alone, and those that point back to what is not there."""

import pytest

from briefgen.corpus.corpus import Passage
from briefgen.selection.anaphora import Antecedents
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_statement


def standing_alone(text: str, start: int = 0) -> str | None:
    return Antecedents(corpus(raw_data(text)), ()).standing_alone(Passage("a1", start, len(text)))


@pytest.mark.parametrize(
    "words",
    [
        "Ministers met on Monday.",
        "Chad and Niger said the two sides met.",
        "The two ferries met.",
        "The ship lost its way.",
        "Parliament voted that ministers resign.",
        "Ministers but not kings met.",
        "It" + "inerant farmers met.",
        "After the rains, ministers met.",
        "Deputies said by radio that day care was free.",
    ],
)
def test_a_sentence_that_points_at_nothing_before_it_stands_as_it_is(words: str) -> None:
    assert standing_alone(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "And ministers met.",
        "Furthermore, ministers met.",
        "In response, ministers met.",
        "As a result ministers met.",
        "At the previous auction, ministers met.",
        "This failed.",
        "On Monday, for these ministers, talks failed.",
        "After that, ministers met.",
        "Under his rule, ministers met.",
        "With him, Chad left.",
        "Both sides met.",
        "The two sides met their allies.",
        "The agreement between the two countries was signed in Oslo.",
        "Such talks failed.",
        "He left.",
        "They left.",
        "Shortly after the announcement, deputies passed a bill.",
        "Following the talks, ministers met.",
        "Deputies passed a bill to pay soldiers through that date.",
    ],
)
def test_a_sentence_that_begins_with_a_pointer_cannot_stand_alone(words: str) -> None:
    assert standing_alone(words) is None


def test_a_piece_of_a_quotation_does_not_stand_alone() -> None:
    assert standing_alone('Ann and Bob were figures in the scandal."') is None
    assert standing_alone('Ann left after a "scandal".') == 'Ann left after a "scandal".'


def test_such_points_back_among_the_first_five() -> None:
    assert standing_alone("Aid reached Chad despite such rules.") is None
    assert standing_alone("Aid reached northern Chad despite such rules.") is not None


@pytest.mark.parametrize("word", ["this", "these"])
def test_this_points_back_among_the_first_twelve_words_but_before_a_time(word: str) -> None:
    start = "Aid from many states reached towns of northern Chad in May despite"
    assert standing_alone(f"{start.removeprefix('Aid ')} {word} rules.") is None
    assert standing_alone(f"{start} {word} rules.") is not None
    assert standing_alone(f"Aid reached Chad {word} week.") is not None
    assert standing_alone(f"Aid reached Chad, “{word} rules” said.") is not None


@pytest.mark.parametrize("word", ["his", "her", "its", "their", "him", "them", "he", "she", "it", "they"])
def test_a_word_for_somebody_points_back_among_the_first_three(word: str) -> None:
    assert standing_alone(f"Chad met {word} allies.") is None
    assert standing_alone(f"Chad again met {word} allies.") is not None


@pytest.mark.parametrize("word", ["that", "those", "both", "thus"])
def test_a_word_that_need_not_point_back_does_so_among_the_first_two(word: str) -> None:
    assert standing_alone(f"After {word} Chad left.") is None
    assert standing_alone(f"Soon after {word} Chad left.") is not None


def test_what_nobody_named_says_or_asks_does_not_stand_alone() -> None:
    assert standing_alone("We met ministers.") is None
    text = "QUESTION: So. Ministers left."
    assert standing_alone(text, text.index("Ministers")) is None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He {cue|said} {content|so}.", "He [Dar] said so."),
        ("She also {cue|said} {content|so}.", "She [Dar] also said so."),
        ("They have later\n{cue|said} {content|so}.", "They [Dar] have later said so."),
        ("It calmly {cue|said} {content|so}.", None),
        ("He, too, {cue|said} {content|so}.", None),
    ],
)
def test_a_pronoun_is_the_speaker_of_the_verb_that_follows_at_once(marked: str, expected: str | None) -> None:
    text = MarkedText("Dar spoke. " + marked)
    articles = corpus(
        raw_data(
            text.text,
            actors=[raw_actor("Dar", [{"start": 0, "end": 3}])],
            statements=[raw_statement("s", "dar", text, "cue", "content")],
        )
    )
    sentence = Passage("a1", len("Dar spoke. "), len(text.text))
    assert Antecedents(articles, articles.statements).standing_alone(sentence) == expected
