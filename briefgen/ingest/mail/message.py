"""E-mail (.eml), by the standard library: what it says, what it forwards, and the articles that are attached to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import getaddresses
from typing import Final

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode, decode_as, decode_markup
from briefgen.ingest.mail.forwards import passed_on
from briefgen.ingest.mail.headers import header, message_of, parts_of
from briefgen.ingest.mail.mail_words import listed
from briefgen.ingest.mail.own_words import without_addresses, without_quotations, without_signature
from briefgen.ingest.markup import markup_paragraphs
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.press_databases import export_of, exported_articles
from briefgen.ingest.prose import clean, joined, unwrapped
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.stated_dates import stated_date
from briefgen.ingest.web_page import page_article

_PREFIX: Final = re.compile(r"^\s*([^\W\d_]{1,16}(?:\s\w{3})?)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*")
_DEEPEST: Final = 6  # messages within messages
_FEW_WORDS: Final = 40
"""Of what stands above a forwarded message."""

_COVER: Final = 25
"""Words of a covering note ("Article attached.")."""

_STUB: Final = (
    600  # characters; a plain text that is shorter, and much shorter than the page beside it, stands in for it
)
_UNTOLD: Final = frozenset(
    (".p7s", ".p7m", ".asc", ".sig", ".ics", ".vcf", ".png", ".gif", ".jpg", ".jpeg", ".bmp", ".webp", ".svg")
)
"""Attachments that are passed over: signatures, calendars, cards and pictures."""


@dataclass(slots=True)
class _Bodies:
    """What a message holds: its text as `plain` or `page`, and the files in it with their names."""

    plain: str = ""
    page: str = ""
    is_flowed: bool = False
    files: list[tuple[str, bytes]] = field(default_factory=list)


def read_mail(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The article of a message, and those of the messages and files that are attached to it.

    Of a forwarded message the sender and the day are its own. A covering note to what is attached is no article.
    """
    message = message_of(source.data)
    bodies = _bodies(message)
    inside = [item for name, data in bodies.files for item in source.read_inside(name, data)]
    text = bodies.plain or bodies.page
    if not text.strip():
        if not inside:
            raise Unreadable("holds no text", "name a message with a text")
    elif not inside or len(_words_of(bodies).split()) > _COVER:
        yield from _articles(source, message, bodies)
    yield from inside


def _bodies(message: EmailMessage) -> _Bodies:
    found = _Bodies()
    inner: set[int] = set()
    for number, part in enumerate(parts_of(message)):
        kind = part.get_content_type()
        if id(part) in inner:
            continue
        name = part.get_filename() or ""
        if kind == "message/rfc822":
            inner |= {id(one) for one in part.walk()} - {id(part)}
            payload = part.get_payload()
            if isinstance(payload, list) and payload and hasattr(payload[0], "as_bytes"):
                found.files.append((f"{name.removesuffix('.eml') or f'message {number}'}.eml", payload[0].as_bytes()))
        elif part.is_multipart():
            continue
        elif part.get_content_disposition() == "attachment" or kind not in {"text/plain", "text/html"}:
            _take_file(found, part, name, kind)
        elif kind == "text/plain" and not found.plain:
            found.plain = _decoded(part, markup=False)
            found.is_flowed = part.get_param("format") == "flowed"
        elif kind == "text/html" and not found.page:
            found.page = _decoded(part, markup=True)
    if _is_stub(found):
        found.plain = ""
    return found


def _take_file(found: _Bodies, part: EmailMessage, name: str, kind: str) -> None:
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if (
        ending in _UNTOLD
        or kind.startswith(("image/", "audio/", "video/", "font/"))
        or kind in {"text/calendar", "text/css"}
    ):
        return
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes) and (name or part.get_content_disposition() == "attachment"):
        found.files.append((name or f"attachment{_ENDINGS.get(kind, '')}", payload))


_ENDINGS: Final = {"text/plain": ".txt", "text/html": ".html", "application/pdf": ".pdf"}


def _is_stub(found: _Bodies) -> bool:
    """Whether the plain text only says that the message is a page."""
    if not found.page.strip() or len(found.plain) > _STUB:
        return False
    plain = found.plain.casefold()
    told = any(word in plain for word in listed("leave", "newsletters"))
    return told or len(joined(markup_paragraphs(found.page))) > 4 * len(plain.strip())


def _decoded(part: EmailMessage, *, markup: bool) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    try:
        return decode_as(data, charset) if charset else decode_markup(data) if markup else decode(data)
    except (LookupError, UnicodeError, ValueError):
        return decode_markup(data) if markup else decode(data)


def _words_of(bodies: _Bodies) -> str:
    lines = _lines(bodies)
    return " ".join(without_signature(without_quotations(lines)[0]))


