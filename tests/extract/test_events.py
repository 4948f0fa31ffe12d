"""What happened, when, where, and who did what to whom."""

import pytest

from tests.extract.found import Extracted, event_with, parts_of, words_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The European Union agreed to an accord with Peru.", "agree"),
        ("Alice Mwangi met Peter Lund in Nairobi.", "consult"),
        ("The World Food Programme delivered grain to Sudan.", "aid"),
        ("Chile's finance minister, Rosa Vidal, resigned.", "yield"),
        ("Turkey urged Sweden to wait.", "request"),
        ("Spain condemned the attack.", "accuse"),
        ("Russia rejected the proposal.", "reject"),
        ("Iran threatened Oman.", "threaten"),
        ("Workers in Chile marched on Monday.", "protest"),
        ("Japan banned imports from Fiji.", "sanction"),
        ("Poland deployed troops.", "mobilize"),
        ("Egypt arrested two Sudanese citizens.", "coerce"),
        ("Israel struck a port in Yemen.", "assault"),
        ("Germany appointed Eva Brandt as ambassador.", "appoint"),
        ("Russia closed its consulate in Oslo.", "sanction"),
        ("Russia painted a bridge in Oslo.", "other"),
    ],
)
def test_kinds(read: Extracted, text: str, kind: str):
    (event,) = read(text).events
    assert event.kind == kind


@pytest.mark.parametrize(
    ("text", "word", "date", "date_text"),
    [
        ("Ghana shelled a village on 2 May 2024.", "shelled", "2024-05-02", "2 May 2024"),
        ("Ghana shelled a village on Monday.", "shelled", "2024-05-20", "Monday"),
        ("Ghana shelled a village in March 2021.", "shelled", "2021-03", "March 2021"),
        ("Peace talks between Chad and Niger were held last week.", "talks", "2024-05-13/2024-05-19", "last week"),
        ("Ghana shelled a village this week.", "shelled", "2024-05-20/2024-05-24", "this week"),
        ("Ghana will hold a vote this week.", "vote", "2024-05-20/2024-05-26", "this week"),
        ("The envoy will take off for a flight from Chad to Niger on 25 June.", "take off", "2024-06-25", "25 June"),
        ("The visit of the Swedish prime minister to Kyiv took place on 2 March 2024.", "visit", "2024-03-02", None),
    ],
)
def test_dates(read: Extracted, text: str, word: str, date: str, date_text: str | None):
    event = event_with(read(text), word)
    assert event.date == date
    assert date_text in (None, event.date_text)


def test_news_without_a_date_is_of_the_day_of_publication(read: Extracted):
    event = event_with(read("Norway criticised the ruling."), "criticised")
    assert (event.date, event.date_text, event.by) == ("2024-05-24", None, "event.verb.dateline")
    assert event.date_basis == "reported"


def test_the_words_of_its_own_clause_state_a_date(read: Extracted):
    event = event_with(read("Ghana shelled a village on Monday."), "shelled")
    assert (event.date, event.date_basis) == ("2024-05-20", "stated")


def test_no_date_is_guessed_without_a_day_of_publication(read: Extracted):
    data = read("Norway criticised the ruling. Norway closed a port last week.", None)
    assert [(event.date, event.date_text) for event in data.events] == [(None, None), (None, "last week")]


def test_a_month_is_no_march(read: Extracted):
    data = read("Hungary blocked the sanctions, which were proposed in March 2024.")
    assert "protest" not in {event.kind for event in data.events}


