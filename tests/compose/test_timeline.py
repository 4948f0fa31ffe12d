"""The timeline: what a row says of an event, and what is drawn."""

import datetime
from typing import Any

from briefgen.corpus import Corpus
from briefgen.document.drawing import Label
from briefgen.document.time_axis import AxisWords, Mark, time_axis
from briefgen.model.date_format import month_names
from tests.compose.reading import STYLE, brief, figure, notes_of, rows, table
from tests.fakes import MarkedText, corpus, raw_actor, raw_data, raw_event

TEXT = MarkedText("{one|Chad closed the port}. {two|Mali may follow}. {three|Then Niger left}.")


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
        ("3 May 2024", "Chad closed the port", "Chad; Mali; Army; Ann (Chad)", "Claimed")
    ]
    (row,) = table(document, "timeline-table").rows
    assert (row.anchor, row.about) == ("event-1", "one")
    assert notes_of(document, row.cells[1]) == ["“Chad closed the port” Source 1, paragraph 1."]


def test_those_who_acted_come_first_and_those_acted_upon_last() -> None:
    names = ["Target", "Other", "Participant", "Mediator", "Host", "Agent"]
    actors = [raw_actor(name, [{"start": 0, "end": 4}]) for name in names]
    parts = [{"id": name.lower(), "part": name.lower()} for name in names if name != "Other"]
    event = raw_event("one", [TEXT.span("one")], actors=[*parts, {"id": "other", "part": "participant"}])
    ((_, _, who),) = rows(brief(corpus(raw_data(TEXT.text, actors=actors, events=[event]))), "timeline-table")
    assert who == "Agent; Host; Mediator; Participant; Other; Target"


def test_what_has_no_date_stands_last_in_the_words_of_its_source() -> None:
    document = brief(
        told(("one", {}), ("two", {"date_text": "in the spring"}), ("three", {"date": "2024-05~", "date_text": "May"}))
    )
    assert [row[:2] for row in rows(document, "timeline-table")] == [
        ("about May 2024", "three"),
        ("Not dated", "one"),
        ("“in the spring”", "two"),
    ]
    found = table(document, "timeline-table")
    assert [row.anchor for row in found.rows] == ["event-1", "event-2", "event-3"]
    assert [row.cells[0][0].muted for row in found.rows] == [False, True, False]
    assert [row.cells[0][0].nowrap for row in found.rows] == [True, False, False]


def test_a_status_has_a_column_only_where_one_is_not_plainly_reported() -> None:
    plain = table(brief(told(("one", {"date": "2024"}), ("two", {}))), "timeline-table")
    assert [column.title for column in plain.columns] == ["Date", "What happened", "Who"]
    assert [column.nowrap for column in plain.columns] == [True, False, False]
    mixed = brief(told(("one", {"status": "planned"}), ("two", {}), ("three", {"status": "denied"})))
    assert [row[3] for row in rows(mixed, "timeline-table")] == ["Planned", "", "Denied"]
    assert [column.nowrap for column in table(mixed, "timeline-table").columns] == [False, False, False, True]


def test_tables_are_numbered_in_the_order_of_the_sections() -> None:
    whole = [{"start": 0, "end": 4}]
    event = raw_event("one", [TEXT.span("one")], status="disputed", actors=[{"id": "chad", "part": "agent"}])
    document = brief(corpus(raw_data(TEXT.text, actors=[raw_actor("Chad", whole)], events=[event])))
    captions = [
        (each.caption.label, each.caption.number)
        for each in (table(document, f"{name}-table") for name in ("timeline", "actors", "disputes"))
    ]
    assert captions == [("Table", 1), ("Table", 2), ("Table", 3)]


def test_the_drawing_has_each_dated_event_from_its_first_day_to_its_last() -> None:
    document = brief(
        told(
            ("one", {"date": "2024-05-03/2024-05-09"}),
            ("two", {"date": "2024-06~", "status": "planned"}),
            ("three", {"date": "2024-07/.."}),
        )
    )
    day = datetime.date
    marks = (
        Mark(day(2024, 5, 3), day(2024, 5, 9), "one", "3–9 May 2024", weight=1.0),
        Mark(day(2024, 6, 1), day(2024, 6, 30), "two", "about June 2024", reported=False, approximate=True),
        Mark(day(2024, 7, 1), day(2024, 7, 1), "three", "since July 2024", open_end=True),
    )
    words = AxisWords(
        month_names("en-GB"), other="not plainly reported", blurred="about, or open on one side",
        broken="axis shortened", density="number of events", partly="{labelled} of {total} events named",
    )  # fmt: skip
    assert figure(document).drawing == time_axis(marks, STYLE.page.text_width, words)


def test_a_date_in_doubt_or_open_at_its_beginning_is_drawn_so() -> None:
    document = brief(told(("one", {"date": "../2024-05-09"}), ("two", {"date": "2024-06-01?"})))
    day = datetime.date
    marks = (
        Mark(day(2024, 5, 9), day(2024, 5, 9), "one", "before 9 May 2024", open_start=True),
        Mark(day(2024, 6, 1), day(2024, 6, 1), "two", "1 June 2024 (uncertain)", approximate=True),
    )
    words = AxisWords(
        month_names("en-GB"), other="not plainly reported", blurred="about, or open on one side",
        broken="axis shortened", density="number of events", partly="{labelled} of {total} events named",
    )  # fmt: skip
    assert figure(document).drawing == time_axis(marks, STYLE.page.text_width, words)


def test_where_the_drawing_is_crowded_what_more_actors_took_part_in_is_named_first() -> None:
    lines = [f"Event number {number:02} took place." for number in range(40)]
    text = "\n".join(lines)
    spans = [{"start": text.index(line), "end": text.index(line) + len(line)} for line in lines]
    parts = [{"id": name, "part": "agent"} for name in ("ann", "bob")]
    events = [
        raw_event(f"e{number}", [span], title=line, date="2024-05-03", actors=parts if number == 33 else [])
        for number, (line, span) in enumerate(zip(lines, spans, strict=True))
    ]
    actors = [raw_actor(name, spans[:1]) for name in ("Ann", "Bob")]
    drawing = figure(brief(corpus(raw_data(text, actors=actors, events=events)), form="full")).drawing
    named = [shape.text for shape in drawing.shapes if isinstance(shape, Label) and shape.text.startswith("Event")]
    assert len(named) < 40
    assert any("33" in label for label in named)


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
    told_of = "; ".join(f"{2010 + number}: e{number}" for number in range(12))
    assert drawn.alt == f"Time axis from 2010 to 2022 with 13 dated events: {told_of}"
    assert (drawn.caption.label, drawn.caption.number) == ("Figure", 1)
