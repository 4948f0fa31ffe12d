"""The order of the brief: its headings, what the author wrote, and where each section begins."""

from briefgen.compose.sections import section_of
from briefgen.document.blocks import Counts, Heading, ListBlock, Panel, SideBySide, Table, in_order
from briefgen.document.inlines import plain_text
from tests.compose.reading import brief, section, table, texts
from tests.fakes import corpus, raw_actor, raw_data, raw_event

TEXT = "Ann left."
FOUND = corpus(raw_data(TEXT, events=[raw_event("left", [{"start": 0, "end": 9}], status="disputed")]))


def test_every_section_has_a_heading_of_the_first_level_that_leads_to_it() -> None:
    document = brief(FOUND, recommendations=["Wait."])
    headings = [block for block in in_order(document.blocks) if isinstance(block, Heading) and block.level == 1]
    assert [(heading.level, heading.text, heading.anchor) for heading in headings] == [
        (1, "Recommendations", "recommendations"),
        (1, "Summary", "summary"),
        (1, "Points in dispute", "disputes"),
        (1, "Timeline", "timeline"),
        (1, "Actors", "actors"),
        (1, "Sources", "sources"),
    ]


def test_what_the_author_wrote_stands_first_as_he_wrote_it() -> None:
    document = brief(FOUND, bottom_line=" One. \n\n \nTwo.", recommendations=["Wait.", "Then act."])
    panel = next(in_order(document.blocks))
    assert isinstance(panel, Panel)
    assert (panel.title, panel.anchor) == ("Bottom line", "bottom-line")
    assert [line[0].text for line in panel.paragraphs] == ["One.", "Two."]
    (advice,) = section(document, "recommendations")
    assert isinstance(advice, ListBlock)
    assert (advice.ordered, texts(advice.items)) == (True, ["Wait.", "Then act."])


def test_points_are_bullets() -> None:
    (points,) = section(brief(FOUND), "summary")
    assert isinstance(points, ListBlock)
    assert (points.ordered, texts(points.items)) == (False, ["Ann left."])


def test_a_place_in_the_document_belongs_to_a_section() -> None:
    assert section_of("bottom-line") == section_of("recommendations") == "bottom_line"
    assert (section_of("timeline"), section_of("event-1"), section_of("")) == ("timeline", None, None)


WORDS = "Ann met Bob in Riga. Cid signed a treaty with Dan."
ACTORS = [raw_actor(name, [{"start": 0, "end": 20}], kind="person", role="Minister") for name in ("Ann", "Bob")]
MET = raw_event(
    "met", [{"start": 0, "end": 20}], date="2024-05-03", title="Ann met Bob",
    actors=[{"id": "ann", "part": "agent"}, {"id": "bob", "part": "target"}],
)  # fmt: skip
SIGNED = raw_event("signed", [{"start": 21, "end": 50}], title="Cid signed a treaty", status="claimed")
TOLD = corpus(raw_data(WORDS, actors=ACTORS, events=[MET, SIGNED]))


def beside(form: str, **spec: object) -> SideBySide:
    (found,) = (block for block in brief(TOLD, form=form, **spec).blocks if isinstance(block, SideBySide))
    return found


def test_a_side_column_has_counts_key_dates_and_who() -> None:
    column = beside("brief", sections=["summary", "solid", "disputes", "actors", "timeline"])
    counts, dates, key_dates = column.side
    assert isinstance(counts, Counts)
    assert counts.rows == (
        ("1", "source; date not stated"),
        ("1 / 2", "events carry a date"),
        ("0", "claims are disputed"),
        ("0", "events told by two or more sources"),
    )
    assert isinstance(dates, Heading)
    assert (dates.text, dates.anchor) == ("Key dates", "timeline")
    assert isinstance(key_dates, ListBlock)
    assert texts(key_dates.items) == ["3 May 2024\nAnn met Bob"]


