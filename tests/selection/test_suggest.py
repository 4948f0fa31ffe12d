"""The events that tell a story."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefgen.corpus import Corpus, corpus_of
from briefgen.model import ArticleData
from briefgen.selection.date_weight import plain_date
from briefgen.selection.suggestions import Suggestion, suggest
from tests.fakes import raw_article, raw_data, raw_event


def corpus(*articles: list[tuple[str, str | None]]) -> Corpus:
    """A corpus of articles, each a list of titles with dates."""
    made = []
    for number, told in enumerate(articles):
        text = f"Article {number}. " + " ".join(f"{title}." for title, _ in told)
        events = []
        for place, (title, date) in enumerate(told):
            start = text.index(title)
            events.append(raw_event(f"e{place}", [{"start": start, "end": start + len(title)}], title=title, date=date))
        raw = raw_data(text, events=events)
        made.append(ArticleData.model_validate({**raw, "article": raw_article(text, id=f"a{number}")}))
    return corpus_of(made)


STORY = corpus(
    [("Rebels seized the capital", "2021-08-15"), ("A bridge was opened", "2021-02-01")],
    [("The rebels seized the capital city", "2021-08-15"), ("The president fled abroad", "2021-08-15")],
    [("Rebels took the capital", "2021-08-15"), ("Talks began in Doha", "2020-09-12")],
    [("Talks opened in Doha", "2020-09-12"), ("Nobody knows when", None)],
)


def dates(found: tuple[Suggestion, ...]) -> list[str]:
    return [item.date for item in found]


def test_the_dates_that_most_articles_tell_of_come_in_order_of_date() -> None:
    found = suggest(STORY, STORY.events, 2)
    assert dates(found) == ["2020-09-12", "2021-08-15"]
    assert "capital" in found[1].event.title
    assert found[1].why.startswith("3 articles tell of this date, 4 events in all; ")


def test_every_suggestion_has_its_words() -> None:
    for item in suggest(STORY, STORY.events, 9):
        assert item.passages
        assert {STORY.words(passage) for passage in item.passages} == {f"{item.event.title}."}


def test_a_copy_counts_once() -> None:
    copies = corpus(
        [("A storm hit", "2021-01-01")],
        [("A storm hit", "2021-01-01")],
        [("Vote held", "2021-02-02")],
        [("The vote was held", "2021-02-02")],
    )
    assert dates(suggest(copies, copies.events, 1, {"a1": "a0"})) == ["2021-02-02"]


def test_dates_of_a_story_do_not_repeat_one_sentence() -> None:
    again = corpus(
        [("Talks went on in Vienna", "2021-05-01")],
        [("In Vienna talks went on", "2021-05-01")],
        [("Talks went on in Vienna", "2021-05-02"), ("Iran named a new envoy", "2021-05-02")],
    )
    titles = [item.event.title for item in suggest(again, again.events, 2)]
    assert "Iran named a new envoy" in titles


def test_marks_of_doubt_make_no_other_date() -> None:
    assert plain_date("2021-05~/2021-06?") == "2021-05/2021-06"


@given(st.integers(-1, 6), st.permutations(STORY.events))
def test_no_date_comes_twice_whatever_the_order(limit: int, events: list) -> None:
    found = suggest(STORY, events, limit)
    assert len(set(dates(found))) == len(found) == min(max(limit, 0), 3)
    assert found == suggest(STORY, STORY.events, limit)


def test_what_an_article_leads_with_stands_for_the_day() -> None:
    filler = "Nothing else of note was said on that day by anyone at all. " * 8
    told = corpus([("The bridge fell", "2021-01-01"), (filler, None), ("Traffic stopped", "2021-01-01")])
    (found,) = suggest(told, told.events, 1)
    assert found.event.title == "The bridge fell"


def test_what_is_told_again_a_day_late_counts_for_the_day_on_which_it_was() -> None:
    line = "Rebels shelled the harbour town of Aden"
    late = [(f"{line} again and again", "2024-05-11")]
    told = corpus([(line, "2024-05-10")], late, [("Talks opened in Doha", "2024-05-11")])
    reported = [replace(event, date_basis="reported") if event.date == "2024-05-11" else event for event in told.events]
    (first, second) = suggest(replace(told, events=tuple(reported)), reported, 2)
    assert (first.date, first.articles) == ("2024-05-10", 2)
    assert (second.date, second.articles) == ("2024-05-11", 1)


def test_what_a_suggestion_rests_on_is_told_in_whole_sentences_without_the_dateline() -> None:
    text = "DOHA (Wire) - Rebels seized the capital on Sunday, officials said. Nothing else was known."
    start = text.index("seized")
    event = raw_event("e0", [{"start": start, "end": start + 18}], title="Rebels seized the capital", date="2021-08-15")
    told = corpus_of([ArticleData.model_validate(raw_data(text, events=[event]))])
    (found,) = suggest(told, told.events, 1)
    assert [told.words(each) for each in found.passages] == ["Rebels seized the capital on Sunday, officials said."]


def test_others_fill_up_the_number_where_dates_are_too_few() -> None:
    own = [event for event in STORY.events if event.date == "2021-08-15"]
    others = [event for event in STORY.events if event not in own]
    assert dates(suggest(STORY, own, 2, beside=lambda: others)) == ["2020-09-12", "2021-08-15"]
    assert dates(suggest(STORY, own, 1, beside=lambda: others)) == ["2021-08-15"]
