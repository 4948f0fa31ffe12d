"""Web pages saved with what belongs to them: MHTML, Safari's .webarchive, and the web's archives, WARC and WACZ."""

import io
import plistlib
from collections.abc import Iterator
from typing import Any, Final

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode_as, decode_markup
from briefgen.ingest.mail.headers import header, message_of, parts_of
from briefgen.ingest.metadata import safe_url
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable
from briefgen.ingest.web_page import page_article, page_articles
from briefgen.ingest.zip_bounds import check_bounds, opened_zip

_PAGE: Final = frozenset(("text/html", "application/xhtml+xml"))
_AGAIN: Final = "save the page again, whole"
_MOST_UNPACKED: Final = 256 * 1024 * 1024  # bytes
_LARGEST_PAGE: Final = 16 * 1024 * 1024  # bytes


def read_mhtml(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of a page saved as MHTML."""
    message = message_of(source.data)
    url = header(message, "Snapshot-Content-Location")
    for part in parts_of(message):
        if part.get_content_type() in _PAGE:
            payload = part.get_payload(decode=True)
            html = _decoded(payload if isinstance(payload, bytes) else b"", part.get_content_charset() or "")
            yield from page_articles(source, html, url or header(part, "Content-Location"))
            return
    raise Unreadable("holds no web page", _AGAIN)


def read_safari_archive(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The one article of a page saved by Safari."""
    try:
        archive: Any = plistlib.loads(source.data)
        main = archive["WebMainResource"]
        data, url = main["WebResourceData"], main.get("WebResourceURL")
        encoding = main.get("WebResourceTextEncodingName") or ""
    except Exception as error:  # the standard library's parser raises whatever it trips over
        raise Unreadable("is not a web archive of Safari", _AGAIN) from error
    yield from page_articles(source, _decoded(bytes(data), str(encoding)), url)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return decode_as(data, encoding) if encoding else decode_markup(data)
    except (LookupError, UnicodeError, ValueError):
        return decode_markup(data)


def read_warc(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each page of a web archive that holds one, each address once, as it was fetched last."""
    yield from _pages(source, [source.data], options)


def read_wacz(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """The same, of the archives that a WACZ file packs."""
    with opened_zip(source.data) as archive:
        check_bounds(archive)
        names = sorted(name for name in archive.namelist() if name.endswith((".warc", ".warc.gz")))
        yield from _pages(source, (archive.read(name) for name in names), options)


def _pages(source: Source, files: Any, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    pages: dict[str, str] = {}
    unpacked = 0
    for data in files:
        for url, html in _responses(data):
            unpacked += len(html)
            if unpacked > _MOST_UNPACKED or len(pages) > options.max_entries:
                raise Unreadable(f"holds more than {_MOST_UNPACKED >> 20} MB of pages", "split it")
            pages[url] = html
    if not pages:
        raise Unreadable("holds no web page", "name an archive of articles")
    refused = 0
    for url, html in pages.items():
        where = f"{source.path}: {url}"
        try:
            article = page_article(html, url)
        except Unreadable as error:
            refused += 1
            if len(pages) == 1:
                yield Fault(where, error.problem, error.remedy)
            continue
        yield IngestedArticle(**{**{name: getattr(article, name) for name in article.__slots__}, "where": where})
    if refused and len(pages) > 1:
        yield source.fault(f"holds {refused} pages without an article, of {len(pages)}", "leave them out")


def _responses(data: bytes) -> Iterator[tuple[str, str]]:
    """The pages that servers gave, with their addresses."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            headers = record.http_headers
            url = safe_url(record.rec_headers.get_header("WARC-Target-URI"))
            if record.rec_type != "response" or not url or headers is None:
                continue
            kind, _, rest = (headers.get_header("Content-Type") or "").partition(";")
            if kind.strip().lower() not in _PAGE or not (headers.get_statuscode() or "").startswith("2"):
                continue
            content = record.content_stream().read(_LARGEST_PAGE)
            charset = rest.lower().partition("charset=")[2].strip(" \"';")
            yield url, _decoded(content, charset)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, KeyError) as error:
        raise Unreadable("is not a web archive that can be read", "save it again, whole") from error
