"""A web page read back: its elements, and its words in the order in which they are read."""

from typing import Any

from lxml import html

from tests.export.told_text import bare

_BESIDE = "//*[contains(@class, 'margin') or contains(@class, 'skip') or contains(@class, 'unseen')]"
_OF_ITS_OWN = f"{_BESIDE} | //nav | //footer | //a[@role='doc-noteref' or @role='doc-backlink']"


def parsed(page: bytes) -> Any:
    """The page as browsers without scripts take it."""
    return html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))


def words(page: bytes) -> tuple[str, str]:
    """The words of title and text, and those of the notes, without spaces; none that are a page's own."""
    root = parsed(page)
    for each in root.xpath(_OF_ITS_OWN):
        each.drop_tree()
    for drawing in root.xpath("//*[@class='drawing']"):
        drawing.drop_tree()
    notes = "".join(note.text_content() for note in root.xpath("//ol[@class='notes']"))
    for note in root.xpath("//ol[@class='notes']"):
        note.drop_tree()
    return bare(root.find("body").text_content()), bare(notes)


def ids(root: Any) -> list[str]:
    return [str(name) for name in root.xpath("//@id")]
