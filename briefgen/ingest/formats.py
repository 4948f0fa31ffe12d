"""The formats that articles are read from: one table, which commands, folders, watching and dialogs read.

A format more is a reader and an entry here; nothing else names formats or their endings.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from briefgen.errors import Fault
from briefgen.ingest.reader import JSON_LINES_ENDINGS, IngestedArticle, ReadOptions, Source
from briefgen.ingest.signatures import (
    MAIL_ENDINGS,
    WEB_ARCHIVE_ENDINGS,
    FileContent,
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
    signature: Callable[[FileContent], bool] | None = None
    by_ending: bool = False
    markup: Callable[[FileContent], bool] | None = None
    is_binary: bool = False
    is_article: bool = False
    is_plain: bool = False
    is_reference: bool = False
    is_watched: bool = False
    takes: Callable[[Path], bool] | None = None
    size: int = 1


def _in(module: str, function: str) -> Callable[[], Reader]:
    """Imports the reader, a function in a module of this room, when a file comes."""

    def load() -> Reader:
        reader: Reader = getattr(import_module(f"briefgen.ingest.{module}"), function)
        return reader

    return load


def _holds_raw_articles(path: Path) -> bool:
    from briefgen.ingest.json_file import holds_raw_articles

    return holds_raw_articles(path)


def _is_zotero(path: Path) -> bool:
    return path.name == ZOTERO_DATABASE


ZOTERO_DATABASE: Final = "zotero.sqlite"
"""The file of Zotero's data folder that names all others in it."""

TEXT: Final = InputFormat(
    "Text", (".txt", ".text"), _in("plain_text", "read_plain_text"), by_ending=True, is_article=True, is_plain=True
)
JSON: Final = InputFormat(
    "JSON",
    (".json", *JSON_LINES_ENDINGS),
    _in("json_file", "read_json_file"),
    by_ending=True,
    is_reference=True,
    takes=_holds_raw_articles,
)
INPUT_FORMATS: Final = (
    TEXT,
    InputFormat(
        "Markdown",
        (".md", ".markdown"),
        _in("markdown", "read_markdown"),
        by_ending=True,
        is_article=True,
        is_plain=True,
    ),
    InputFormat(
        "Web page",
        (".html", ".htm", ".xhtml"),
        _in("web_page", "read_web_page"),
        by_ending=True,
        markup=is_page,
        is_article=True,
    ),
    InputFormat(
        "Web archive",
        WEB_ARCHIVE_ENDINGS,
        _in("page_archives", "read_mhtml"),
        is_web_archive,
        is_article=True,
        is_watched=True,
    ),
    InputFormat(
        "Safari web archive",
        (".webarchive",),
        _in("page_archives", "read_safari_archive"),
        is_safari_archive,
        is_binary=True,
        is_article=True,
        is_watched=True,
    ),
    InputFormat(
        "WARC", (".warc", ".warc.gz"), _in("page_archives", "read_warc"), is_warc, is_binary=True, is_watched=True
    ),
    InputFormat("WACZ", (".wacz",), _in("page_archives", "read_wacz"), is_wacz, is_binary=True, is_watched=True),
    InputFormat(
        "Word",
        (".docx", ".docm", ".dotx", ".dotm"),
        _in("word", "read_word"),
        is_word,
        is_binary=True,
        is_article=True,
        is_watched=True,
    ),
    InputFormat(
        "OpenDocument",
        (".odt", ".ott"),
        _in("open_document", "read_open_document"),
        is_open_document,
        is_binary=True,
        is_article=True,
        is_watched=True,
    ),
    InputFormat(
        "Rich text",
        (".rtf",),
        _in("rich_text", "read_rich_text"),
        is_rich_text,
        is_binary=True,
        is_article=True,
        is_watched=True,
    ),
    InputFormat(
        "EPUB", (".epub",), _in("e_book", "read_e_book"), is_e_book, is_binary=True, is_article=True, is_watched=True
    ),
    InputFormat("PDF", (".pdf",), _in("pdf", "read_pdf"), is_pdf, is_binary=True, is_article=True, is_watched=True),
    InputFormat(
        "Subtitles", (".srt", ".vtt"), _in("subtitles", "read_subtitles"), is_subtitles, by_ending=True, is_article=True
    ),
    InputFormat(
        "Outlook message", (".msg",), _in("mail.mailboxes", "read_msg"), is_msg, is_binary=True, is_watched=True
    ),
    InputFormat("Apple Mail message", (".emlx",), _in("mail.mailboxes", "read_emlx"), is_emlx, is_watched=True),
    InputFormat("Mailbox", (".mbox", ".mbx"), _in("mail.mailboxes", "read_mbox"), is_mbox, is_watched=True),
    InputFormat("E-mail", MAIL_ENDINGS, _in("mail.message", "read_mail"), is_message, is_watched=True),
    InputFormat("RSS and Atom", (".rss", ".atom"), _in("feed", "read_feed"), markup=with_root("rss", "feed", "RDF")),
    InputFormat(
        "NewsML",
        (".xml",),
        _in("newsml", "read_newsml"),
        markup=with_root("newsItem", "newsMessage", "packageItem", "nitf", "NewsML"),
    ),
    InputFormat(
        "Akoma Ntoso",
        (".akn",),
        _in("parliament", "read_parliament"),
        markup=with_root("akomaNtoso", "publicwhip", "hansard", "Hansard", "HANSARD"),
    ),
    InputFormat(
        "Workbook",
        (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
        _in("spreadsheets", "read_sheets"),
        is_workbook,
        is_binary=True,
        is_watched=True,
    ),
    InputFormat("CSV", (".csv", ".tsv", ".tab"), _in("spreadsheets", "read_csv"), by_ending=True, is_watched=True),
    JSON,
    InputFormat("RIS", (".ris",), _in("ris", "read_ris"), is_ris, is_reference=True, is_watched=True),
    InputFormat("BibTeX", (".bib",), _in("bibtex", "read_bibtex"), by_ending=True, is_reference=True, is_watched=True),
    InputFormat(
        "Zotero",
        (".sqlite",),
        _in("zotero", "read_zotero"),
        is_zotero,
        is_binary=True,
        is_watched=True,
        takes=_is_zotero,
        size=16,
    ),
    InputFormat("ZIP", (".zip",), _in("zip_archive", "read_zip_archive"), is_zip, is_binary=True, is_watched=True),
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
