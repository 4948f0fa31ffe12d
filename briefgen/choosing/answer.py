"""What is taken of a reply: numbers that passages have, and nothing else; a reply that holds more is refused whole."""

from collections import Counter
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr, ValidationError

from briefgen.errors import BriefgenError, InputError
from briefgen.validation import parse_json


class _Said(BaseModel):
    """What the model said; whatever else the server tells of it is let be."""

    content: StrictStr


class _Choice(BaseModel):
    message: _Said


class _Completion(BaseModel):
    choices: Annotated[list[_Choice], Field(min_length=1, max_length=1)]


class _Numbers(BaseModel):
    model_config = ConfigDict(extra="forbid")

    numbers: Annotated[list[StrictInt], Field(min_length=1)]


def numbers_of(body: bytes, most: int, limit: int) -> tuple[int, ...]:
    """The numbers in the body of a reply, each from 1 to `most`, `limit` of them at most.

    Raises `BriefgenError` for anything else. It says what is wrong without a word of the reply.
    """
    try:
        said = _Completion.model_validate(parse_json(_text(body), "the reply")).choices[0].message.content
    except (InputError, ValidationError) as error:
        raise _refused("is not a completion in JSON") from error
    try:
        numbers = _Numbers.model_validate(parse_json(said, "the answer")).numbers
    except (InputError, ValidationError) as error:
        raise _refused("is not the JSON of numbers that was asked for") from error
    if any(not 1 <= number <= most for number in numbers):
        raise _refused(f"has a number that no passage has; there are {most}")
    if max(Counter(numbers).values()) > 1:
        raise _refused("has a number twice")
    if len(numbers) > limit:
        raise _refused(f"has {len(numbers)} numbers where {limit} were asked for")
    return tuple(numbers)


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _refused("is not a completion in JSON") from error


def _refused(problem: str) -> BriefgenError:
    return BriefgenError(f"the model's answer {problem}; nothing of it was taken. Ask again, or another model")
