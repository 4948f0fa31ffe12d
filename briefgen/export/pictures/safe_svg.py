"""SVG of strangers: parsed without entities, and written anew from the elements that draw and nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from briefgen.export.pictures.picture import UnusablePictureError

_SVG: Final = "http://www.w3.org/2000/svg"
_NAMESPACES: Final[Any] = {None: _SVG}
_OPENING: Final = "<svg"
_XLINK_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_LARGEST: Final = 2_000_000  # bytes
_DEEPEST: Final = 200  # groups within groups
_MOST_DRAWN: Final = 8_000_000
"""Characters of markup that are drawn, those of a shape that is used twice counted twice."""

_DRAWING: Final = frozenset(
    "svg g defs symbol use path rect circle ellipse line polyline polygon clipPath mask pattern marker"
    " linearGradient radialGradient stop style".split()
)
_REFUSED: Final = {
    "text": "turn its text into paths",
    "image": "draw its pictures as shapes, or give a PNG",
    "foreignObject": "draw it as shapes, or give a PNG",
    "filter": "save it without filter effects, or give a PNG",
}
_DROPPED_ATTRIBUTES: Final = frozenset({"style", "href", "filter", "base", "space"})
_REFERENCE: Final = re.compile(r"url\(\s*['\"]?\s*#([^'\")\s]+)\s*['\"]?\s*\)")
_RULE: Final = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CSS_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS: Final = re.compile(r"\.[\w-]+")
_LENGTH: Final = re.compile(r"\s*([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?\s*")
# CSS Values and Units 3, 6.2: an inch has 96 pixels.
_PIXELS: Final = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


@dataclass(frozen=True, slots=True)
class SafeSvg:
    """A drawing without script, event, text, picture or outside reference.

    `width` and `height` are those of what it shows, in its own units; `rest` is its markup without the size.
    """

    width: float
    height: float
    rest: str

    def markup(self, width: float, height: float) -> str:
        """The drawing as an SVG document that fills `width` by `height` pixels of CSS."""
        return f'{_OPENING} width="{width:g}" height="{height:g}" preserveAspectRatio="none"{self.rest}\n'


def safe_svg(data: bytes) -> SafeSvg:
    """The drawing in an SVG file.

    Raises:
        UnusablePictureError: it is no SVG, is too large, or holds what a picture of shapes alone cannot show.
    """
    root = _parsed(data)
    left, top, width, height = _box(root)
    drawn = _copied(root)
    _check_amount(drawn)
    for name in ("x", "y", "width", "height", "preserveAspectRatio"):
        drawn.attrib.pop(name, None)
    drawn.set("viewBox", f"{left:.9g} {top:.9g} {width:.9g} {height:.9g}")
    return SafeSvg(width, height, etree.tostring(drawn, encoding="unicode").removeprefix(_OPENING))


def _parsed(data: bytes) -> Any:
    if len(data) > _LARGEST:
        raise UnusablePictureError(f"is an SVG of more than {_LARGEST // 1_000_000} MB", "give a simpler drawing")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnusablePictureError("is not a PNG, JPEG or SVG", "give a PNG, JPEG or SVG file") from error
    if root.tag not in (f"{{{_SVG}}}svg", "svg"):
        raise UnusablePictureError("is not a PNG, JPEG or SVG", "give a PNG, JPEG or SVG file")
    if next(root.iter(etree.Entity), None) is not None:
        raise UnusablePictureError("is an SVG with entities", "save it again as plain SVG")
    return root


def _copied(element: Any) -> Any:
    """The element with what draws below it, in the one namespace of SVG."""
    copy = etree.Element(f"{{{_SVG}}}{_name(element)}", _attributes(element), nsmap=_NAMESPACES)
    if _name(element) == "style":
        copy.text = _safe_css("".join(element.itertext()))
        return copy
    copy.extend(_copied(child) for child in _drawing_children(element))
    return copy


def _drawing_children(element: Any) -> Iterator[Any]:
    """What is drawn of the children; links and switches are looked through."""
    for child in element:
        name = _name(child)
        if name in _REFUSED:
            raise UnusablePictureError(f"is an SVG with <{name}>", _REFUSED[name])
        if name in ("a", "switch"):
            group = etree.Element(f"{{{_SVG}}}g", dict(child.attrib))
            group.extend(list(child))
            yield group
        elif name in _DRAWING:
            yield child


def _name(element: Any) -> str:
    """The name of an element of SVG; nothing for one of another language."""
    namespace, _, name = element.tag.rpartition("}")
    return str(name) if namespace in ("", f"{{{_SVG}") else ""


def _attributes(element: Any) -> dict[str, str]:
    """The attributes that draw: those of SVG's own, without events and without outside references."""
    kept = {}
    for name, value in element.attrib.items():
        if "}" in name or name.lower().startswith("on") or name in _DROPPED_ATTRIBUTES:
            continue
        kept[name] = _safe_css(value)
    if style := element.get("style"):
        kept["style"] = _safe_css(style)
    target = element.get("href", element.get(_XLINK_HREF))
    if target is not None and target.strip().startswith("#"):
        kept["href"] = target.strip()
    return kept


