"""Which format a file is in, told by its content first and by its ending then."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from briefgen.ingest.article import Source, Unreadable

Format = Literal["text", "markdown", "html", "mhtml", "pdf", "docx", "eml", "feed", "newsml", "json", "ris"]

BY_ENDING: Final[Mapping[str, Format]] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".pdf": "pdf",
    ".docx": "docx",
    ".eml": "eml",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "newsml",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
    ".ris": "ris",
}

_ROOTS: Final[Mapping[str, Format]] = {
    "rss": "feed",
    "feed": "feed",
    "RDF": "feed",
    "newsItem": "newsml",
    "newsMessage": "newsml",
    "packageItem": "newsml",
    "nitf": "newsml",
    "html": "html",
    "HTML": "html",
}
_SAVE: Final = "save the article as .docx, .pdf or .txt"
_REFUSED: Final = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old or encrypted Office file", "save it as .docx, without a password"),
    (b"{\\rtf", "is rich text (RTF)", "save it as .docx or .txt"),
    (b"\x89PNG", "is a picture", _SAVE),
    (b"\xff\xd8\xff", "is a picture", _SAVE),
    (b"GIF8", "is a picture", _SAVE),
    (b"II*\x00", "is a picture", _SAVE),
    (b"MM\x00*", "is a picture", _SAVE),
    (b"%!PS", "is PostScript", "save it as .pdf"),
    (b"\x1f\x8b", "is packed (gzip)", "unpack it"),
    (b"BZh", "is packed (bzip2)", "unpack it"),
    (b"\xfd7zXZ", "is packed (xz)", "unpack it"),
    (b"7z\xbc\xaf", "is packed (7z)", "unpack it"),
    (b"Rar!", "is packed (rar)", "unpack it"),
    (b"SQLite format 3", "is a database", "name it as a library"),
    (b"\x7fELF", "is a program", "name an article"),
    (b"MZ\x90\x00", "is a program", "name an article"),
)
_ROOT: Final = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>])")
_PROLOGUE: Final = re.compile(r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s[^<>\[]*(?:\[.*?\]\s*)?>)", re.S | re.I)
_HTML_START: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|h1|meta|title)\b", re.I)
_HEADER: Final = re.compile(rb"[!-9;-~]+:[ \t]")
_MAIL: Final = re.compile(rb"(?im)^(from|to|subject|date|message-id|mime-version|received|return-path|content-type):")
_RIS: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*TY  - ")
_ARCHIVE: Final = re.compile(rb"(?im)^content-type:\s*multipart/related\b|^snapshot-content-location:")


def format_of(source: Source) -> Format:
    """The file's format. Raises `Unreadable` for those that are known and not read, and for what tells none."""
    data, stated = source.data, BY_ENDING.get(source.path.suffix.lower())
    head = data[:4096]
    for magic, problem, remedy in _REFUSED:
        if head.startswith(magic):
            raise Unreadable(problem, remedy)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PK"):
        return _zipped(data)
    if stated in {"pdf", "docx"}:
        raise Unreadable(f"is no {stated.upper() if stated == 'pdf' else 'Word'} file", "save it again, whole")
    return _textual(source, head, stated)


def _zipped(data: bytes) -> Format:
    from briefgen.ingest.zip_bounds import zip_names

    names = zip_names(data)
    if "word/document.xml" in names:
        return "docx"
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise Unreadable("is a sheet or a slide show", _SAVE)
    if "mimetype" in names:
        raise Unreadable("is an OpenDocument file or an e-book", _SAVE)
    raise Unreadable("is a ZIP archive", "unpack it")


def _textual(source: Source, head: bytes, stated: Format | None) -> Format:
    if _RIS.match(head):
        return "ris"
    if stated in {"eml", "mhtml"} or _is_mail(head):
        return "mhtml" if _ARCHIVE.search(_headers(source.data)) else "eml"
    if stated in {"text", "markdown", "json"}:
        return stated
    return _marked_up(source, stated)


def _marked_up(source: Source, stated: Format | None) -> Format:
    """The format of a file that is markup by its ending, or has an ending that says nothing."""
    from briefgen.ingest.decoding import decode_markup

    start = decode_markup(source.data).lstrip("\ufeff \t\r\n")
    if stated == "html" or _HTML_START.match(start):
        return "html"
    if start.startswith("<"):
        return _xml(start)
    if stated is None:
        return "json" if start[:1] in {"{", "["} else "text"
    raise Unreadable(f"does not hold what its ending {source.path.suffix!r} says", "give it the ending of its format")


def _xml(text: str) -> Format:
    at = 0
    while found := _PROLOGUE.match(text, at):
        at = found.end()
    root = _ROOT.match(text[at : at + 500].lstrip())
    name = root[1] if root else ""
    if name not in _ROOTS:
        known = f"XML of a kind that is not read, {name!r}" if name else "XML without a root"
        raise Unreadable(f"is {known}", "name RSS, Atom, NewsML-G2 or NITF")
    return _ROOTS[name]


def _headers(data: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", data[:65_536], maxsplit=1)[0]


def _is_mail(head: bytes) -> bool:
    """Whether a file without the ending begins as messages do."""
    headers = _headers(head)
    names = {name.lower() for name in _MAIL.findall(headers)}
    return (
        bool(_HEADER.match(headers)) and len(names) >= 3 and bool(names & {b"message-id", b"mime-version", b"received"})
    )


def can_read(path: Path) -> bool:
    """Whether a reader takes the file: by its ending; JSON that is article data, or is no JSON, is not taken."""
    stated = BY_ENDING.get(path.suffix.lower())
    if stated == "json":
        from briefgen.ingest.json_file import holds_raw_articles

        return holds_raw_articles(path)
    return stated is not None
