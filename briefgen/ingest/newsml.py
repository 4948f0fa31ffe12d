"""IPTC NewsML-G2 and NITF: news items in XML."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from briefgen.errors import Fault
from briefgen.ingest.decoding import decode_markup
from briefgen.ingest.markup import element_paragraphs, markup_paragraphs, parse_xml
from briefgen.ingest.metadata import language_tag, names, safe_url, words
from briefgen.ingest.newsml_first import first_news_item
from briefgen.ingest.prose import joined, without_title
from briefgen.ingest.publishing_status import check_usable
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable, attempt
from briefgen.ingest.stated_dates import stated_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATES: Final = (
    ("itemMeta", "versionCreated"),
    ("contentMeta", "contentModified"),
    ("contentMeta", "contentCreated"),
    ("itemMeta", "firstCreated"),
)
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def read_newsml(source: Source, options: ReadOptions) -> Iterator[IngestedArticle | Fault]:
    """An article for each news item of a NewsML-G2 or NITF file, and a fault for each that may not be used."""
    root = parse_xml(decode_markup(source.data))
    items = list(root.iter("{*}newsItem")) or list(root.iter("NewsItem")) or [root]
    for number, item in enumerate(items[: options.max_entries], 1):
        where = source.entry(number) if len(items) > 1 else str(source.path)
        read = {"nitf": _nitf, "NewsItem": first_news_item}.get(_name(item), _news_item)
        yield attempt(where, partial(read, item, options))


def _news_item(item: "_Element", options: ReadOptions) -> IngestedArticle:
    if _name(item) != "newsItem":
        raise Unreadable(f"holds no news item, but {_name(item)!r}", "name a file of news items")
    status = item.find("{*}itemMeta/{*}pubStatus")
    code = (status.get("qcode") or status.get("uri") or status.get("literal")) if status is not None else None
    embargo = item.find("{*}itemMeta/{*}embargoed")
    check_usable(code, (embargo.text or "") if embargo is not None else None, options.now)
    title = words(_first(item, "contentMeta", "headline") or _first(item, "itemMeta", "title"))
    paragraphs, language = _content(item)
    return IngestedArticle(
        text=joined(without_title(paragraphs, title)),
        title=title,
        publisher=_publisher(item),
        authors=names(_authors(item)),
        url=safe_url(item.get("guid")) or _link(item),
        published=next(filter(None, (stated_date(_first(item, *path)) for path in _DATES)), None),
        language=language or _language(item),
    )


def _content(item: "_Element") -> tuple[list[str], str]:
    """The paragraphs of the first content that is text, and its language."""
    for content in item.iterfind("{*}contentSet/*"):
        if _name(content) == "inlineXML":
            nitf = content.find(".//{*}body.content")
            paragraphs = element_paragraphs(content if nitf is None else nitf)
        elif _name(content) == "inlineData" and not content.get("encoding"):
            paragraphs = markup_paragraphs("".join(map(str, content.itertext())))
        else:
            continue
        if paragraphs:
            return paragraphs, language_tag(content.get(_LANG))
    if item.find("{*}contentSet/{*}remoteContent") is not None:
        raise Unreadable("has its content in another file", "name that file")
    raise Unreadable("is a news item without a text", "leave it out")


def _publisher(item: "_Element") -> str | None:
    for path in ("{*}itemMeta/{*}provider", "{*}contentMeta/{*}infoSource", "{*}rightsInfo/{*}copyrightHolder"):
        for element in item.iterfind(path):
            if found := words(_text(element.find("{*}name")) or element.get("literal")):
                return found
    return None


def _authors(item: "_Element") -> Iterator[str | None]:
    bylines = [_text(element) for element in item.iterfind("{*}contentMeta/{*}by")]
    creators = [_text(element.find("{*}name")) for element in item.iterfind("{*}contentMeta/{*}creator")]
    yield from [name for name in creators if name] or bylines


def _link(item: "_Element") -> str | None:
    return next(filter(None, (safe_url(link.get("href")) for link in item.iterfind("{*}itemMeta/{*}link"))), None)


def _language(item: "_Element") -> str:
    stated = item.find("{*}contentMeta/{*}language")
    return language_tag(stated.get("tag") if stated is not None else None) or language_tag(item.get(_LANG))


def _nitf(root: "_Element", options: ReadOptions) -> IngestedArticle:
    docdata = root.find("{*}head/{*}docdata")
    release = _norm(docdata, "date.release")
    status = docdata.get("management-status") if docdata is not None else None
    check_usable(status, (release or "") if status == "embargoed" else None, options.now)
    body = root.find("{*}body/{*}body.content")
    title = words(_text(root.find(".//{*}hedline/{*}hl1"))) or words(_text(root.find("{*}head/{*}title")))
    paragraphs = element_paragraphs(body) if body is not None else []
    if not paragraphs:
        raise Unreadable("is a news item without a text", "leave it out")
    return IngestedArticle(
        text=joined(without_title(paragraphs, title)),
        title=title,
        publisher=words(_text(root.find(".//{*}distributor"))) or words(_text(root.find(".//{*}copyrite.holder"))),
        authors=names(_text(element) for element in root.iterfind(".//{*}byline")),
        published=stated_date(_norm(docdata, "date.issue") or release),
        language=language_tag(root.get(_LANG)),
    )


def _norm(docdata: "_Element | None", name: str) -> str | None:
    found = docdata.find(f"{{*}}{name}") if docdata is not None else None
    return found.get("norm") if found is not None else None


def _first(item: "_Element", *path: str) -> str | None:
    return _text(item.find("/".join(f"{{*}}{name}" for name in path)))


def _text(element: "_Element | None") -> str | None:
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else None


def _name(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]
