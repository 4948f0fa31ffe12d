"""A spec: everything that is to be said about one brief."""

import datetime
import re
from collections import Counter
from typing import Annotated, Any, Final, Literal, Self, get_args

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetPydanticSchema,
    Strict,
    ValidationError,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticKnownError, core_schema

from briefgen.errors import InputError
from briefgen.model.base import Day, FrozenModel
from briefgen.model.edtf import EdtfDate
from briefgen.model.event import EdtfString, EventStatus
from briefgen.model.languages import brief_languages, catalog_of
from briefgen.validation import nearest, parse_toml, validation_faults

Section = Literal[
    "bottom_line",
    "changes",
    "summary",
    "solid",
    "disputes",
    "questions",
    "timeline",
    "actors",
    "evidence",
    "sources",
    "profile",
    "positions",
    "partners",
]
DOSSIER_SECTIONS: Final[tuple[Section, ...]] = ("profile", "positions", "partners")
"""The sections that only a dossier has: who it is of, what that actor said, with whom it acts."""
SECTIONS: Final[tuple[Section, ...]] = tuple(name for name in get_args(Section) if name not in DOSSIER_SECTIONS)
"""The others, in the order of a brief that names none."""
Form = Literal["page", "brief", "full", "dossier"]
Citations = Literal["inline", "footnotes"]
TLP_LABELS: Final = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
LANGUAGE: Final = r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"
_TLP = re.compile(r"TLP\s*:|TLP[\s_-]*(RED|AMBER|GREEN|CLEAR|WHITE)\b", re.IGNORECASE)
_BOUND: Final = {
    "anyOf": [
        {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
        {"type": "integer"},
        {"type": "null"},
    ]
}


def _check_marking(value: str | None) -> str | None:
    """A label of the Traffic Light Protocol 2.0 (FIRST, 2022) in its one spelling; any other text as it is."""
    if value is None or not _TLP.match(value.lstrip()):
        return value
    label = re.sub(r"\s", "", value.upper())
    if label not in TLP_LABELS:
        renamed = "TLP 2.0 calls it 'TLP:CLEAR'" if "WHITE" in label else ""
        close = nearest(label, TLP_LABELS) if label != "TLP:" else ""
        hint = renamed or close or f"use one of {', '.join(TLP_LABELS)}"
        raise ValueError(f"{value!r} is not a label of TLP 2.0; {hint}")
    return label


def _check_language(value: str) -> str:
    if catalog_of(value) is None:
        known = ", ".join(brief_languages())
        raise ValueError(f"briefs cannot be written in {value!r}; use one of {known}, with a country or without")
    return value


def _check_section(value: str) -> str:
    if value not in (*SECTIONS, *DOSSIER_SECTIONS):
        raise PydanticKnownError("literal_error", {"expected": ", ".join(map(repr, (*SECTIONS, *DOSSIER_SECTIONS)))})
    return value


def _schema_of_section(_source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
    """Names are looked up when a spec is read, so that the table alone says which there are."""
    return core_schema.no_info_after_validator_function(_check_section, core_schema.str_schema())


def _check_sections(value: tuple[Section, ...]) -> tuple[Section, ...]:
    twice = [name for name, count in Counter(value).items() if count > 1]
    if twice:
        raise ValueError(f"{', '.join(map(repr, twice))} stands twice; name each section once")
    return value


_Named = Annotated[
    Section,
    GetPydanticSchema(_schema_of_section),
    Field(json_schema_extra=lambda schema: schema.update(enum=[*SECTIONS, *DOSSIER_SECTIONS])),
]


def _words(value: Any) -> Any:
    return str(value) if isinstance(value, int | datetime.date) and not isinstance(value, bool) else value


def _first_day(value: Any) -> Any:
    return _bound(value, "lower")


def _last_day(value: Any) -> Any:
    return _bound(value, "upper")


def _bound(value: Any, end: str) -> Any:
    text = _words(value)
    if not isinstance(text, str):
        return value
    day = getattr(EdtfDate.parse(text), end)
    if day is None:
        raise ValueError(f"{text!r} is open; give a date such as 2025, 2025-04 or 2025-04-30")
    return day


class Filters(FrozenModel):
    """What of the corpus the brief is about; an empty list is no filter."""

    themes: tuple[str, ...] = Field((), description="Themes by id or label; any one of them.")
    events: tuple[str, ...] = Field((), description="Ids of the events chosen.")
    actors: tuple[str, ...] = Field((), description="Actors by id, name or alias; any one of them.")
    since: Annotated[datetime.date | None, BeforeValidator(_first_day), WithJsonSchema(_BOUND)] = Field(
        None, description="Only events dated then or later: YYYY, YYYY-MM or YYYY-MM-DD."
    )
    until: Annotated[datetime.date | None, BeforeValidator(_last_day), WithJsonSchema(_BOUND)] = Field(
        None, description="Only events dated then or earlier: YYYY, YYYY-MM or YYYY-MM-DD."
    )

    order: tuple[str, ...] = Field((), description="Ids of events in the order in which those of one date are told.")

    @model_validator(mode="after")
    def _check_bounds(self) -> Self:
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError(f"since {self.since} comes after until {self.until}; no event can pass")
        return self


class Edit(FrozenModel):
    """What the author changed in an event."""

    title: str | None = Field(None, min_length=1, description="The author's wording.")
    date: Annotated[EdtfString | None, BeforeValidator(_words)] = Field(None, description="EDTF date.")
    status: EventStatus | None = Field(None, description="How sure it is.")
    actors: tuple[str, ...] | None = Field(None, description="Ids of the actors who took part.")
    merged: tuple[str, ...] = Field((), description="Ids of events that are one with it; they go into it.")
    apart: bool = Field(False, description="Whether what several articles tell of it is one event for each article.")


class Spec(FrozenModel):
    """A brief as it should be."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="briefgen spec")

    title: str | None = Field(None, description="Title of the brief; without one, the themes are the title.")
    author: str | None = Field(None, description="Who wrote it.")
    organisation: str | None = Field(None, description="Whose brief it is.")
    reference: str | None = Field(None, description="File number or the like.")
    marking: Annotated[str | None, AfterValidator(_check_marking)] = Field(
        None, description="Handling marking: free text, or a TLP 2.0 label."
    )
    date: Day | None = Field(None, description="Issue date, YYYY-MM-DD.")
    language: Annotated[str, AfterValidator(_check_language)] = Field(
        "en-GB",
        pattern=LANGUAGE,
        description="BCP 47 tag of the reader's language: ar, de, en, es, fr, ru, ur or zh, with a country or without.",
    )
    form: Form = Field(
        "brief",
        description="How much: page tells some 5 events, brief some 15, full all that pass, each happening once;"
        " dossier all of one actor, whom the filters name.",
    )
    style: str = Field("official", description="House style: a name, or a file.")
    sections: Annotated[tuple[_Named, ...], AfterValidator(_check_sections)] = Field(
        SECTIONS, description="Sections in order; what is not named is left out."
    )
    citations: Citations = Field(
        "inline", description="How passages are cited: [1 ¶5] within the line, or in footnotes, one a line."
    )
    carry: Annotated[bool, Strict()] = Field(
        True, description="Whether the file carries the evidence behind it, texts of the articles included, for audits."
    )
    summary_words: Annotated[int, Strict()] = Field(150, ge=20, le=1000, description="Words that the summary may have.")
    bottom_line: str | None = Field(None, description="The author's main message; a line end parts paragraphs.")
    recommendations: tuple[str, ...] = Field((), description="What the author recommends.")
    questions: tuple[str, ...] = Field((), description="Questions that the author adds.")
    sources: tuple[str, ...] = Field(
        (), description="Where the desktop finds the articles; relative paths begin at the folder of the spec."
    )
    since_brief: str | None = Field(
        None,
        min_length=1,
        description="An earlier brief, .docx, .odt or .pdf: what has changed since is told and marked. A relative path "
        "begins at the folder of the spec.",
    )
    filters: Filters = Field(Filters(), description="What the brief is about.")
    chosen_by: Literal["author", "model"] = Field(
        "author", description="Who chose the events that the filters name; the line on method says so."
    )
    edits: dict[str, Edit] = Field(default_factory=dict, description="Changes to events, by the id of the event.")

    @model_validator(mode="after")
    def _check_form(self) -> Self:
        only = [name for name in self.sections if name in DOSSIER_SECTIONS]
        if only and self.form != "dossier":
            raise ValueError(f"only a dossier has {', '.join(map(repr, only))}; set form to 'dossier', or leave it out")
        return self

    @property
    def is_whole(self) -> bool:
        """Whether everything that passes is told, whatever its length."""
        return self.form in ("full", "dossier")

    @property
    def told_sections(self) -> tuple[Section, ...]:
        """The sections in order; in a dossier that names none of its own they stand in their places among the others.

        It has no table of actors: `profile` and `partners` tell of them.
        """
        if self.form != "dossier":
            return self.sections
        named = [name for name in self.sections if name != "actors"]
        if any(name in DOSSIER_SECTIONS for name in named):
            return tuple(named)
        first = named.index("bottom_line") + 1 if "bottom_line" in named else 0
        named.insert(first, "profile")
        after = named.index("timeline") + 1 if "timeline" in named else first + 1
        named[after:after] = ["positions", "partners"]
        return tuple(named)


def check_spec(raw: Any, source: str) -> Spec:
    """The spec in a raw object. Raises `InputError` with every fault."""
    try:
        return Spec.model_validate(raw)
    except ValidationError as error:
        raise InputError(tuple(validation_faults(error, source, Spec))) from error


def load_spec(text: str, source: str) -> Spec:
    """A spec from TOML; `source` names the file in faults. Raises `InputError` with every fault."""
    return check_spec(parse_toml(text, source), source)


def dump_spec(spec: Spec) -> str:
    """The TOML of a spec; what is as by default is left out."""
    import tomli_w

    return tomli_w.dumps(spec.model_dump(mode="json", exclude_defaults=True, exclude_none=True))
