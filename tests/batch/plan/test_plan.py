"""Which briefs a jobs file asks for."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from briefgen.batch.plan.jobs import Jobs
from briefgen.batch.plan.plan import Plan, plan_jobs
from briefgen.corpus import Corpus
from tests.fakes import corpus, raw_actor, raw_data, raw_event

TODAY = datetime.date(2025, 6, 2)


def made_corpus() -> Corpus:
    text = "Something happened."
    whole = [{"start": 0, "end": len(text)}]
    labels = {"t1": "Borders", "t2": "Trade!", "t3": "Trade?"}
    events = [
        ("2025-04-03", ["t1"], "ann"),
        ("2025-04-09", ["t1", "t2"], "ann"),
        ("2025-05", ["t3"], "bob"),
        ("2025", ["t2"], "bob"),
        (None, ["t1"], "ann"),
    ]
    return corpus(
        raw_data(
            text,
            themes=[{"id": key, "label": name, "evidence": whole} for key, name in labels.items()],
            actors=[
                raw_actor("State", whole, kind="state"),
                raw_actor("Ann", whole, affiliation="state"),
                raw_actor("Bob", whole),
            ],
            events=[
                raw_event(f"e{number}", whole, date=date, themes=themes, actors=[{"id": actor, "part": "agent"}])
                for number, (date, themes, actor) in enumerate(events)
            ],
        )
    )


def plan(**keys: Any) -> Plan:
    jobs = Jobs.model_validate({"source": "x", **keys})
    return plan_jobs(jobs, Path("jobs.toml"), made_corpus(), TODAY)


def stems(found: Plan) -> list[str]:
    assert not found.failures, found.failures
    return [job.files[0].rpartition(".")[0] for job in found.jobs]


def test_a_brief_for_each_theme_with_enough_events() -> None:
    assert len(plan(matrix=[{"per": "theme"}]).jobs) == 3
    found = plan(matrix=[{"per": "theme", "min_events": 3, "title": "On {theme}"}])
    assert [job.files for job in found.jobs] == [("borders-2025-06-02.docx", "borders-2025-06-02.pdf")]
    (job,) = found.jobs
    assert (job.id, job.floating) == ("borders-{date}", True)
    assert (job.spec.title, job.spec.filters.themes, job.spec.date) == ("On Borders", ("t1",), TODAY)


def test_labels_that_make_one_name_are_told_apart_from_run_to_run() -> None:
    names = stems(plan(matrix=[{"per": "theme", "name": "{theme}"}]))
    assert names[0] == "borders"
    assert len(set(names)) == 3
    assert all(name.startswith("trade-") for name in names[1:])
    assert names == stems(plan(matrix=[{"per": "theme", "name": "{theme}"}]))


def test_a_pattern_without_the_field_still_gives_each_its_own_file() -> None:
    names = stems(plan(matrix=[{"per": "theme", "name": "brief"}]))
    assert len({name.casefold() for name in names}) == 3


def test_actors_count_the_events_of_those_who_belong_to_them() -> None:
    assert stems(plan(matrix=[{"per": "actor", "min_events": 3, "name": "{actor}"}])) == ["state", "ann"]
    assert stems(plan(matrix=[{"per": "actor", "min_events": 2, "name": "{actor}"}])) == ["state", "ann", "bob"]


def test_months_take_events_of_coarser_dates_along() -> None:
    assert stems(plan(matrix=[{"per": "month", "name": "{month}"}])) == ["2025-04", "2025-05"]
    assert stems(plan(matrix=[{"per": "month", "name": "{month}", "min_events": 3}])) == ["2025-04"]


def test_filters_of_the_defaults_narrow_a_matrix() -> None:
    defaults = {"filters": {"since": "2025-05", "themes": ["t1", "t3"]}}
    assert stems(plan(defaults=defaults, matrix=[{"per": "theme", "name": "{theme}"}])) == ["trade"]


@pytest.mark.parametrize("matrix", [{"per": "theme"}, {"per": "actor"}, {"per": "month"}])
def test_the_count_is_that_of_the_brief(matrix: dict[str, Any]) -> None:
    from briefgen.corpus.filters import select

    for least in (1, 2, 3):
        for job in plan(matrix=[{**matrix, "min_events": least}]).jobs:
            assert len(select(made_corpus(), job.spec.filters).events) >= least


def test_a_matrix_of_nothing_is_noted() -> None:
    found = plan(matrix=[{"per": "theme", "min_events": 9}])
    assert not found.jobs
    assert "makes no brief" in found.notes[0]


def test_two_briefs_of_one_name_are_never_made() -> None:
    found = plan(briefs=[{"name": "all"}, {"name": "ALL.pdf"}, {"name": "other"}])
    assert [job.id for job in found.jobs] == ["all", "other"]
    assert "is the name of another brief" in str(found.failures[0].faults[0])


def test_what_is_wrong_with_one_brief_leaves_the_others(tmp_path: Path) -> None:
    found = plan(
        defaults={"filters": {"since": "2025-05"}},
        briefs=[
            {"spec_file": "none.toml"},
            {"name": "{reference}"},
            {"name": "turned", "spec": {"filters": {"until": "2024"}}},
            {"name": "good"},
        ],
    )
    assert [job.id for job in found.jobs] == ["good"]
    told = [str(failure.faults[0]) for failure in found.failures]
    assert "none.toml: cannot be read" in told[0]
    assert "$.briefs[1].name: this brief has no reference" in told[1]
    assert "comes after until" in told[2]


def test_a_spec_file_stands_between_the_defaults_and_what_is_written_here(tmp_path: Path) -> None:
    (tmp_path / "kabul.toml").write_text('title = "File"\nauthor = "File"\nstyle = "house.toml"\n', encoding="utf-8")
    raw = {
        "source": "x",
        "defaults": {"title": "Default", "author": "Default", "organisation": "Default"},
        "briefs": [{"spec_file": "kabul.toml", "spec": {"title": "Here", "date": "2024-01-31"}}],
    }
    (job,) = plan_jobs(Jobs.model_validate(raw), tmp_path / "jobs.toml", made_corpus(), TODAY).jobs
    spec = job.spec
    assert (spec.title, spec.author, spec.organisation) == ("Here", "File", "Default")
    assert spec.style == str(tmp_path / "house.toml")
    assert (job.id, job.floating, str(spec.date)) == ("kabul", False, "2024-01-31")
