"""From a jobs file and a corpus to the list of jobs."""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from briefgen.batch.plan.file_names import PatternError, digest, file_stem, fill, split_ending
from briefgen.batch.plan.jobs import BriefJob, Jobs, Matrix
from briefgen.batch.plan.matrix import MatrixValue, items
from briefgen.corpus import Corpus
from briefgen.errors import Fault, InputError
from briefgen.model import Spec, check_spec
from briefgen.service import read_spec

_ANY_DAY: Final = "0000-00-00"


@dataclass(frozen=True, slots=True)
class Job:
    """One brief to make: `id` names it from run to run, `files` are its outputs, `spec` has its issue date.

    `floating` says that the date is that of the run, not one that the user set.
    """

    id: str
    files: tuple[str, ...]
    spec: Spec
    floating: bool


@dataclass(frozen=True, slots=True)
class Failure:
    """A job that was not made, and why."""

    id: str
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The jobs of a run, no two of them on one file; what cannot be made; and what is worth a word."""

    jobs: tuple[Job, ...]
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Draft:
    where: str
    pattern: str
    formats: tuple[str, ...]
    spec: Spec
    floating: bool
    values: Mapping[str, str]
    mark: str = ""

    def stem(self, *, any_day: bool = False) -> str:
        values = {**self.values, "date": _ANY_DAY} if any_day and self.floating else self.values
        return file_stem(self.pattern, values) + self.mark


def plan_jobs(jobs: Jobs, path: Path, corpus: Corpus, date: datetime.date) -> Plan:
    """The jobs that a jobs file at `path` asks for; `date` is the issue date where a spec has none."""
    drafts: list[_Draft | Failure] = []
    notes: list[str] = []
    for number, brief in enumerate(jobs.briefs):
        drafts.append(_brief(f"{path}: $.briefs[{number}]", brief, jobs, path.parent, date))
    for number, matrix in enumerate(jobs.matrix):
        where = f"{path}: $.matrix[{number}]"
        found = _matrix(where, matrix, jobs, path.parent, corpus, date)
        if not found:
            notes.append(f"{where}: no {matrix.per} has {matrix.min_events} events or more; it makes no brief")
        drafts += found
    return _settled(drafts, notes)


def _brief(where: str, brief: BriefJob, jobs: Jobs, folder: Path, date: datetime.date) -> _Draft | Failure:
    try:
        own = [_raw(brief.spec)]
        if brief.spec_file is not None:
            own.insert(0, _raw(read_spec(folder / brief.spec_file)))
        spec, floating = _spec(where, [_raw(jobs.defaults), *own], folder, date)
        pattern = brief.name or _literal(Path(brief.spec_file or "").stem)
        return _checked(_Draft(where, pattern, _formats(brief, jobs), spec, floating, _values(spec)))
    except InputError as error:
        return Failure(brief.name or brief.spec_file or where, error.faults)


def _matrix(
    where: str, matrix: Matrix, jobs: Jobs, folder: Path, corpus: Corpus, date: datetime.date
) -> list[_Draft | Failure]:
    base = [_raw(jobs.defaults), _raw(matrix.spec)]
    try:
        common, _ = _spec(where, base, folder, date)
    except InputError as error:
        return [Failure(where, error.faults)]
    found = items(matrix.per, corpus, common.filters, matrix.min_events)
    drafts = [(item, _item(where, matrix, jobs, base, item, folder, date)) for item in found]
    stems = Counter(draft.stem().casefold() for _, draft in drafts if isinstance(draft, _Draft))
    return [
        replace(draft, mark=f"-{digest(item.key)}")
        if isinstance(draft, _Draft) and stems[draft.stem().casefold()] > 1
        else draft
        for item, draft in drafts
    ]


def _item(
    where: str,
    matrix: Matrix,
    jobs: Jobs,
    base: Sequence[Mapping[str, Any]],
    item: MatrixValue,
    folder: Path,
    date: datetime.date,
) -> _Draft | Failure:
    try:
        spec, floating = _spec(where, [*base, {"filters": item.filters}], folder, date)
        values = {**_values(spec), matrix.per: item.words}
        if matrix.title is not None:
            title = _filled(where, matrix.title, values)
            spec, values = spec.model_copy(update={"title": title}), {**values, "title": title}
        pattern = matrix.name or f"{{{matrix.per}}}-{{date}}"
        return _checked(_Draft(where, pattern, _formats(matrix, jobs), spec, floating, values))
    except InputError as error:
        return Failure(f"{where} {item.words}", error.faults)


def _settled(drafts: Sequence[_Draft | Failure], notes: Sequence[str]) -> Plan:
    jobs: list[Job] = []
    failures: list[Failure] = []
    taken: dict[str, str] = {}
    for draft in drafts:
        if isinstance(draft, Failure):
            failures.append(draft)
            continue
        stem = draft.stem()
        first = taken.get(stem.casefold())
        if first is not None:
            fault = Fault(draft.where, f"{stem!r} is the name of another brief, of {first}", "give it another name")
            failures.append(Failure(stem, (fault,)))
            continue
        taken[stem.casefold()] = draft.where
        name = draft.stem(any_day=True).replace(_ANY_DAY, "{date}")
        jobs.append(Job(name, tuple(f"{stem}.{ending}" for ending in draft.formats), draft.spec, draft.floating))
    return Plan(tuple(jobs), tuple(failures), tuple(notes))


def _spec(where: str, layers: Sequence[Mapping[str, Any]], folder: Path, date: datetime.date) -> tuple[Spec, bool]:
    """One spec of several, the later over the earlier, and whether its date is that of the run."""
    merged: dict[str, Any] = {}
    for layer in layers:
        merged |= {**layer, "filters": {**merged.get("filters", {}), **layer.get("filters", {})}}
    style = merged.get("style", "")
    if style.lower().endswith(".toml") or Path(style).name != style:
        merged["style"] = str(folder / style)
    if merged.get("since_brief"):
        merged["since_brief"] = str(folder / merged["since_brief"])
    floating = merged.get("date") is None
    if floating:
        merged["date"] = date.isoformat()
    return check_spec(merged, where), floating


def _raw(spec: Spec) -> dict[str, Any]:
    return spec.model_dump(mode="json", by_alias=True, exclude_unset=True)


def _values(spec: Spec) -> dict[str, str]:
    values = {
        "theme": " ".join(spec.filters.themes),
        "actor": " ".join(spec.filters.actors),
        "title": spec.title,
        "date": None if spec.date is None else spec.date.isoformat(),
        "reference": spec.reference,
    }
    return {name: value for name, value in values.items() if value}


def _formats(job: BriefJob | Matrix, jobs: Jobs) -> tuple[str, ...]:
    ending = split_ending(job.name or "")[1]
    return job.formats or ((ending,) if ending else jobs.formats)


def _literal(stem: str) -> str:
    return stem.replace("{", "{{").replace("}", "}}")


def _checked(draft: _Draft) -> _Draft:
    try:
        draft.stem()
    except PatternError as error:
        raise InputError((Fault(f"{draft.where}.name", str(error)),)) from error
    return draft


def _filled(where: str, pattern: str, values: Mapping[str, str]) -> str:
    try:
        return fill(pattern, values)
    except PatternError as error:
        raise InputError((Fault(f"{where}.title", str(error)),)) from error
