"""Elements of WordprocessingML in lxml's trees, whoever opened the part that they stand in."""

from functools import lru_cache
from typing import Any, Final

from lxml import etree

from briefgen.export.docx.xml import R, W

_NAMESPACES: Final = {"w": W, "r": R}


def tag(name: str) -> str:
    """The tag, or the attribute, of a name of WordprocessingML."""
    return f"{{{W}}}{name}"


def parse(xml: str) -> Any:
    """The element that some XML of our own is."""
    return etree.fromstring(xml)


def markup(element: Any) -> str:
    """An element as text, with the namespaces that it needs."""
    return str(etree.tostring(element, encoding="unicode", with_tail=False))


def xpath(element: Any, path: str) -> Any:
    """What a path with the prefixes `w` and `r` finds from an element on: elements, or the values of attributes."""
    return _path(path)(element)


@lru_cache(maxsize=64)
def _path(path: str) -> Any:
    return etree.XPath(path, namespaces=_NAMESPACES)
