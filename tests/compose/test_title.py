"""The head of page one, the margins, and what the file says of itself."""

from typing import Any

import pytest

from briefgen.compose.brief import compose
from briefgen.compose.naming import title_of
from briefgen.compose.section import SectionContext
from briefgen.corpus import Corpus
from briefgen.document.style import MarginLines, Style
from briefgen.model import Spec
from tests.compose.reading import brief
from tests.fakes import corpus, raw_actor, raw_data, raw_event

TEXT = "Ann met Bob in Riga."
WHOLE = [{"start": 0, "end": len(TEXT)}]


def articles(*events: tuple[str | None, list[str]], title: str | None = None, **changes: Any) -> Corpus:
    """Events of one article with their dates and their themes."""
    names = dict.fromkeys(theme for _, themes in events for theme in themes)
    told = [
        raw_event(f"e{number}", WHOLE, date=date, themes=themes, actors=[{"id": "ann", "part": "agent"}], **changes)
        for number, (date, themes) in enumerate(events)
    ]
    themes = [{"id": name, "label": name.title(), "evidence": WHOLE} for name in names]
    actors = [raw_actor("Ann", WHOLE), raw_actor("Bob", WHOLE)]
    raw = raw_data(TEXT, events=told, themes=themes, actors=actors)
    return corpus(raw | {"article": raw["article"] | {"title": title}})


def scope(found: Corpus, **spec: Any) -> str:
    return brief(found, **spec).title_block.scope.replace("\u00a0", " ")


def subject(found: Corpus, **spec: Any) -> str:
    return brief(found, **spec).properties.subject.replace("\u00a0", " ")


FIVE = articles(("2024-05-03", ["trade"]), ("2024-07", ["aid", "trade"]), (None, ["war", "oil", "sea", "aid", "trade"]))


def test_the_theme_of_most_rows_is_the_title_and_the_others_the_subject() -> None:
    assert brief(FIVE).title_block.title == "Trade"
    assert subject(FIVE) == "Aid, War, Oil and 1 more · covers 3 May 2024 – July 2024 · 1 source"
    assert scope(FIVE) == "covers 3 May 2024 – July 2024 · 1 source"


def test_one_source_that_is_all_gives_its_headline() -> None:
    assert brief(articles(("2024", ["trade"]), title="Ann meets Bob")).title_block.title == "Ann meets Bob"


def test_a_title_names_place_and_matter() -> None:
    def article(name: str, kind: str = "state") -> dict[str, Any]:
        told = [
            raw_event(f"e{at}", WHOLE, title=f"Chad met {who} on {day}", date=day, kind="consult",
                      actors=[{"id": "chad", "part": "agent"}, {"id": who.lower(), "part": "target"}])
            for at, (who, day) in enumerate([("Mali", "2024-05-01"), ("Mali", "2024-06-02"), ("Togo", "2024-07-03")])
        ]  # fmt: skip
        actors = [raw_actor(who, WHOLE, kind=kind) for who in ("Chad", "Mali", "Togo")]
        raw = raw_data(TEXT, events=told, actors=actors)
        return raw | {"article": raw["article"] | {"id": name, "title": "A title"}}

    both = corpus(article("a"), article("b"))
    assert brief(both).title_block.title == "Chad and Mali: talks"
    assert brief(both, filters={"actors": ["Togo"]}).title_block.title == "Togo"
    assert brief(corpus(article("a", "person"), article("b", "person"))).title_block.title == "Talks"


def test_a_theme_that_was_not_asked_for_is_in_no_title_where_one_was() -> None:
    assert brief(FIVE, filters={"themes": ["aid"]}).title_block.title == "Aid"


def test_with_a_title_the_subject_has_three_themes_and_how_many_more() -> None:
    assert subject(FIVE, title="Ours") == "Trade, Aid, War and 2 more · covers 3 May 2024 – July 2024 · 1 source"
    assert subject(articles((None, ["war", "oil", "sea"])), title="Ours") == "War, Oil, Sea · 1 source"