def _lines(bodies: _Bodies) -> list[str]:
    if not bodies.plain:
        return [line for paragraph in markup_paragraphs(bodies.page) for line in (paragraph, "")]
    text = clean(bodies.plain)
    return _flowed(text.split("\n")) if bodies.is_flowed else text.split("\n")


def _flowed(lines: Sequence[str]) -> list[str]:
    """Lines that end in a space joined to the next of the same quotation (RFC 3676)."""
    out: list[str] = []
    before = -1
    for line in lines:
        rest = line.lstrip(">")
        depth = len(line) - len(rest)
        goes_on = before == depth and rest.strip()
        if goes_on:
            out[-1] = f"{out[-1].rstrip()} {rest.strip()}" + (" " if rest.endswith(" ") else "")
        else:
            out.append(line)
        before = depth if rest.endswith(" ") and rest.strip() and rest != "-- " else -1
    return out


def _articles(source: Source, message: EmailMessage, bodies: _Bodies) -> Iterator[IngestedArticle | Fault]:
    lines = _lines(bodies)
    subject = header(message, "Subject")
    inner = passed_on(lines)
    if inner is not None and _is_forwarded(inner.kind, subject, inner.above):
        yield from _forwarded(source, message, lines)
        return
    own, left = without_quotations(inner.above if inner is not None else lines)
    text = _filled(without_signature(own))
    if not any(map(str.isalnum, text)):
        raise Unreadable("holds only what others wrote", "name the message that it answers")
    if export := export_of("\n".join(own)):
        yield from exported_articles(source, export)
        return
    if not bodies.plain and inner is None and not left:
        text = _page(bodies.page, text)
    senders = getaddresses([header(message, "From")])
    yield IngestedArticle(
        text=without_addresses(text),
        title=words(without_addresses(_subject(subject))),
        publisher=words(header(message, "Organization")) or words(re.sub(r"<[^>]*>", "", header(message, "List-Id"))),
        authors=names(name for name, _ in senders if "@" not in name),
        url=safe_url(header(message, "Archived-At").strip("<> ")),
        published=stated_date(header(message, "Date").partition("(")[0]),
        language=language_tag(header(message, "Content-Language").partition(",")[0]),
        notes=("leaves out what it quotes of others' messages",) if left or inner is not None else (),
    )


def _is_forwarded(kind: str, subject: str, above: Sequence[str]) -> bool:
    """Whether a message within is forwarded; one whose mark does not say so may be answered, as the subject tells."""
    if kind == "forward":
        return True
    prefix = _PREFIX.match(subject)
    word = prefix[1].casefold() if prefix else ""
    if word in listed("marks", "forward_subject"):
        return True
    return word not in listed("marks", "reply_subject") and len(" ".join(above).split()) <= _FEW_WORDS


def _forwarded(source: Source, message: EmailMessage, lines: list[str]) -> Iterator[IngestedArticle | Fault]:
    """The innermost of the messages that were forwarded one in the other."""
    head: dict[str, str] = {}
    for _ in range(_DEEPEST):
        inner = passed_on(lines)
        if inner is None or (head and not _is_forwarded(inner.kind, head.get("subject", ""), inner.above)):
            break
        head, lines = inner.head, inner.lines
    own, _ = without_quotations(lines)
    text = _filled(without_signature(own))
    if not any(map(str.isalnum, text)):
        raise Unreadable("forwards a message without a text", "name that message")
    if export := export_of("\n".join(own)):
        yield from exported_articles(source, export)
        return
    published = stated_date(head.get("date", ""))
    yield IngestedArticle(
        text=without_addresses(text),
        title=words(without_addresses(_subject(head.get("subject") or header(message, "Subject")))),
        authors=names([_sender(head["from"])]),
        published=published,
        notes=() if published else ("forwards a message whose day is not plainly stated",),
    )


def _sender(value: str) -> str:
    """The name of a sender; nothing where only an address is given."""
    name = re.sub(r"[<\[(][^<>\[\]()]*@[^<>\[\]()]*[>\])]?.*$", "", value)
    name = re.sub(r"\s(?:via|im auftrag von|on behalf of)\s.*$", "", name, flags=re.I).strip(" \"'*,;<>")
    return "" if "@" in name else name


def _subject(value: str) -> str:
    """A subject without "Re:" and "Fwd:", however many."""
    known = {*listed("marks", "forward_subject"), *listed("marks", "reply_subject")}
    for _ in range(_DEEPEST):
        prefix = _PREFIX.match(value)
        if prefix is None or prefix[1].casefold() not in known:
            break
        value = value[prefix.end() :]
    return value.strip()


def _filled(lines: Sequence[str]) -> str:
    return unwrapped("\n".join(lines))


def _page(body: str, text: str) -> str:
    """The text of an HTML message: the article that trafilatura finds, or all of it where it is short."""
    try:
        found = page_article(body).text
    except Unreadable:
        return text
    return found if len(found) > len(text) // 2 else text
