"""The whole document: what is on its pages, in their margins, and in its properties."""

import datetime
from typing import NamedTuple

from briefgen.document.blocks import Block, TitleBlock
from briefgen.document.inlines import Inlines


class Note(NamedTuple):
    """A footnote; notes are numbered in the order in which their first marks stand in the document.

    `about` is as in blocks.
    """

    id: str
    content: Inlines
    about: str = ""


class Margins(NamedTuple):
    """The lines in the top and bottom margin of every page.

    `{page}` and `{pages}` in a line stand for the page's number and the number of pages; every other
    brace is a plain character. `marking` is the handling marking that some of the lines have.
    """

    header_left: str = ""
    header_centre: str = ""
    header_right: str = ""
    footer_left: str = ""
    footer_centre: str = ""
    footer_right: str = ""
    marking: str = ""


class Properties(NamedTuple):
    """What the file says of itself: `language` is a BCP 47 tag, `date` the issue date.

    `fingerprints` are pairs of a source's name in the document and what proves which text of it was read.
    """

    title: str
    author: str
    organisation: str
    subject: str
    keywords: tuple[str, ...]
    language: str
    date: datetime.date
    fingerprints: tuple[tuple[str, str], ...] = ()


class Attachment(NamedTuple):
    """Text that travels within the file, unseen: its file name, its media type, and a URN that says what it is.

    `text` has no character that XML forbids; `description` tells readers what it is for.
    """

    name: str
    media_type: str
    urn: str
    text: bytes
    description: str = ""


class Document(NamedTuple):
    """A finished document, ready for any writer. `notes` holds each note once, whatever the number of its marks.

    `contents` heads a list of contents. It is empty for a document of few pages, which then has no list in formats that
    do not know their pages. `skip` are the words of a link from the head to the text, for those who go by keys.
    """

    properties: Properties
    margins: Margins
    title_block: TitleBlock
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
    contents: str = ""
    skip: str = ""
    attachments: tuple[Attachment, ...] = ()


def sender_of(document: Document) -> str:
    """The line over the title: the organisation, where the header does not name it, the genre, and the marking."""
    margins, block = document.margins, document.title_block
    headers = (margins.header_left, margins.header_centre, margins.header_right)
    is_named = any(block.organisation in header for header in headers)
    return " · ".join(filter(None, ("" if is_named else block.organisation, block.kind, margins.marking)))
