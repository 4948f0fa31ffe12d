"""Filters that fit nothing are errors that name what is near."""

from pathlib import Path
from typing import Any

import pytest

from briefgen.errors import InputError
from briefgen.library.library import open_library
from briefgen.model import ArticleData, Filters, Spec, dump_article_data
from briefgen.service import compose_brief, load_corpus
from briefgen.service.filter_checks import check_filters
from tests.fakes import corpus, raw_actor, raw_data, raw_event

TEXT = "Norway signed a treaty with Chile."
WHOLE = [{"start": 0, "end": len(TEXT)}]


def raw() -> dict[str, Any]:
    event = raw_event(
        "e", WHOLE, title=TEXT, date="2021-03-03", themes=["t"], actors=[{"id": "norway", "part": "agent"}]
    )
    theme = {"id": "t", "label": "Fisheries", "evidence": WHOLE}
    return raw_data(TEXT, themes=[theme], actors=[raw_actor("Norway", WHOLE, kind="state")], events=[event])


@pytest.fixture(params=["file", "library"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    data = ArticleData.model_validate(raw())
    if request.param == "file":
        path = tmp_path / "a.json"
        path.write_text(dump_article_data(data), encoding="utf-8")
        return path
    with open_library(tmp_path / "a.db") as library:
        library.add(data)
    return tmp_path / "a.db"


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"themes": ["Fishery"]}, "theme 'Fishery': is in none of the sources; did you mean 'Fisheries'?"),
        ({"actors": ["Norwai"]}, "actor 'Norwai': is in none of the sources; did you mean 'Norway'?"),
        ({"actors": ["Zanzibar"]}, "actor 'Zanzibar': is in none of the sources; see: briefgen list actors"),
        (
            {"actors": ["Norway"], "since": "2022"},
            "the filters: fit no event: actor 'Norway', since 2022-01-01;",
        ),
    ],
)
def test_a_filter_that_fits_nothing_is_an_error_with_what_is_near(
    source: Path, filters: dict[str, Any], told: str
) -> None:
    with pytest.raises(InputError) as caught:
        load_corpus([source], spec=Spec.model_validate({"filters": filters}))
    assert told in str(caught.value)


def test_what_fits_is_read(source: Path) -> None:
    for filters in ({"themes": ["fisheries"]}, {"actors": ["Norway"]}, {"actors": ["chile"]}, {}):
        assert load_corpus([source], spec=Spec.model_validate({"filters": filters})).events


def test_no_brief_is_made_of_filters_that_fit_nothing() -> None:
    spec = Spec.model_validate({"date": "2025-01-01", "filters": {"since": "2022"}})
    with pytest.raises(InputError, match="those of other times are from 2021-03-03 to 2021-03-03"):
        compose_brief(corpus(raw()), spec)


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("migration", "did you mean 'Refugees and migration'?"),
        ("war", "did you mean 'Armed conflict'?"),
        ("cabbages", "see: briefgen list themes"),
    ],
)
def test_a_theme_is_near_by_a_word_of_its_label_or_of_its_texts(asked: str, hint: str) -> None:
    themes = [
        {"id": f"t{number}", "label": label, "evidence": WHOLE}
        for number, label in enumerate(("Refugees and migration", "Armed conflict"))
    ]
    story = corpus(raw() | {"themes": [*raw()["themes"], *themes]})
    with pytest.raises(InputError) as caught:
        check_filters(story, Filters(themes=(asked,)))
    assert hint in str(caught.value)


def test_an_actor_is_near_by_a_word_of_its_name() -> None:
    story = corpus(raw() | {"actors": [*raw()["actors"], raw_actor("Bank of Chile", WHOLE)]})
    with pytest.raises(InputError) as caught:
        check_filters(story, Filters(actors=("bank",)))
    assert "did you mean 'Bank of Chile'?" in str(caught.value)
