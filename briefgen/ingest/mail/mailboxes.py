"""Files of messages: .mbox of many, .emlx of Apple Mail, .msg of Outlook."""

import re
from collections.abc import Iterator
from typing import Any, Final

from briefgen.errors import Fault
from briefgen.ingest.mail.headers import header, message_of
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable

_FROM: Final = re.compile(rb"(?:\A|(?<=\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[!-9;-~]+:)")
_STUFFED: Final = re.compile(rb"(?m)^>(?=>*From )")
_EMLX: Final = re.compile(rb"\s*(\d{1,10})\s*\r?\n")
_LONGEST_NAME: Final = 80  # characters of a subject that names a message


def read_mbox(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The articles of every message in a box, in its order."""
    starts = [found.end() for found in _FROM.finditer(source.data)]
    if not starts:
        raise Unreadable("holds no messages", "export the folder again as .mbox, or save each message as .eml")
    edges = [*[found.start() for found in _FROM.finditer(source.data)][1:], len(source.data)]
    for number, (start, end) in enumerate(zip(starts, edges, strict=True), 1):
        if number > options.max_entries:
            yield source.fault(f"holds more than {options.max_entries:,} messages", "split it")
            return
        yield from source.read_inside(f"message {number}.eml", _STUFFED.sub(b"", source.data[start:end]))


def read_emlx(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The articles of a message of Apple Mail: the count of its bytes, the message, and a list of properties."""
    found = _EMLX.match(source.data)
    if found is None:
        raise Unreadable("is not a message of Apple Mail", "save it again as .eml")
    yield from source.read_inside("message.eml", source.data[found.end() : found.end() + int(found[1])])


def read_msg(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The articles of a message of Outlook, by extract-msg, which is installed apart."""
    try:
        import extract_msg
    except ImportError as error:
        remedy = "save it as .eml, or install what reads it: pip install 'briefgen[outlook]'"
        raise Unreadable("is a message of Outlook (.msg)", remedy) from error
    opened: Any = extract_msg.openMsg(source.data)
    with opened as message:
        data = message.asEmailMessage().as_bytes()
    title = header(message_of(data), "Subject")[:_LONGEST_NAME] or "message"
    yield from source.read_inside(f"{title}.eml", data)
