"""The timeline: what a row says of an event, and what is drawn."""

import datetime
from typing import Any

import pytest

from briefgen.corpus import Corpus
from briefgen.document.blocks import Figure, ListBlock, SideBySide
from briefgen.document.inlines import Text, plain_text
from briefgen.document.time_axis import AxisWords, Mark, time_axis
from briefgen.model.date_format import month_names
from tests.compose.reading import STYLE, brief, figure, items, notes_of, rows, table, texts
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event

TEXT = MarkedText(
    "{one|Chad closed the port}. {two|Mali may follow}. {three|Then Niger left}. {four|Togo stayed}. {five|Benin too}."
)


def told(*events: tuple[str, dict[str, Any]]) -> Corpus:
    return corpus(raw_data(TEXT.text, events=[raw_event(name, [TEXT.span(name)], **more) for name, more in events]))


def test_a_row_says_when_what_who_and_how_sure() -> None:
    whole = [{"start": 0, "end": 4}]
    actors = [
        raw_actor("Chad", whole, kind="state"),
        raw_actor("Mali", whole, kind="state"),
        raw_actor("Ann", whole, affiliation="chad"),
        raw_actor("Army", whole, kind="government", affiliation="chad"),
    ]
    parts = [("mali", "target"), ("ann", "participant"), ("army", "mediator"), ("chad", "agent"), ("mali", "agent")]
    event = raw_event(
        "one", [TEXT.span("one")], title="Chad closed the port", date="2024-05-03", status="claimed",
        actors=[{"id": name, "part": part} for name, part in parts],
    )  # fmt: skip
    document = brief(corpus(raw_data(TEXT.text, actors=actors, events=[event])))
    assert rows(document, "timeline-table") == [
        ("3 May 2024", "Chad closed the port Claimed ·\N{NO-BREAK SPACE}Chad; Mali; Army; Ann (Chad)")
    ]
    (row,) = table(document, "timeline-table").rows
    assert (row.anchor, row.about) == ("event-1", "one")
    assert notes_of(document, row.cells[1]) == ["“Chad closed the port” Source 1, paragraph 1."]


def test_a_short_form_names_beside_a_row_only_whom_its_words_do_not_name() -> None:
    whole = [{"start": 0, "end": 4}]
    actors = [
        raw_actor("Chad", whole, kind="state"),
        raw_actor("Mali", whole, kind="state"),
        raw_actor("Ann Bell", whole, affiliation="chad") | {"id": "ann"},
        raw_actor("Bank Bell", whole, kind="organisation") | {"id": "bank"},
    ]
    event = raw_event(
        "one", [TEXT.span("one")], title="Malian envoys and Ms Bell left Chad", date="2024-05-03",
        actors=[{"id": name, "part": "agent"} for name in ("ann", "bank", "chad", "mali")],
    )  # fmt: skip
    story = corpus(raw_data(TEXT.text, actors=actors, events=[event]))
    (column,) = (block for block in brief(story, form="brief").blocks if isinstance(block, SideBySide))
    (dates,) = (block for block in column.side if isinstance(block, ListBlock) and not block.plain)
    assert texts(dates.items)[0].endswith("Malian envoys and Ms Bell left Chad ·\N{NO-BREAK SPACE}Bank Bell")


def test_those_who_acted_come_first_and_those_acted_upon_last() -> None:
    names = ["Target", "Other", "Participant", "Mediator", "Host", "Agent"]
    actors = [raw_actor(name, [{"start": 0, "end": 4}]) for name in names]
    parts = [{"id": name.lower(), "part": name.lower()} for name in names if name != "Other"]
    event = raw_event("one", [TEXT.span("one")], date="2024", actors=[*parts, {"id": "other", "part": "participant"}])
    ((_, told_of),) = rows(brief(corpus(raw_data(TEXT.text, actors=actors, events=[event]))), "timeline-table")
    assert told_of.partition(" ·\N{NO-BREAK SPACE}")[2] == "Agent; Host; Mediator; Participant; Other; Target"


def test_what_has_no_date_is_a_list_of_its_own_after_the_table() -> None:
    document = brief(
        told(("one", {}), ("two", {"date_text": "in the spring"}), ("three", {"date": "2024-05~", "date_text": "May"}))
    )
    assert rows(document, "timeline-table") == [("about May 2024", "Three")]
    undated = items(document, "undated")
    assert texts(undated) == ["One", "Two"]
    assert [item.anchor for item in undated] == ["event-2", "event-3"]
    assert [item.about for item in undated] == ["one", "two"]
    assert table(document, "timeline-table").rows[0].anchor == "event-1"


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("three ships left", "Three ships left"),
        ("eBay left the port", "eBay left the port"),
        ("al-Qaida left", "Al-Qaida left"),
        ("[Ann] left", "[Ann] left"),
        ("état d’urgence", "État d’urgence"),
    ],
)
def test_a_row_begins_with_a_capital_as_a_sentence_does(title: str, printed: str) -> None:
    ((_, told_of),) = rows(brief(told(("three", {"date": "2024-05", "title": title}))), "timeline-table")
    assert told_of == printed


