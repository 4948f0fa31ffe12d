"""Messages parsed within bounds, and their headers and parts."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from typing import Final

from briefgen.ingest.prose import clean
from briefgen.ingest.reader import Unreadable

_MOST_PARTS: Final = 1_000  # of a message
_LONGEST_HEADER: Final = 20_000  # characters: twenty times the longest line of RFC 5322


def message_of(data: bytes) -> EmailMessage:
    """The message that the bytes hold. Raises `Unreadable` for a header beyond bounds."""
    _check_headers(message_from_bytes(data))
    # parsed headers of the strict policies fail on what strangers write; these are read one by one
    return message_from_bytes(data, policy=policy.default)


def _check_headers(message: Message) -> None:
    """Raise `Unreadable` for a header longer than any: each encoded word of it would take 160 KB to parse."""
    for part in message.walk():
        for name, value in part.raw_items():
            if len(str(value)) > _LONGEST_HEADER:
                problem = f"has a header {name[:60]!r} of {len(str(value)):,} characters, more than {_LONGEST_HEADER:,}"
                raise Unreadable(problem, "save the text of the message")


def header(message: EmailMessage, name: str) -> str:
    """A header decoded; nothing where it is missing or beyond reading."""
    try:
        return str(message.get(name) or "").strip()
    except Exception:  # the standard library's parser of headers raises whatever it trips over
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        return clean(str(raw)).strip()


def parts_of(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a message, each before those within it. Raises `Unreadable` for more than a message has."""
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            raise Unreadable(f"has more than {_MOST_PARTS:,} parts", "save the text of the message")
        yield part