def _safe_css(text: str) -> str:
    """Declarations that fetch nothing."""
    if "\\" in text or "@import" in text.lower():
        raise UnusablePictureError("is an SVG whose style leads outside", "save it again as plain SVG")
    if "url(" in _REFERENCE.sub("", text).lower() or "image(" in text.lower() or "image-set(" in text.lower():
        raise UnusablePictureError("is an SVG whose style leads outside", "save it again as plain SVG")
    return text


def _box(root: Any) -> tuple[float, float, float, float]:
    """Left, top, width and height of what is shown."""
    box = root.get("viewBox")
    try:
        if box is not None:
            left, top, width, height = (float(part) for part in re.split(r"[\s,]+", box.strip()))
        else:
            left, top, width, height = 0.0, 0.0, _length(root.get("width", "")), _length(root.get("height", ""))
    except ValueError as error:
        raise UnusablePictureError("is an SVG without a size", "give it a viewBox") from error
    if not (0 < width < 1e6 and 0 < height < 1e6 and abs(left) < 1e6 and abs(top) < 1e6):
        raise UnusablePictureError("is an SVG without a size", "give it a viewBox")
    return left, top, width, height


def _length(text: str) -> float:
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return float(found[1]) * _PIXELS[found[2] or ""]


def _check_amount(root: Any) -> None:
    """Refuse a drawing that refers to itself, or that draws too much by using shapes again and again."""
    sheets = "".join(sheet.text or "" for sheet in root.iter(f"{{{_SVG}}}style"))
    if _References(root, _targets_of_classes(sheets)).weight(root) > _MOST_DRAWN:
        raise UnusablePictureError("is an SVG that draws too much", "give a simpler drawing")


class _References:
    """What the elements of a drawing refer to; `of_classes` are the targets that style sheets give to classes."""

    def __init__(self, root: Any, of_classes: Mapping[str, Sequence[str]]) -> None:
        self._named = {element.get("id"): element for element in root.iter() if element.get("id")}
        self._of_classes = of_classes
        self._known: dict[Any, int] = {}
        self._open: set[Any] = set()

    def weight(self, element: Any) -> int:
        """The characters of markup that are drawn for an element."""
        if element in self._known:
            return self._known[element]
        if element in self._open or len(self._open) > _DEEPEST:
            raise UnusablePictureError("is an SVG that refers to itself", "save it again as plain SVG")
        self._open.add(element)
        parts = [*element, *(self._named[target] for target in self._targets(element) if target in self._named)]
        own = 16 + sum(len(value) for value in element.attrib.values())
        self._known[element] = total = own + sum(map(self.weight, parts))
        self._open.discard(element)
        return total

    def _targets(self, element: Any) -> Iterator[str]:
        """The names of the elements that one refers to."""
        for name, value in element.attrib.items():
            if name == "href":
                yield value[1:]
            elif name == "class":
                for each in value.split():
                    yield from self._of_classes.get(each, ())
            elif "url(" in value.lower():
                yield from _REFERENCE.findall(value)


def _targets_of_classes(sheet: str) -> dict[str, list[str]]:
    """What the rules of style sheets refer to, by the class that they are for."""
    found: dict[str, list[str]] = {}
    for selectors, declarations in _RULE.findall(_CSS_COMMENT.sub("", sheet)):
        targets = _REFERENCE.findall(declarations)
        for selector in selectors.split(",") if targets else ():
            if _CLASS.fullmatch(selector.strip()) is None:
                raise UnusablePictureError("is an SVG with a style sheet that is not plain", "save it as plain SVG")
            found.setdefault(selector.strip()[1:], []).extend(targets)
    return found
