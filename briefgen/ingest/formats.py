"""The formats that articles are read from: one table, which commands, folders, watching and dialogs read.

A format more is a reader and an entry here; nothing else names formats or their endings.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from briefgen.errors import Fault
from briefgen.ingest.article import JSON_LINES_ENDINGS, IngestedArticle, ReadOptions, Source
from briefgen.ingest.signatures import (
    MAIL_ENDINGS,
    WEB_ARCHIVE_ENDINGS,
    Content,
    is_e_book,
    is_emlx,
    is_mbox,
    is_message,
    is_msg,
    is_open_document,
    is_page,
    is_pdf,
    is_rich_text,
    is_ris,
    is_safari_archive,
    is_subtitles,
    is_wacz,
    is_warc,
    is_web_archive,
    is_word,
    is_workbook,
    is_zip,
    is_zotero,
    with_root,
)

Reader = Callable[[Source, ReadOptions], Iterator[IngestedArticle | Fault]]


class InputFormat(NamedTuple):
    """A format: `name` is what people call it, `endings` those of its files, with the dot and in lower case.

    `load` imports the reader, which is done when a file comes. How a file's format is told, in this order: its content
    has the `signature` of the format; the file has one of the endings, and the format is told `by_ending` alone; its
    content is the `markup` of the format. Where a file `is_binary`, none of the others is looked for under its endings.

    Where a file `is_article`, its whole text is that of one article, and references may stand beside it; where it
    `is_plain` as well, the text stands in it word for word. Where a file `is_reference`, it knows more of an article
    than the file beside it that holds the text. Where a small file may cost much time or memory too, since it is
    unpacked or names other files, it `is_watched`. `takes` says of a file with the ending whether it is read at all.
    `size` is how many times larger than others a file may be.
    """

    name: str
    endings: tuple[str, ...]
    load: Callable[[], Reader]
    signature: Callable[[Content], bool] | None = None
    by_ending: bool = False
    markup: Callable[[Content], bool] | None = None
    is_binary: bool = False
    is_article: bool = False
    is_plain: bool = False
    is_reference: bool = False
    is_watched: bool = False
    takes: Callable[[Path], bool] | None = None
    size: int = 1


def _text() -> Reader:
    from briefgen.ingest.plain_text import read_plain_text

    return read_plain_text


def _markdown() -> Reader:
    from briefgen.ingest.markdown import read_markdown

    return read_markdown


def _web_page() -> Reader:
    from briefgen.ingest.web_page import read_web_page

    return read_web_page


def _mhtml() -> Reader:
    from briefgen.ingest.page_archives import read_mhtml

    return read_mhtml


def _safari_archive() -> Reader:
    from briefgen.ingest.page_archives import read_safari_archive

    return read_safari_archive


def _warc() -> Reader:
    from briefgen.ingest.page_archives import read_warc

    return read_warc


def _wacz() -> Reader:
    from briefgen.ingest.page_archives import read_wacz

    return read_wacz


def _word() -> Reader:
    from briefgen.ingest.word import read_word

    return read_word


def _open_document() -> Reader:
    from briefgen.ingest.open_document import read_open_document

    return read_open_document


def _rich_text() -> Reader:
    from briefgen.ingest.rich_text import read_rich_text

    return read_rich_text


def _e_book() -> Reader:
    from briefgen.ingest.e_book import read_e_book

    return read_e_book


def _pdf() -> Reader:
    from briefgen.ingest.pdf import read_pdf

    return read_pdf


def _subtitles() -> Reader:
    from briefgen.ingest.subtitles import read_subtitles

    return read_subtitles


def _mail() -> Reader:
    from briefgen.ingest.mail.message import read_mail

    return read_mail


def _mbox() -> Reader:
    from briefgen.ingest.mail.boxes import read_mbox

    return read_mbox


def _emlx() -> Reader:
    from briefgen.ingest.mail.boxes import read_emlx

    return read_emlx


def _msg() -> Reader:
    from briefgen.ingest.mail.boxes import read_msg

    return read_msg


def _feed() -> Reader:
    from briefgen.ingest.feed import read_feed

    return read_feed


def _newsml() -> Reader:
    from briefgen.ingest.newsml import read_newsml

    return read_newsml


def _parliament() -> Reader:
    from briefgen.ingest.parliament import read_parliament

    return read_parliament


def _csv() -> Reader:
    from briefgen.ingest.tables import read_csv

    return read_csv


def _sheets() -> Reader:
    from briefgen.ingest.tables import read_sheets

    return read_sheets


def _json() -> Reader:
    from briefgen.ingest.json_file import read_json_file

    return read_json_file


def _ris() -> Reader:
    from briefgen.ingest.ris import read_ris

    return read_ris


def _bibtex() -> Reader:
    from briefgen.ingest.bibtex import read_bibtex

    return read_bibtex


def _zotero() -> Reader:
    from briefgen.ingest.zotero import read_zotero

    return read_zotero


def _zip() -> Reader:
    from briefgen.ingest.zip_archive import read_zip_archive

    return read_zip_archive


def _holds_raw_articles(path: Path) -> bool:
    from briefgen.ingest.json_file import holds_raw_articles

    return holds_raw_articles(path)


def _is_zotero(path: Path) -> bool:
    return path.name == ZOTERO_DATABASE


ZOTERO_DATABASE: Final = "zotero.sqlite"
"""The file of Zotero's data folder that names all others in it."""

