"""Counts of a story from columns are those from its events, so that files and libraries rank alike."""

import pytest

from briefgen.corpus import Corpus
from briefgen.corpus.corpus import CorpusEvent, Passage
from briefgen.corpus.merging.merge import merged_corpus
from briefgen.corpus.story import OPEN_END, OPEN_START, Day
from briefgen.selection.date_weight import rank_dates
from briefgen.selection.event_columns import ColumnRow, joined, pack, unpack
from briefgen.selection.facts import UNDATED, EventFacts, day_of, facts_of
from briefgen.selection.outline import StoryCount
from briefgen.selection.salience import Salience
from tests.made_story import made_story

STORY = merged_corpus(made_story(30, 6))
NUMBERS = {name: number + 7 for number, name in enumerate(STORY.articles)}
SALIENCE = Salience(STORY, STORY.events)


def row(event: CorpusEvent) -> ColumnRow:
    return ColumnRow(facts_of(event, STORY), len(event.passages), sorted(NUMBERS[name] for name in event.sources))


def counted() -> StoryCount:
    rows = list(map(row, STORY.events))
    return StoryCount(unpack(pack(rows[start : start + 50])) for start in range(0, len(rows), 50))


def test_events_weigh_the_same_by_either_way() -> None:
    outlined = Salience(STORY.with_outline(counted().outline(NUMBERS.get)), STORY.events)
    for event in STORY.events:
        assert outlined.weight(event.id) == pytest.approx(SALIENCE.weight(event.id), abs=1e-9)
    assert [event.id for event in outlined.ranked()[:20]] == [event.id for event in SALIENCE.ranked()[:20]]


def test_words_are_as_near_to_the_middle_by_either_way() -> None:
    outline, story = counted().outline(NUMBERS.get), SALIENCE.story
    for event in STORY.events[:20]:
        words = facts_of(event, STORY).words
        assert 0.0 < story.nearness(words) < 1.0
        assert story.nearness(words) == pytest.approx(outline.nearness(words), abs=1e-9)
        assert story.nearness(words) == pytest.approx(story.nearness(frozenset(words)), abs=1e-9)
    assert story.nearness(frozenset({2**20 - 1})) == 0.0


def test_the_heaviest_of_the_columns_are_the_heaviest_events() -> None:
    found = [STORY.events[place].id for place in counted().heaviest(5)]
    assert found[0] == SALIENCE.ranked()[0].id
    assert set(found) <= {event.id for event in SALIENCE.ranked()[:15]}


def test_dates_weigh_the_same_by_either_way() -> None:
    outline = counted().outline(NUMBERS.get)
    ranked = rank_dates(STORY.events)
    weights = {item.day: (item.weight, item.articles, item.events) for item in outline.dates}
    assert len(weights) == len({day_of(item.date) for item in ranked})
    for item in ranked:
        weight, articles, events = weights[day_of(item.date)]
        assert (pytest.approx(weight), articles, events) == (item.weight, len(item.articles), len(item.events))


def test_the_counts_of_the_whole_hold_where_a_part_is_read() -> None:
    outline = counted().outline(NUMBERS.get)
    assert (outline.events, outline.articles) == (len(STORY.events), 30)
    assert outline.span == SALIENCE.story.span
    assert outline.similarity("an article that is not there") == 0.0
    part = STORY.events[:40]
    ranked = rank_dates(part, outline=outline)
    whole = {item.day: item.weight for item in outline.dates}
    assert [item.weight for item in ranked] == sorted((whole[day_of(item.date)] for item in ranked), reverse=True)


def test_of_each_date_that_matters_the_heaviest_events_are_taken() -> None:
    story = counted()
    dates = story.outline(NUMBERS.get).dates
    (first,) = {facts_of(STORY.events[place], STORY).day for place in story.heaviest_of_dates(1, 3)}
    assert first == dates[0].day
    assert len(story.heaviest_of_dates(4, 1)) == 4


def facts(**changes: object) -> EventFacts:
    plain = {"day": Day(1, 2), "start": 3, "length": 4, "flags": 5, "headline": 6, "words": (7, 8)}
    return EventFacts(**{**plain, **changes})  # type: ignore[arg-type]


def test_what_is_packed_is_there_again() -> None:
    rows = [
        ColumnRow(facts(), 2, [9]),
        ColumnRow(facts(day=UNDATED, length=1 << 20, words=()), 1, [9, 1 << 31]),
        ColumnRow(facts(day=Day(OPEN_START, OPEN_END), headline=255, words=(1,)), 3, [4]),
    ]
    columns = unpack(pack(rows))
    assert columns.first.tolist() == [1, -1, OPEN_START]
    assert columns.last.tolist() == [2, -1, OPEN_END]
    assert columns.length.tolist() == [4, (1 << 16) - 1, 4]
    assert (columns.article.tolist(), columns.word.tolist()) == ([9, 9, 1 << 31, 4], [7, 8, 1])
    some = columns.at([1, 2])
    assert (some.article.tolist(), some.word.tolist(), some.passages.tolist()) == ([9, 1 << 31, 4], [1], [1, 3])
    both = joined([some, columns])
    assert (len(both), both.word.tolist()) == (5, [1, 7, 8, 1])


@pytest.mark.parametrize("data", [b"", b"\1\0\0\0", pack([ColumnRow(facts(), 1, [1])])[:-1]])
def test_a_segment_that_is_cut_is_no_segment(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"ranking|buffer"):
        unpack(data)


def test_a_story_of_nothing_is_counted() -> None:
    outline = StoryCount([]).outline({}.get)
    assert (outline.events, outline.articles, outline.span, outline.dates) == (0, 0, None, [])
    assert StoryCount([]).heaviest(3).tolist() == []


def test_an_event_of_a_listing_is_far_from_the_middle() -> None:
    def told(name: str, title: str, article: str) -> CorpusEvent:
        passage = (Passage(article, 0, 30),)
        return CorpusEvent(name, "2021-05-03", None, title, "other", "reported", None, (), (), passage, ())

    story = [told(f"s{number}", "Rebels seized the capital", f"a{number}") for number in range(4)]
    listing = [told(f"l{number}", f"Programme{number} about matter{number}", "listing") for number in range(40)]
    salience = Salience(Corpus(), [*listing, *story])
    assert {event.id for event in salience.ranked()[:4]} == {"s0", "s1", "s2", "s3"}
    assert salience.story.similarity("listing") < 0.3 * salience.story.similarity("a0")