@pytest.mark.parametrize(
    ("text", "word", "parts"),
    [
        ("Ghana attacked Togo.", "attacked", {("Ghana", "agent"), ("Togo", "target")}),
        ("Togo was attacked by Ghana.", "attacked", {("Ghana", "agent"), ("Togo", "target")}),
        ("Ghana met Togo in Lima.", "met", {("Ghana", "agent"), ("Togo", "participant")}),
        ("Talks between Ghana and Togo were held.", "Talks", {("Ghana", "participant"), ("Togo", "participant")}),
        ("China hosted a meeting with Togo.", "hosted", {("China", "host"), ("Togo", "participant")}),
        ("Egypt is expected to host a summit in July.", "host", {("Egypt", "agent")}),
        ("The earthquake in Peru killed 40 villagers.", "killed", {("Villagers", "target")}),
    ],
)  # fmt: skip
def test_parts(read: Extracted, text: str, word: str, parts: set[tuple[str, str]]):
    assert parts_of(read(text), word) == parts


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Ghana met Togo in Lima.", "met", "Lima"),
        ("Militants attacked an army base near Gao on Sunday.", "attacked", "Gao"),
        ("The minister will visit Oman next month.", "visit", "Oman"),
        ("Ghana met Togo.", "met", None),
    ],
)
def test_places(read: Extracted, text: str, word: str, place: str | None):
    assert event_with(read(text), word).place == place


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("On Monday, Ghana closed its border with Togo.", "Ghana closed its border with Togo"),
        ("Ghana closed its border, which was opened in 2019.", "Ghana closed its border"),
        ("Maria Silva arrived. She left early.", "[Maria Silva] left early"),
        ("Ghana, which borders Togo, closed a port.", "Ghana closed a port"),
        ('Sara Nyberg warned on Monday: "The pipe is cut."', "Sara Nyberg warned on Monday – “The pipe is cut”"),
        ('Sara Nyberg left. "It is cut," she warned on Monday.', "“It is cut” – [Sara Nyberg] warned on Monday"),
    ],
)
def test_titles_are_clauses_of_the_text(read: Extracted, text: str, title: str):
    assert title in [event.title for event in read(text).events]


def test_a_title_leaves_out_a_line_break(read: Extracted):
    assert event_with(read("Ghana closed its border\nwith Togo on Monday."), "closed").title.count("\n") == 0


@pytest.mark.parametrize(
    "text",
    ["The port is in Ghana.", "Ghana has two ports.", "Nobody told us.", "It rained.", "Ghana exports gold."],
)
def test_what_is_no_event(read: Extracted, text: str):
    assert read(text).events == ()


def test_a_verb_without_its_object_is_of_no_kind(read: Extracted):
    assert event_with(read("Ghana declined the offer."), "declined").kind == "reject"
    assert event_with(read("Exports of Ghana declined on Monday."), "declined").kind == "other"


def test_what_is_told_as_done_has_no_day_to_come(read: Extracted):
    assert event_with(read("Ghana has committed to cuts in 2030."), "committed").date != "2030"
    arrival = event_with(read("The envoy of Ghana arrives on 28 May."), "arrives")
    assert (arrival.status, arrival.date) == ("planned", "2024-05-28")


def test_a_list_of_subjects_stays_whole_in_the_title(read: Extracted):
    data = read("Ghana, Togo, and Chad closed their borders.")
    assert [event.title for event in data.events] == ["Ghana, Togo, and Chad closed their borders"]


def test_an_event_told_twice_is_one(read: Extracted):
    data = read("Ghana attacked Togo on 2 May 2024. It rained. Ghana attacked Togo on 2 May 2024 with tanks.")
    (event,) = [event for event in data.events if event.kind == "assault"]
    assert len(event.evidence) == 2


def test_two_events_on_other_days_are_two(read: Extracted):
    data = read("Ghana attacked Togo on 2 May 2024. Ghana attacked Togo on 9 May 2024.")
    assert [event.date for event in data.events] == ["2024-05-02", "2024-05-09"]


def test_the_evidence_shows_the_date(read: Extracted):
    data = read("On 2 May 2024, as it rained, Ghana closed a port and Togo opened one.")
    assert "2 May 2024" in words_of(data, event_with(data, "Ghana").evidence)[0]


def test_a_headline_is_dated_by_its_lead(read: Extracted):
    data = read("Ghana closes port\n\nGhana closed a port on Tuesday, its minister said.", title="Ghana closes port")
    assert {event.date for event in data.events if "port" in event.title} == {"2024-05-21"}
