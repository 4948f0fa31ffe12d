"""What a brief carries within itself: its spec, the articles behind it, and what each of its lines rests on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import ConfigDict, Field, ValidationError

from briefgen.errors import Fault, InputError
from briefgen.model.actor import ActorKind
from briefgen.model.article_data import ArticleData
from briefgen.model.base import Day, FrozenModel, Id
from briefgen.model.brief_json import BRIEF_SCHEMA, LineKind, dump_raw_brief
from briefgen.model.event import DateBasis, EdtfString, EventActor, EventKind, EventStatus
from briefgen.model.span import Offset
from briefgen.model.spec import Form, Spec
from briefgen.validation import read_json, validation_faults


class CarriedPassage(FrozenModel):
    """Code points `start` to `end` of the text of an article."""

    article: Id = Field(description="Id of the article.")
    start: Offset = Field(description="First code point.")
    end: Offset = Field(description="The code point after the last one.")


class CarriedLine(FrozenModel):
    """A line that a reader of the brief reads: a heading, a paragraph, an item of a list, a cell of a table."""

    id: Id = Field(description="The bookmark in Word, and the identifier of the structure element in PDF.")
    section: str = Field(description="Section of the brief, or title, margins, notes.")
    kind: LineKind = Field(
        description="Whether it rests on evidence, is the analyst's own, or is of the frame: headings, counts, labels."
    )
    text: str = Field(description="The words as they were printed, citations in brackets with them.")
    passages: tuple[CarriedPassage, ...] = Field((), description="What it rests on.")
    events: tuple[Id, ...] = Field((), description="Ids of the events that it tells.")
    actors: tuple[Id, ...] = Field((), description="Ids of the actors whom it tells of.")
    statements: tuple[Id, ...] = Field((), description="Ids of the statements that it tells.")
    questions: tuple[Id, ...] = Field((), description="Ids of the questions that it asks.")
    quotations: tuple[str, ...] = Field((), description="Its words that stand in the passages as they are.")
    drawn: str = Field("", description="Words in the drawing whose description the line is.")
    earlier: tuple[str, ...] = Field((), description="Its words that rest on an earlier brief.")


class CarriedEvent(FrozenModel):
    """An event as the brief tells it: what all its articles say, and what the analyst changed."""

    id: Id = Field(description="Id in the brief's spec and lists.")
    date: EdtfString | None = Field(description="EDTF date, null where none is known.")
    date_basis: DateBasis | None = Field(description="What the date rests on.")
    date_text: str | None = Field(description="The words that date it.")
    title: str = Field(description="What happened.")
    kind: EventKind = Field(description="PLOVER event type, or appoint, statement, other.")
    status: EventStatus = Field(description="How sure it is.")
    place: str | None = Field(description="Where.")
    actors: tuple[EventActor, ...] = Field(description="Who took part.")
    mentions: tuple[str, ...] = Field(description="Article and event ids, joined by a colon, of what is one with it.")
    passages: tuple[CarriedPassage, ...] = Field(description="What says it.")
    changed: tuple[str, ...] = Field((), description="Fields that the analyst wrote.")


class CarriedActor(FrozenModel):
    """An actor as the brief names it."""

    id: Id = Field(description="Id in the brief's spec and lists.")
    name: str = Field(description="The name that the brief prints.")
    kind: ActorKind = Field(description="What sort of actor it is.")
    role: str | None = Field(description="Office or function.")
    affiliation: Id | None = Field(description="Id of the actor that this one belongs to.")
    aliases: tuple[str, ...] = Field(description="Other names.")


class CarriedBrief(FrozenModel):
    """The evidence that a brief carries; a file names its `schema`."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="briefgen carried evidence")

    schema_: Literal["briefgen.brief/1"] = Field(BRIEF_SCHEMA, alias="schema", description="Format and version.")
    spec: Spec = Field(description="Everything that was said about the brief.")
    title: str = Field(description="The title that it has, given or made.")
    date: Day = Field(description="Issue date.")
    form: Form = Field(description="How much it tells.")
    articles: tuple[ArticleData, ...] = Field(description="The articles, in the order of their numbers in the brief.")
    read: tuple[str, ...] = Field(
        (), description="SHA-256 of the texts of the other articles that were read for it, hexadecimal."
    )
    events: tuple[CarriedEvent, ...] = Field(description="The events told.")
    actors: tuple[CarriedActor, ...] = Field(description="The actors named.")
    lines: tuple[CarriedLine, ...] = Field(description="The lines in the order in which they are read.")

    def words(self, passage: CarriedPassage) -> str:
        """The words of a passage; empty where the brief does not carry its article."""
        text = next((item.article.text for item in self.articles if item.article.id == passage.article), "")
        return text[passage.start : passage.end]


def dump_brief(carried: CarriedBrief) -> bytes:
    """The JSON of carried evidence, in one form only, as `dump_raw_brief` gives it."""
    return dump_raw_brief(carried.model_dump(mode="json", by_alias=True, exclude_defaults=True))


def load_brief(text: str, source: str) -> CarriedBrief:
    """Carried evidence from JSON; `source` names the file in faults.

    Digests of texts are not checked: whoever asks whether a brief is still backed compares them.
    Raises `InputError` with every fault: of form, of lines that share an id, of passages outside their texts.
    """
    raw, repeated = read_json(text, source)
    try:
        carried = CarriedBrief.model_validate(raw)
    except ValidationError as error:
        raise InputError((*repeated, *validation_faults(error, source, CarriedBrief))) from error
    faults = (*repeated, *_reference_faults(carried, source))
    if faults:
        raise InputError(faults)
    return carried


def _reference_faults(carried: CarriedBrief, source: str) -> Iterator[Fault]:
    for name, count in Counter(line.id for line in carried.lines).items():
        if count > 1:
            yield Fault(f"{source}: $.lines", f"{count} lines have the id {name!r}", "export the brief again")
    lengths = {item.article.id: len(item.article.text) for item in carried.articles}
    for place, line in enumerate(carried.lines):
        yield from _passage_faults(line.passages, lengths, f"{source}: $.lines[{place}]")
    for place, event in enumerate(carried.events):
        yield from _passage_faults(event.passages, lengths, f"{source}: $.events[{place}]")


def _passage_faults(passages: Iterable[CarriedPassage], lengths: dict[str, int], where: str) -> Iterator[Fault]:
    for place, passage in enumerate(passages):
        path = f"{where}.passages[{place}]"
        length = lengths.get(passage.article)
        if length is None:
            yield Fault(path, f"names the article {passage.article!r}, which the brief does not carry")
        elif not passage.start < passage.end <= length:
            yield Fault(path, f"lies outside the text: {passage.start} to {passage.end} of {length} code points")