TEXT: Final = InputFormat("Text", (".txt", ".text"), _text, by_ending=True, is_article=True, is_plain=True)
JSON: Final = InputFormat(
    "JSON", (".json", *JSON_LINES_ENDINGS), _json, by_ending=True, is_reference=True, takes=_holds_raw_articles
)
INPUT_FORMATS: Final = (
    TEXT,
    InputFormat("Markdown", (".md", ".markdown"), _markdown, by_ending=True, is_article=True, is_plain=True),
    InputFormat("Web page", (".html", ".htm", ".xhtml"), _web_page, by_ending=True, markup=is_page, is_article=True),
    InputFormat("Web archive", WEB_ARCHIVE_ENDINGS, _mhtml, is_web_archive, is_article=True, is_watched=True),
    InputFormat(
        "Safari web archive",
        (".webarchive",),
        _safari_archive,
        is_safari_archive,
        is_binary=True,
        is_article=True,
        is_watched=True,
    ),
    InputFormat("WARC", (".warc", ".warc.gz"), _warc, is_warc, is_binary=True, is_watched=True),
    InputFormat("WACZ", (".wacz",), _wacz, is_wacz, is_binary=True, is_watched=True),
    InputFormat(
        "Word", (".docx", ".docm", ".dotx", ".dotm"), _word, is_word, is_binary=True, is_article=True, is_watched=True
    ),
    InputFormat(
        "OpenDocument",
        (".odt", ".ott"),
        _open_document,
        is_open_document,
        is_binary=True,
        is_article=True,
        is_watched=True,
    ),
    InputFormat("Rich text", (".rtf",), _rich_text, is_rich_text, is_binary=True, is_article=True, is_watched=True),
    InputFormat("EPUB", (".epub",), _e_book, is_e_book, is_binary=True, is_article=True, is_watched=True),
    InputFormat("PDF", (".pdf",), _pdf, is_pdf, is_binary=True, is_article=True, is_watched=True),
    InputFormat("Subtitles", (".srt", ".vtt"), _subtitles, is_subtitles, by_ending=True, is_article=True),
    InputFormat("Outlook message", (".msg",), _msg, is_msg, is_binary=True, is_watched=True),
    InputFormat("Apple Mail message", (".emlx",), _emlx, is_emlx, is_watched=True),
    InputFormat("Mailbox", (".mbox", ".mbx"), _mbox, is_mbox, is_watched=True),
    InputFormat("E-mail", MAIL_ENDINGS, _mail, is_message, is_watched=True),
    InputFormat("RSS and Atom", (".rss", ".atom"), _feed, markup=with_root("rss", "feed", "RDF")),
    InputFormat(
        "NewsML", (".xml",), _newsml, markup=with_root("newsItem", "newsMessage", "packageItem", "nitf", "NewsML")
    ),
    InputFormat(
        "Akoma Ntoso",
        (".akn",),
        _parliament,
        markup=with_root("akomaNtoso", "publicwhip", "hansard", "Hansard", "HANSARD"),
    ),
    InputFormat(
        "Workbook", (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), _sheets, is_workbook, is_binary=True, is_watched=True
    ),
    InputFormat("CSV", (".csv", ".tsv", ".tab"), _csv, by_ending=True, is_watched=True),
    JSON,
    InputFormat("RIS", (".ris",), _ris, is_ris, is_reference=True, is_watched=True),
    InputFormat("BibTeX", (".bib",), _bibtex, by_ending=True, is_reference=True, is_watched=True),
    InputFormat("Zotero", (".sqlite",), _zotero, is_zotero, is_binary=True, is_watched=True, takes=_is_zotero, size=16),
    InputFormat("ZIP", (".zip",), _zip, is_zip, is_binary=True, is_watched=True),
)


def input_formats() -> tuple[InputFormat, ...]:
    """The formats, in the order in which signatures and markup are looked for."""
    return INPUT_FORMATS


def input_endings() -> tuple[str, ...]:
    """The endings of all formats."""
    return tuple(ending for known in input_formats() for ending in known.endings)


def stated_format(path: Path) -> InputFormat | None:
    """The format that a file's ending names, if any does."""
    name = path.name.lower()
    return next((known for known in input_formats() if name.endswith(known.endings) and path.suffix), None)


def can_read(path: Path) -> bool:
    """Whether a reader takes the file: by its ending; JSON that is article data, or is no JSON, is not taken."""
    stated = stated_format(path)
    return stated is not None and (stated.takes is None or stated.takes(path))