def test_actors_stand_in_the_column_that_is_shorter_without_them() -> None:
    short = beside("brief")
    assert [block.text for block in short.main if isinstance(block, Heading)][-1] == "Actors"
    long = beside("brief", bottom_line="\n".join(["A long line of what the author thinks."] * 12))
    *_, who, people = long.side
    assert isinstance(who, Heading)
    assert (who.text, who.anchor) == ("Who", "actors")
    assert isinstance(people, ListBlock)
    assert texts(people.items) == ["Ann, Minister", "Bob, Minister"]


def test_what_the_side_column_dates_the_timeline_does_not_repeat() -> None:
    document = brief(TOLD, form="brief")
    blocks = list(in_order(document.blocks))
    assert not any(isinstance(block, Table) for block in blocks)
    assert [block.anchor for block in blocks if isinstance(block, Heading)].count("timeline") == 1
    (undated,) = section(document, "undated")
    assert isinstance(undated, ListBlock)
    assert texts(undated.items) == ["Cid signed a treaty Claimed"]
    assert [item.anchor for item in undated.items] == ["event-2"]
    (column,) = (block for block in document.blocks if isinstance(block, SideBySide))
    (dates,) = (block for block in column.side if isinstance(block, ListBlock) and not block.plain)
    assert [item.anchor for item in dates.items] == ["event-1"]


def test_key_dates_that_the_timeline_tells_too_are_short() -> None:
    title = "Ann met Bob and the heads of the two delegations in the old palace of the capital to sign what was agreed"
    events = [
        raw_event(f"met{day}", [{"start": 0, "end": 20}], date=f"2024-05-0{day}", title=f"{title} on day {day}")
        for day in range(1, 6)
    ]
    document = brief(corpus(raw_data(WORDS, actors=ACTORS, events=events)), form="full")
    (column,) = (block for block in document.blocks if isinstance(block, SideBySide))
    (dates,) = (block for block in column.side if isinstance(block, ListBlock) and not block.plain)
    short = "Ann met Bob and the heads of the two delegations in the old palace of the capital…"
    assert texts(dates.items)[0] == f"1 May 2024\n{short}"
    assert f"{title} on day 1" in plain_text(table(document, "timeline-table").rows[0].cells[1])


def test_a_day_of_the_report_stands_on_one_line_of_the_side_column() -> None:
    reported = corpus(raw_data(WORDS, actors=ACTORS, events=[{**MET, "date_basis": "reported"}, SIGNED]))
    (column,) = (block for block in brief(reported).blocks if isinstance(block, SideBySide))
    key_dates = column.side[2]
    assert isinstance(key_dates, ListBlock)
    assert texts(key_dates.items) == ["reported 3 May 2024\nAnn met Bob"]


def test_on_one_page_the_side_column_is_the_timeline() -> None:
    _, dates, key_dates, undated, without, *_ = beside("page").side
    assert isinstance(dates, Heading)
    assert isinstance(undated, Heading)
    assert (dates.anchor, undated.anchor, undated.text) == ("timeline", "undated", "Told without a date")
    assert isinstance(key_dates, ListBlock)
    assert isinstance(without, ListBlock)
    assert texts(key_dates.items) == ["3 May 2024\nAnn met Bob"]
    assert texts(without.items) == ["Cid signed a treaty Claimed"]
    assert [item.anchor for item in (*key_dates.items, *without.items)] == ["event-1", "event-2"]
    assert not any(isinstance(block, Table) for block in brief(TOLD, form="page").blocks)


def test_the_side_column_has_what_the_sections_have() -> None:
    assert [type(block) for block in beside("brief", sections=["summary", "solid"]).side] == [Counts]
    without = brief(TOLD, sections=["summary", "questions", "sources"])
    assert not any(isinstance(block, SideBySide) for block in without.blocks)


def test_where_nothing_stands_beside_it_a_section_has_the_width() -> None:
    document = brief(TOLD, form="brief", sections=["timeline", "solid", "actors"])
    assert [getattr(block, "anchor", "") for block in document.blocks[:1]] == ["timeline"]
    assert any(isinstance(block, Counts) for block in document.blocks)
    assert not any(isinstance(block, SideBySide) for block in document.blocks)
