"""Elements of a page that its readers do not see."""

import re
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|!|$)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)",
    re.I,
)
_WHOLE: Final = frozenset(("html", "body", "main", "article", "head", "meta", "link", "script", "style", "title"))
_MOST: Final = 0.8  # of the words; where more were hidden, a script shows them


def drop_hidden(tree: "_Element") -> None:
    """Take out what is hidden by attribute or style, unless that is most of the page."""
    found: Any = tree.xpath("//*[@hidden or @style or @aria-hidden='true']")
    unseen = [element for element in found if element.tag not in _WHOLE and _is_unseen(element)]
    outermost = (
        [element for element in unseen if not any(one in unseen for one in element.iterancestors())]
        if len(unseen) < 500
        else unseen
    )
    hidden = sum(map(_length, outermost))
    if not hidden or hidden > _MOST * _length(tree):
        return
    for element in outermost:
        if element.getparent() is not None:
            element.drop_tree()


def _is_unseen(element: Any) -> bool:
    if element.get("aria-hidden") == "true" and element.get("style") is None and element.get("hidden") is None:
        return True
    hidden = element.get("hidden")
    return (
        (hidden is not None and hidden != "until-found")
        or element.get("aria-hidden") == "true"
        or _UNSEEN.search(element.get("style") or "") is not None
    )


def _length(element: Any) -> int:
    return sum(len(text) for text in element.itertext() if isinstance(text, str) and text.strip())
