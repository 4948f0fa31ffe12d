"""The parts of a package, read and parsed as a stranger's."""

import zlib
from typing import Any
from zipfile import BadZipFile, ZipFile

from briefgen.ingest.reader import Unreadable


def read_part(archive: ZipFile, name: str) -> bytes:
    """A part of the archive. Raises `Unreadable` where it is broken or encrypted."""
    try:
        return archive.read(name)
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise Unreadable("is broken or encrypted", "save it again, whole and without a password") from error


def parsed_part(data: bytes, *, huge: bool = False) -> Any:
    """A part as a tree, None where it cannot be parsed; a `huge` one is of few elements with long words.

    Entities stay what they are.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=huge)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
