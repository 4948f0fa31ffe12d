"""What a style of OpenDocument is made of, and the styles without a name that a part gathers while it is written."""

from collections.abc import Mapping
from typing import Final, Literal

from briefgen.document.style import Size
from briefgen.export.odt.markup import Attributes, element, points

Family = Literal["paragraph", "text", "table", "table-column", "table-row", "table-cell", "graphic"]

BOLD: Final[Attributes] = {
    "fo:font-weight": "bold",
    "style:font-weight-asian": "bold",
    "style:font-weight-complex": "bold",
}
ITALIC: Final[Attributes] = {
    "fo:font-style": "italic",
    "style:font-style-asian": "italic",
    "style:font-style-complex": "italic",
}
KEEP: Final[Attributes] = {"fo:keep-with-next": "always"}
WHOLE: Final[Attributes] = {"fo:keep-together": "always"}


def fonts(family: str) -> Attributes:
    """The family for every script."""
    return {"style:font-name": family, "style:font-name-asian": family, "style:font-name-complex": family}


def size(measure: float) -> Attributes:
    """The type size in points, for every script."""
    value = points(measure)
    return {"fo:font-size": value, "style:font-size-asian": value, "style:font-size-complex": value}


def spacing(leading: Size, before: float = 0, after: float = 0) -> Attributes:
    """The space around a paragraph, in points, and the least height of its lines."""
    return {
        "fo:margin-top": points(before),
        "fo:margin-bottom": points(after),
        "style:line-height-at-least": points(leading.leading),
    }


def indent(left: float = 0, right: float = 0, first: float = 0) -> Attributes:
    """How far a paragraph stands from the edges, and its first line from the others, in points."""
    return {"fo:margin-left": points(left), "fo:margin-right": points(right), "fo:text-indent": points(first)}


def style_name(name: str) -> str:
    """The name by which a file calls a style that is shown under `name`: `Text_20_body` of `Text body`."""
    return name.replace(" ", "_20_")


def definition(
    family: Family,
    names: Attributes,
    properties: Mapping[str, Attributes],
    inner: Mapping[str, str] | None = None,
) -> str:
    """The element `style:style`: `properties` by what they are of, `inner` what stands within these."""
    written = "".join(
        element(f"style:{kind}-properties", (inner or {}).get(kind, ""), attributes)
        for kind, attributes in properties.items()
        if attributes or (inner or {}).get(kind)
    )
    return element("style:style", written, {**names, "style:family": family})


class AutomaticStyles:
    """The styles of one part that have no name for people: each made once, called by a short name."""

    def __init__(self) -> None:
        self._names: dict[tuple[Family, str, str], str] = {}
        self._written: list[str] = []
        self._counts: dict[Family, int] = {}

    def name(
        self,
        family: Family,
        parent: str,
        properties: Mapping[str, Attributes],
        more: Attributes | None = None,
    ) -> str:
        """The name of a style that builds on the one shown as `parent`; that one's own where nothing is added."""
        if not more and not any(properties.values()):
            return style_name(parent)
        key = (family, parent, f"{properties}{more or ''}")
        if key not in self._names:
            number = self._counts[family] = self._counts.get(family, 0) + 1
            name = f"{_INITIALS[family]}{number}"
            own = {"style:name": name} | ({"style:parent-style-name": style_name(parent)} if parent else {})
            self._written.append(definition(family, own | dict(more or {}), properties))
            self._names[key] = name
        return self._names[key]

    @property
    def inner(self) -> str:
        """Their definitions."""
        return "".join(self._written)

    @property
    def written(self) -> str:
        """The element with them all."""
        return element("office:automatic-styles", self.inner)


_INITIALS: Final[Mapping[Family, str]] = {
    "paragraph": "P",
    "text": "T",
    "table": "Table",
    "table-column": "Column",
    "table-row": "Row",
    "table-cell": "Cell",
    "graphic": "fr",
}
