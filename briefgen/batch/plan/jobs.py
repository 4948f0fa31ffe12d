"""A jobs file: many briefs, said in one TOML file."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, Strict, ValidationError, model_validator
from pydantic_core import PydanticKnownError

from briefgen.batch.plan.file_names import check_pattern, split_ending
from briefgen.errors import InputError
from briefgen.export.formats import default_formats, endings_in_words, output_formats
from briefgen.model import Spec
from briefgen.model.base import FrozenModel
from briefgen.validation import bounded_text, parse_toml, validation_faults

Per = Literal["theme", "actor", "month"]


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _once(value: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(value))


def _keys() -> list[str]:
    return [known.key for known in output_formats()]


def _default_keys() -> tuple[str, ...]:
    return tuple(known.key for known in default_formats())


def _check_format(name: str) -> str:
    if name not in _keys():
        raise PydanticKnownError("literal_error", {"expected": ", ".join(map(repr, _keys()))})
    return name


Pattern = Annotated[str, AfterValidator(check_pattern)]
FormatKey = Annotated[
    str, AfterValidator(_check_format), Field(json_schema_extra=lambda schema: schema.update(enum=_keys()))
]
Formats = Annotated[tuple[FormatKey, ...], BeforeValidator(_listed), Field(min_length=1), AfterValidator(_once)]


class _NamedOutput(FrozenModel):
    """What a brief, and a matrix of them, have in common: formats and a pattern of names that fit together."""

    name: Pattern | None = Field(
        None,
        description="File name: plain characters and the fields {theme} {actor} {month} {title} {date} {reference}; "
        f"an ending {endings_in_words()} is one of the formats.",
    )
    formats: Formats | None = Field(None, description="Formats to write; those of the jobs file where left out.")

    @model_validator(mode="after")
    def _check_ending(self) -> Self:
        ending = split_ending(self.name or "")[1]
        if ending and self.formats is not None and ending not in self.formats:
            raise ValueError(f"the name ends in .{ending}, but the formats are {', '.join(self.formats)}; fix either")
        return self


class BriefJob(_NamedOutput):
    """One brief: a spec in a file, written here, or both."""

    spec_file: str | None = Field(None, min_length=1, description="A spec file, relative to the jobs file.")
    spec: Spec = Field(Spec(), description="The spec itself, or what differs from the file and the defaults.")

    @model_validator(mode="after")
    def _check_named(self) -> Self:
        if self.name is None and self.spec_file is None:
            raise ValueError("a brief without a spec_file needs a name; add name")
        return self


class Matrix(_NamedOutput):
    """A brief for each theme, actor or month of the sources."""

    per: Per = Field(description="What each brief is about.")
    min_events: Annotated[int, Strict()] = Field(1, ge=1, description="Only where there are so many events.")
    title: str | None = Field(None, min_length=1, description="Title, with the same fields as names.")
    spec: Spec = Field(Spec(), description="What differs from the defaults.")

    @model_validator(mode="after")
    def _check_title(self) -> Self:
        if self.title is not None:
            check_pattern(self.title, of_file=False)
        return self


class Jobs(FrozenModel):
    """Many briefs of the same sources."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="briefgen jobs")

    source: Annotated[tuple[str, ...], BeforeValidator(_listed), Field(min_length=1)] = Field(
        description="Article data, raw articles or folders of either, relative to the jobs file; or URLs."
    )
    formats: Formats = Field(
        default_factory=_default_keys,
        description="Formats to write where a brief names none.",
        json_schema_extra=lambda schema: schema.update(default=list(_default_keys())),
    )
    defaults: Spec = Field(Spec(), description="What all briefs have in common, as in a spec.")
    briefs: tuple[BriefJob, ...] = Field((), description="Briefs one by one.")
    matrix: tuple[Matrix, ...] = Field((), description="Briefs by theme, actor or month.")

    @model_validator(mode="after")
    def _check_work(self) -> Self:
        if not self.briefs and not self.matrix:
            raise ValueError("there is nothing to make; add [[briefs]] or [[matrix]]")
        return self


def parse_jobs(text: str, source: str) -> Jobs:
    """The jobs in a TOML text; `source` names the file in faults. Raises `InputError` with every fault."""
    raw = parse_toml(text, source)
    try:
        return Jobs.model_validate(raw)
    except ValidationError as error:
        raise InputError(tuple(validation_faults(error, source, Jobs))) from error


def load_jobs(path: Path) -> Jobs:
    """The jobs in a file. Raises `InputError` with every fault."""
    return parse_jobs(bounded_text(path), str(path))


def jobs_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a jobs file."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Jobs.model_json_schema()}