def test_actors_chosen_stand_before_the_matter() -> None:
    chosen = brief(articles(("2024", ["trade"])), filters={"actors": ["Ann"]})
    assert chosen.title_block.title == "Ann: trade"
    assert chosen.title_block.scope == "covers 2024 · 1\u00a0source"


def test_one_date_is_told_once_and_dates_do_not_break() -> None:
    assert scope(articles(("2024-05", []), ("2024-05", []))) == "covers May 2024 · 1 source"
    assert "3\u00a0May\u00a02024\u00a0–\u00a0July\u00a02024" in brief(FIVE).title_block.scope


@pytest.mark.parametrize(
    ("dates", "period"),
    [
        (["2024-05-03/2024-05-09"], "3 May 2024 – 9 May 2024"),
        (["2024/2025", "2024-06"], "2024 – 2025"),
        (["2023/..", "2024-06"], "2023 – June 2024"),
        (["../2024-05-09", "2024-06"], "9 May 2024 – June 2024"),
        (["2024-05-31", "2024-05"], "May 2024 – 31 May 2024"),
        (["2024-05-01", "2024-05", None], "1 May 2024 – May 2024"),
    ],
)
def test_the_period_runs_from_what_begins_first_to_what_ends_last(dates: list[str | None], period: str) -> None:
    assert scope(articles(*((date, []) for date in dates))) == f"covers {period} · 1 source"


def test_a_brief_of_no_theme_and_no_actor_is_called_by_its_genre() -> None:
    plain = brief(articles((None, [])))
    assert (plain.title_block.title, plain.title_block.kind) == ("Policy brief", "Policy brief")
    assert plain.title_block.scope == "1\u00a0source"


def test_the_details_are_those_that_the_spec_gives() -> None:
    assert brief(FIVE).title_block.details == (("Date", "2 June 2025"),)
    assert brief(FIVE).title_block.organisation == ""
    full = brief(FIVE, author="A. Writer", reference="R/1", organisation="Desk").title_block
    assert full.details == (("Date", "2 June 2025"), ("Author", "A. Writer"), ("Reference", "R/1"))
    assert full.organisation == "Desk"


def test_what_the_file_says_of_itself() -> None:
    properties = brief(FIVE, author="A. Writer", organisation="Desk", language="de").properties
    assert (properties.title, properties.author, properties.organisation) == ("Trade", "A. Writer", "Desk")
    assert properties.keywords == ("Trade", "Aid", "War", "Oil", "Sea")
    assert properties.subject.endswith(brief(FIVE, language="de").title_block.scope)
    assert (properties.language, str(properties.date)) == ("de", "2025-06-02")
    bare = brief(FIVE).properties
    assert (bare.author, bare.organisation) == ("", "")


@pytest.mark.parametrize(
    "place", ["header_left", "header_centre", "header_right", "footer_left", "footer_centre", "footer_right"]
)
def test_each_line_of_the_margins_is_filled_in_and_what_is_not_given_is_empty(place: str) -> None:
    line = "{organisation}|{title}|{marking}|{reference}|{date}|{page} of {pages}"
    style = Style(name="plain", margin_lines=MarginLines(**{place: line}))
    given = {"organisation": "Desk {title}", "marking": "SECRET", "reference": "R/1", "title": "T"}
    full = compose(FIVE, Spec.model_validate({"date": "2025-06-02", **given}), style).margins
    assert getattr(full, place) == "Desk {title}|T|SECRET|R/1|2 June 2025|{page} of {pages}"
    bare = compose(FIVE, Spec.model_validate({"date": "2025-06-02", "title": "T"}), style).margins
    assert getattr(bare, place) == "|T|||2 June 2025|{page} of {pages}"


def test_a_title_is_made_once_however_often_it_stands_there(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def noted(context: SectionContext) -> str:
        made.append(title_of(context))
        return made[-1]

    monkeypatch.setattr("briefgen.compose.title.title_of", noted)
    document = brief(FIVE, form="brief")
    assert made == [document.properties.title] == ["Trade"]
