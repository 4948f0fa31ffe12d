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
    brace is a plain character.
    """

    header_left: str = ""
    header_centre: str = ""
    header_right: str = ""
    footer_left: str = ""
    footer_centre: str = ""
    footer_right: str = ""


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


class Document(NamedTuple):
    """A finished document, ready for any writer. `notes` holds each note once, whatever the number of its marks."""

    properties: Properties
    margins: Margins
    title_block: TitleBlock
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]
