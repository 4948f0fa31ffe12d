"""What a file's content shows of its format, whatever its ending says."""

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from briefgen.ingest.reader import Source

_PROLOGUE: Final = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s[^<>\[]*(?:\[.*?\]\s*)?>)", re.S | re.I)
_ROOT: Final = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])")
_HTML_START: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title)\b", re.I)
_HEADER: Final = re.compile(rb"[!-9;-~]+:[ \t]")
_MAIL: Final = re.compile(rb"(?im)^(from|to|subject|date|message-id|mime-version|received|return-path|content-type):")
_RIS: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*TY  - ")
_ARCHIVE: Final = re.compile(rb"(?im)^content-type:\s*multipart/related\b|^snapshot-content-location:")

_MBOX: Final = re.compile(rb"From [^\r\n]*\d{4}[^\r\n]*\r?\n[!-9;-~]+:")
_COUNT: Final = re.compile(rb"\s*\d{1,10}\s*\r?\n[!-9;-~]+:")
_FAR: Final = 1 << 20  # bytes in which a web archive says what it is
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

MAIL_ENDINGS: Final = (".eml",)
WEB_ARCHIVE_ENDINGS: Final = (".mhtml", ".mht")


@dataclass(frozen=True)
class FileContent:
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
    def package_kind(self) -> str:
        """What a package of OpenDocument or an e-book says that it is; empty for another file."""
        if "mimetype" not in self.parts:
            return ""
        from briefgen.ingest.zip_bounds import opened_zip

        with opened_zip(self.source.data) as archive, archive.open("mimetype") as part:
            return part.read(200).decode("ascii", "replace").strip()

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


def is_pdf(content: FileContent) -> bool:
    """Whether it is a PDF file; these may have other bytes before their first line."""
    return b"%PDF-" in content.head[:1024]


def is_word(content: FileContent) -> bool:
    """Whether it is a Word document."""
    from briefgen.ingest.word_parts import is_main_part

    return any(map(is_main_part, content.parts))


def is_rich_text(content: FileContent) -> bool:
    """Whether it is rich text."""
    return content.head.lstrip().startswith(b"{\\rtf")


def is_workbook(content: FileContent) -> bool:
    """Whether it is a workbook of Excel, or of OpenDocument."""
    if content.head.startswith(_OLE):
        names = ("Workbook".encode("utf-16-le"), "Book\0".encode("utf-16-le"))
        return content.source.path.suffix.lower() == ".xls" and any(name in content.source.data for name in names)
    return (
        "xl/workbook.xml" in content.parts
        or "xl/workbook.bin" in content.parts
        or content.package_kind.endswith("opendocument.spreadsheet")
    )


def is_open_document(content: FileContent) -> bool:
    """Whether it is an OpenDocument text."""
    return content.package_kind.endswith(("opendocument.text", "opendocument.text-template"))


def is_e_book(content: FileContent) -> bool:
    """Whether it is an e-book."""
    return "META-INF/container.xml" in content.parts and (
        content.package_kind == "application/epub+zip" or "mimetype" not in content.parts
    )


def is_zip(content: FileContent) -> bool:
    """Whether it is a ZIP archive of files, no format of its own."""
    return content.is_zipped and not any(
        name.startswith("ppt/") or name in {"Index/Document.iwa", "index.apxl"} for name in content.parts
    )


def is_wacz(content: FileContent) -> bool:
    """Whether it is a web archive that is packed (WACZ)."""
    return any(name.startswith("archive/") and name.endswith((".warc", ".warc.gz")) for name in content.parts)


def is_warc(content: FileContent) -> bool:
    """Whether it is a web archive (WARC), maybe packed."""
    if content.head.startswith(b"WARC/"):
        return True
    if not content.head.startswith(b"\x1f\x8b"):
        return False
    try:
        return zlib.decompressobj(31).decompress(content.head, 16).startswith(b"WARC/")
    except zlib.error:
        return False


def is_safari_archive(content: FileContent) -> bool:
    """Whether it is a page that Safari saved."""
    return b"WebMainResource" in content.source.data[:_FAR] or (
        content.head.startswith(b"bplist00") and b"WebMainResource" in content.source.data
    )


def is_subtitles(content: FileContent) -> bool:
    """Whether it is a file of subtitles."""
    return content.head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"WEBVTT")


def is_zotero(content: FileContent) -> bool:
    """Whether it is the database of Zotero."""
    return content.source.path.name == "zotero.sqlite" and content.head.startswith(b"SQLite format 3\0")


def is_ris(content: FileContent) -> bool:
    """Whether it begins with a reference of RIS."""
    return _RIS.match(content.head) is not None


def is_web_archive(content: FileContent) -> bool:
    """Whether it is a message that holds a page with what belongs to it."""
    return is_message(content) and _ARCHIVE.search(content.headers) is not None


def is_message(content: FileContent) -> bool:
    """Whether it is a message: by its ending, or since it begins as messages do."""
    if content.source.path.suffix.lower() in (*MAIL_ENDINGS, *WEB_ARCHIVE_ENDINGS):
        return True
    headers = re.split(rb"\r?\n\r?\n", content.head, maxsplit=1)[0]
    names = {name.lower() for name in _MAIL.findall(headers)}
    return (
        bool(_HEADER.match(headers)) and len(names) >= 3 and bool(names & {b"message-id", b"mime-version", b"received"})
    )


def is_mbox(content: FileContent) -> bool:
    """Whether it is a box of messages."""
    return _MBOX.match(content.head) is not None


def is_emlx(content: FileContent) -> bool:
    """Whether it is a message of Apple Mail: a count of bytes, and then headers."""
    found = _COUNT.match(content.head)
    return found is not None and content.source.path.suffix.lower() == ".emlx"


def is_msg(content: FileContent) -> bool:
    """Whether it is a message of Outlook."""
    return content.head.startswith(_OLE) and "__substg1.0_".encode("utf-16-le") in content.source.data


def is_page(content: FileContent) -> bool:
    """Whether it is a web page, or a part of one."""
    return _HTML_START.match(content.markup) is not None or content.root.lower() == "html"


def with_root(*names: str) -> Callable[[FileContent], bool]:
    """Whether it is XML with a root of one of the names."""
    return lambda content: content.root in names
