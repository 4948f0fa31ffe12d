"""News items of NewsML 1, which came before NewsML-G2."""

from typing import TYPE_CHECKING, Final

from briefgen.ingest.markup import element_paragraphs
from briefgen.ingest.metadata import language_tag, names, words
from briefgen.ingest.prose import joined, without_title
from briefgen.ingest.publishing_status import check_usable
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Unreadable
from briefgen.ingest.stated_dates import stated_date

if TYPE_CHECKING:
    from lxml.etree import _Element

_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"


def first_news_item(item: "_Element", options: ReadOptions) -> IngestedArticle:
    """The article of a news item. Raises `Unreadable` where it may not be used or holds no text."""
    status = item.find(".//NewsManagement/Status")
    check_usable(status.get("FormalName") if status is not None else None, _embargo(item), options.now)
    title = words(_text(item.find(".//NewsLines/HeadLine")))
    for content in item.iter("DataContent"):
        body = content.find(".//body.content")
        paragraphs = element_paragraphs(content if body is None else body)
        if paragraphs:
            break
    else:
        raise Unreadable("is a news item without a text", "leave it out")
    created = [
        item.find(f".//{path}")
        for path in ("NewsManagement/FirstCreated", "NewsManagement/ThisRevisionCreated", "NewsIdentifier/DateId")
    ]
    language = item.find(".//DescriptiveMetadata/Language")
    return IngestedArticle(
        text=joined(without_title(paragraphs, title)),
        title=title,
        publisher=_provider(item),
        authors=names(_text(one) for one in item.iterfind(".//NewsLines/ByLine")),
        published=next(filter(None, (stated_date(_text(one)) for one in created)), None),
        language=language_tag((language.get("FormalName") if language is not None else None) or item.get(_LANG)),
    )


def _embargo(item: "_Element") -> str | None:
    """The end of an embargo: what the status will be usable from."""
    will_be = item.find(".//NewsManagement/StatusWillChange/DateAndTime")
    status = item.find(".//NewsManagement/Status")
    held = status is not None and str(status.get("FormalName") or "").lower() == "embargoed"
    return (_text(will_be) or "") if held else None


def _provider(item: "_Element") -> str | None:
    for path in (
        ".//AdministrativeMetadata/Provider/Party",
        ".//AdministrativeMetadata/Source/Party",
        ".//NewsEnvelope/SentFrom/Party",
    ):
        if (party := item.find(path)) is not None and (found := words(party.get("FormalName"))):
            return found
    return words(_text(item.find(".//NewsLines/CopyrightLine")))


def _text(element: "_Element | None") -> str | None:
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else None
