"""E-mail (.eml) and web archives (.mhtml), by the standard library."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import getaddresses
from typing import Final

from briefgen.ingest.article import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.dates import stated_date
from briefgen.ingest.decoding import decode, decode_as, decode_markup
from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.prose import clean, joined, unwrapped
from briefgen.ingest.web_page import page_article

_REPLY: Final = re.compile(r"^(?:(?:re|fw|fwd|aw|wg|tr)\s*(?:\[\d+\])?:\s*)+", re.I)
_MOST_PARTS: Final = 1_000
_LONGEST_HEADER: Final = 20_000


def read_mail(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle]:
    """The one article of a message: the plain text, else the HTML. Attachments are left closed."""
    message = _message(source.data)
    title = words(_REPLY.sub("", _header(message, "Subject")))
    senders = getaddresses([_header(message, "From")])
    yield IngestedArticle(
        text=_text(message),
        title=title,
        publisher=words(_header(message, "Organization")) or words(re.sub(r"<[^>]*>", "", _header(message, "List-Id"))),
        authors=names(name or address for name, address in senders),
        url=safe_url(_header(message, "Archived-At").strip("<> ")),
        published=stated_date(_header(message, "Date").partition("(")[0]),
        language=language_tag(_header(message, "Content-Language").partition(",")[0]),
    )


def read_web_archive(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle]:
    """The one article of a page saved as MHTML."""
    message = _message(source.data)
    url = _header(message, "Snapshot-Content-Location")
    for part in _parts(message):
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            yield page_article(_decoded(part, markup=True), url or _header(part, "Content-Location"))
            return
    raise Unreadable("holds no web page", "save the page again, whole")


def _message(data: bytes) -> EmailMessage:
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


def _header(message: EmailMessage, name: str) -> str:
    """A header decoded; nothing where it is missing or beyond reading."""
    try:
        return str(message.get(name) or "").strip()
    except Exception:  # the standard library's parser of headers raises whatever it trips over
        raw = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
        return clean(str(raw)).strip()


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            raise Unreadable(f"has more than {_MOST_PARTS:,} parts", "save the text of the message")
        yield part


def _text(message: EmailMessage) -> str:
    bodies: dict[str, str] = {}
    closed = []
    for part in _parts(message):
        kind = part.get_content_type()
        if part.is_multipart():
            continue
        if part.get_content_disposition() == "attachment" or kind not in {"text/plain", "text/html"}:
            closed.append(part.get_filename() or kind)
        elif kind not in bodies and (body := _decoded(part, markup=kind == "text/html")).strip():
            bodies[kind] = body
    if "text/plain" in bodies:
        return _plain(bodies["text/plain"], flowed=_is_flowed(message))
    if "text/html" in bodies:
        return _page(bodies["text/html"])
    if closed:
        raise Unreadable(f"holds no text, only {', '.join(closed[:5])}", "save what is attached, and name that")
    raise Unreadable("holds no text", "name a message with a text")


def _decoded(part: EmailMessage, *, markup: bool) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    try:
        return decode_as(data, charset) if charset else decode_markup(data) if markup else decode(data)
    except (LookupError, UnicodeError, ValueError):
        return decode_markup(data) if markup else decode(data)


def _is_flowed(message: EmailMessage) -> bool:
    return any(
        part.get_param("format") == "flowed" for part in _parts(message) if part.get_content_type() == "text/plain"
    )


def _plain(body: str, *, flowed: bool) -> str:
    """The text without marks of quotation and without the signature, its lines filled (RFC 3676)."""
    text = re.split(r"(?m)^-- ?$", clean(body), maxsplit=1)[0]
    lines = [re.sub(r"^(?:>\s?)+", "", line) for line in text.split("\n")]
    if flowed:
        filled = re.sub(r"(?<=\S) \n(?=\S)", " ", "\n".join(lines))
        return unwrapped(filled)
    return unwrapped("\n".join(lines))


def _page(body: str) -> str:
    """The text of an HTML message: the article that trafilatura finds, or all of it where it is short."""
    whole = joined(markup_paragraphs(body))
    try:
        found = page_article(body).text
    except Unreadable:
        return whole
    return found if len(found) > len(whole) // 2 else whole
