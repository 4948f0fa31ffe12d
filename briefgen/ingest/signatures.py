"""What a file's content shows of its format, whatever its ending says."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefgen.ingest.article import Source

_PROLOGUE: Final = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s[^<>\[]*(?:\[.*?\]\s*)?>)", re.S | re.I)
_ROOT: Final = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])")
_HTML_START: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title)\b", re.I)
_HEADER: Final = re.compile(rb"[!-9;-~]+:[ \t]")
_MAIL: Final = re.compile(rb"(?im)^(from|to|subject|date|message-id|mime-version|received|return-path|content-type):")
_RIS: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*TY  - ")
_ARCHIVE: Final = re.compile(rb"(?im)^content-type:\s*multipart/related\b|^snapshot-content-location:")

MAIL_ENDINGS: Final = (".eml",)
WEB_ARCHIVE_ENDINGS: Final = (".mhtml", ".mht")


@dataclass(frozen=True)
class Content:
    """A file, and what is asked of it to tell its format; each is found out once, and only when it is asked."""

    source: Source

    @property
    def head(self) -> bytes:
        """The first bytes."""
        return self.source.data[:4096]

    @property
    def headers(self) -> bytes:
        """What stands before the first empty line, where messages have their headers."""
        return re.split(rb"\r?\n\r?\n", self.source.data[:65_536], maxsplit=1)[0]

    @property
    def is_zipped(self) -> bool:
        """Whether it is a ZIP archive."""
        return self.head.startswith(b"PK")

    @cached_property
    def parts(self) -> frozenset[str]:
        """Names of what a ZIP archive holds. Raises `Unreadable` for one that is broken or out of bounds."""
        from briefgen.ingest.zip_bounds import zip_names

        return zip_names(self.source.data) if self.is_zipped else frozenset()

    @cached_property
    def markup(self) -> str:
        """The file as text, from its first letter on. Raises `Unreadable` for what is no text."""
        from briefgen.ingest.decoding import decode_markup

        return decode_markup(self.source.data).lstrip("\ufeff \t\r\n")

    @cached_property
    def root(self) -> str:
        """Name of the XML root, without its namespace; empty where there is none."""
        text = self.markup
        at = 0
        while found := _PROLOGUE.match(text, at):
            at = found.end()
        root = _ROOT.match(text[at : at + 500].lstrip())
        return root[1] if root else ""


def is_pdf(content: Content) -> bool:
    """Whether it is a PDF file; these may have other bytes before their first line."""
    return b"%PDF-" in content.head[:1024]


def is_word(content: Content) -> bool:
    """Whether it is a Word document."""
    return "word/document.xml" in content.parts


def is_ris(content: Content) -> bool:
    """Whether it begins with a reference of RIS."""
    return _RIS.match(content.head) is not None


def is_web_archive(content: Content) -> bool:
    """Whether it is a message that holds a page with what belongs to it."""
    return is_message(content) and _ARCHIVE.search(content.headers) is not None


def is_message(content: Content) -> bool:
    """Whether it is a message: by its ending, or since it begins as messages do."""
    if content.source.path.suffix.lower() in (*MAIL_ENDINGS, *WEB_ARCHIVE_ENDINGS):
        return True
    headers = re.split(rb"\r?\n\r?\n", content.head, maxsplit=1)[0]
    names = {name.lower() for name in _MAIL.findall(headers)}
    return (
        bool(_HEADER.match(headers)) and len(names) >= 3 and bool(names & {b"message-id", b"mime-version", b"received"})
    )


def is_page(content: Content) -> bool:
    """Whether it is a web page, or a part of one."""
    return _HTML_START.match(content.markup) is not None or content.root.lower() == "html"


def with_root(*names: str) -> Callable[[Content], bool]:
    """Whether it is XML with a root of one of the names."""
    return lambda content: content.root in names