def test_what_was_only_reported_on_a_day_comes_behind_what_was_on_it() -> None:
    day = {"date": "2024-05-03"}
    document = brief(told(("one", {**day, "date_basis": "reported"}), ("two", day), ("three", day)))
    assert [row[1] for row in rows(document, "timeline-table")] == ["Two", "Three", "One"]


def test_events_of_one_day_stand_under_one_date() -> None:
    found = told(("one", {"date": "2024-05-03"}), ("two", {"date": "2024-05-03"}), ("three", {"date": "2024-05"}))
    document = brief(found)
    assert rows(document, "timeline-table") == [("May 2024", "Three"), ("3 May 2024", "One"), ("", "Two")]
    assert [row.joined for row in table(document, "timeline-table").rows] == [False, False, True]


def test_a_date_of_the_report_alone_says_so_and_is_no_day_of_the_event() -> None:
    day = {"date": "2024-05-03"}
    document = brief(told(("one", day), ("two", {**day, "date_basis": "reported"})))
    assert [plain_text(row.cells[0]) for row in table(document, "timeline-table").rows] == [
        "3 May 2024",
        "reported \n3 May 2024",
    ]


def test_a_status_is_a_tag_only_where_it_is_not_plainly_reported() -> None:
    day = {"date": "2024"}
    mixed = brief(told(("one", {**day, "status": "planned"}), ("two", day), ("three", {**day, "status": "denied"})))
    cells = [row.cells[1] for row in table(mixed, "timeline-table").rows]
    tags = [[part.text for part in cell if isinstance(part, Text) and part.tag] for cell in cells]
    assert tags == [["Planned"], [], ["Denied"]]


def test_tables_are_numbered_in_the_order_of_the_sections() -> None:
    whole = [{"start": 0, "end": 4}]
    event = raw_event(
        "one", [TEXT.span("one")], date="2024", status="disputed", actors=[{"id": "chad", "part": "agent"}]
    )
    document = brief(corpus(raw_data(TEXT.text, actors=[raw_actor("Chad", whole)], events=[event])))
    captions = [
        (each.caption.label, each.caption.number)
        for each in (table(document, f"{name}-table") for name in ("timeline", "actors"))
    ]
    assert captions == [("Table", 1), ("Table", 2)]


def test_the_drawing_has_each_dated_event_from_its_first_day_to_its_last() -> None:
    document = brief(
        told(
            ("one", {"date": "2024-05-03/2024-05-09"}),
            ("two", {"date": "2024-06~", "status": "planned"}),
            ("three", {"date": "2024-07/.."}),
            ("four", {"date": "../2024-08-09"}),
        )
    )
    day = datetime.date
    marks = (
        Mark(day(2024, 5, 3), day(2024, 5, 9), "One", "3–9 May 2024", weight=1.0),
        Mark(day(2024, 6, 1), day(2024, 6, 30), "Two", "about June 2024", reported=False, approximate=True),
        Mark(day(2024, 7, 1), day(2024, 7, 1), "Three", "since July 2024", open_end=True),
        Mark(day(2024, 8, 9), day(2024, 8, 9), "Four", "before 9 August 2024", open_start=True),
    )
    words = AxisWords(
        month_names("en-GB"), other="not plainly reported", blurred="about, or open on one side",
        broken="axis shortened", density="number of events", partly="{labelled} of {total} events named",
    )  # fmt: skip
    assert figure(document).drawing == time_axis(marks, STYLE.page.text_width, words)


def test_a_few_dates_need_no_drawing() -> None:
    days = [("one", {"date": "2024-05-03"}), ("two", {"date": "2024-06"}), ("three", {"date": "2024-07-01"})]
    assert not any(isinstance(block, Figure) for block in brief(told(*days)).blocks)
    again = [*days, ("four", {"date": "2024-07-01"})]
    assert not any(isinstance(block, Figure) for block in brief(told(*again)).blocks)
    figure(brief(told(*again, ("five", {"date": "2024-07-02"}))))


def test_the_caption_says_how_many_when_and_when_most() -> None:
    days = ("2024-05-03", "2024-05-04", "2024-05-09", "2024-05-09", "2024-05-20")
    names = ("one", "two", "three", "four", "five")
    found = told(*((name, {"date": day}) for name, day in zip(names, days, strict=True)))
    assert figure(brief(found)).caption.text == "5 events, 3–20 May 2024; most on 9 May 2024"
    months = told(*((name, {"date": f"2024-0{at + 1}-0{at + 1}"}) for at, name in enumerate(names)))
    assert figure(brief(months)).caption.text == "5 events, 1 January – 5 May 2024"


def test_the_drawing_tells_in_words_what_it_shows_twelve_events_at_most() -> None:
    lines = [f"Event {number} took place." for number in range(13)]
    text = "\n".join(lines)
    events = [
        raw_event(
            f"e{number}", [{"start": text.index(line), "end": text.index(line) + len(line)}], date=f"20{10 + number}"
        )
        for number, line in enumerate(lines)
    ]
    drawn = figure(brief(corpus(raw_data(text, events=events))))
    told_of = "; ".join(f"{2010 + number}: E{number}" for number in range(12))
    assert drawn.alt == f"Time axis from 2010 to 2022 with 13 dated events: {told_of}"
    assert (drawn.caption.label, drawn.caption.number) == ("Figure", 1)
