"""Runs with workers that are made up: what is told, noted, kept and left."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.batch.plan.plan import Failure, Job, Plan
from briefgen.batch.run.job import JobContext, JobTask, Result, content_key, run_job
from briefgen.batch.run.report import result_object
from briefgen.batch.run.run import Summary, run_batch
from briefgen.batch.store.manifest import MANIFEST, Manifest
from briefgen.batch.store.store import Folder
from briefgen.corpus import Corpus
from briefgen.errors import ExitCode, Fault
from briefgen.model import check_spec
from briefgen.service import compose_brief
from tests.export.pdf.made_fonts import only_fonts_of

DAY = datetime.date(2025, 6, 2)


class Here:
    """Does the tasks in this process; `limit` of them, then it is called off."""

    def __init__(self, job_context: JobContext) -> None:
        self.job_context, self.done = job_context, 0

    def run(self, tasks: Iterable[JobTask], should_stop: Callable[[], bool]) -> Iterator[Result]:
        for task in tasks:
            if should_stop():
                return
            self.done += 1
            yield run_job(self.job_context, task)


def job(name: str, day: datetime.date = DAY, **spec: object) -> Job:
    return Job(name, (f"{name}.docx",), check_spec({"date": day.isoformat(), "title": name, **spec}, "spec"), True)


@pytest.fixture
def run(seed_corpus: Corpus, tmp_path: Path) -> Callable[..., Summary]:
    def batch(*jobs: Job, failures: tuple[Failure, ...] = (), limit: int = 99, **options: bool) -> Summary:
        workers = Here(JobContext(seed_corpus, Folder(tmp_path)))
        told: list[Result] = []
        summary = run_batch(
            Plan(jobs, failures),
            workers,
            Folder(tmp_path),
            Manifest(tmp_path),
            told.append,
            lambda: workers.done >= limit,
            **options,
        )
        assert {result.id for result in told} == {result.id for result in summary.results}
        return summary

    return batch


def statuses(summary: Summary) -> list[str]:
    return [result.status for result in summary.results]


JOBS = tuple(map(job, "abc"))


def test_all_are_made_and_a_new_run_makes_them_again(run: Callable[..., Summary], tmp_path: Path) -> None:
    first = run(*JOBS)
    assert (statuses(first), first.exit_code, first.left) == (["made"] * 3, ExitCode.DONE, ())
    assert sorted(path.name for path in tmp_path.iterdir()) == [MANIFEST, "a.docx", "b.docx", "c.docx"]
    assert statuses(run(*JOBS)) == ["made"] * 3


def test_a_run_that_was_called_off_goes_on(run: Callable[..., Summary], tmp_path: Path) -> None:
    first = run(*JOBS, limit=2)
    assert (first.exit_code, first.left) == (ExitCode.CANCELLED, ("c",))
    (tmp_path / "b.docx").write_bytes(b"meddled with")
    second = run(*JOBS)
    assert (statuses(second), second.exit_code) == (["kept", "made", "made"], ExitCode.DONE)


def test_a_run_that_goes_on_another_day_makes_all_of_that_day(run: Callable[..., Summary]) -> None:
    run(*JOBS, limit=2)
    assert statuses(run(*(job(name, DAY.replace(day=3)) for name in "abc"))) == ["made"] * 3


def test_one_bad_job_never_stops_the_others(run: Callable[..., Summary]) -> None:
    bad = job("bad", style="offical")
    lost = Failure("lost", (Fault("jobs.toml: $.briefs[9]", "is lost"),))
    summary = run(job("a"), bad, job("c"), failures=(lost,))
    assert statuses(summary) == ["made", "failed", "made", "failed"]
    assert summary.exit_code == ExitCode.PARTLY_FAILED
    assert "did you mean 'official'?" in str(summary.results[1].faults[0])
    again = run(job("a"), bad, job("c"))
    assert statuses(again) == ["kept", "failed", "kept"]


def test_a_fault_of_the_program_is_told_of_its_job(run: Callable[..., Summary]) -> None:
    undated = replace(job("b"), spec=check_spec({}, "spec"))
    summary = run(job("a"), undated)
    assert statuses(summary) == ["made", "failed"]
    assert "cannot be made: " in str(summary.results[1].faults[0])


def test_since_last_makes_what_changed_and_no_more(run: Callable[..., Summary], tmp_path: Path) -> None:
    run(*JOBS)
    tomorrow = [job(name, DAY.replace(day=3)) for name in "ab"]
    changed = job("c", DAY.replace(day=3), author="Somebody else")
    assert statuses(run(*tomorrow, changed, job("d"), since_last=True)) == ["unchanged", "unchanged", "made", "made"]
    (tmp_path / "a.docx").unlink()
    assert statuses(run(*tomorrow, changed, job("d"), since_last=True))[0] == "made"


def test_the_key_knows_all_that_the_bytes_come_from(seed_corpus: Corpus, tmp_path: Path) -> None:
    style = tmp_path / "house.toml"
    style.write_text('[colours]\naccent = "#102040"\n', encoding="utf-8")

    def key(**spec: object) -> str:
        one = job("a", **spec)
        return content_key(compose_brief(seed_corpus, one.spec), one)

    plain = key()
    assert plain == key(date="2025-06-03")
    one = replace(job("a"), floating=False)
    assert content_key(compose_brief(seed_corpus, one.spec), one) != plain
    styled = key(style=str(style))
    style.write_text('[colours]\naccent = "#102041"\n', encoding="utf-8")
    keys = {plain, styled, key(style=str(style)), key(title="b"), key(filters={"events": ["kabul-visit"]})}
    assert len(keys) == 5
    both = replace(job("a"), files=("a.docx", "a.pdf"))
    assert content_key(compose_brief(seed_corpus, both.spec), both) != plain


def test_letters_that_no_font_has_are_said_of_the_files_that_were_made(
    run: Callable[..., Summary], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxed = replace(job("a", bottom_line="To 北 here."), files=("a.docx", "a.pdf"))
    with only_fonts_of(tmp_path, monkeypatch):
        (result,) = run(boxed).results
    assert (result.status, result.faults) == ("made", ())
    assert [warning.problem for warning in result.warnings] == ["no font has 北 (U+5317); they print as boxes"]
    assert [warning["where"] for warning in result_object(result)["warnings"]] == ["PDF"]
    (again,) = run(boxed, since_last=True).results
    assert (again.status, again.warnings) == ("unchanged", ())
