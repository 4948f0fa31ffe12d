"""A Word file as the rules look at it: its stories, its styles, and how text is dressed in the end."""

import io
import zipfile
from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_WHITE: Final = "FFFFFF"
_BLACK: Final = "000000"


class WordFile:
    """A file, whose parts can be changed and packed again."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self._packed = {name: package.read(name) for name in package.namelist()}
        self.parts: dict[str, Any] = {
            name: etree.fromstring(body) for name, body in self._packed.items() if name.endswith((".xml", ".rels"))
        }

    def packed(self) -> bytes:
        """The bytes of the file as it is now."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, body in self._packed.items():
                package.writestr(name, etree.tostring(self.parts[name]) if name in self.parts else body)
        return out.getvalue()

    @property
    def body(self) -> Any:
        """The main text."""
        return self.parts["word/document.xml"]

    @property
    def stories(self) -> list[Any]:
        """The main text, the notes, and what stands in the margins."""
        names = ("document", "footnotes", "endnotes", "header", "footer")
        return [part for name, part in self.parts.items() if name.startswith(tuple(f"word/{one}" for one in names))]

    @property
    def core(self) -> Any:
        """The properties of the document."""
        return self.parts["docProps/core.xml"]

    def property(self, name: str) -> str:
        """A property of Dublin Core."""
        return self.core.findtext(f"{_DC}{name}") or ""

    @cached_property
    def styles(self) -> dict[str, Any]:
        """The styles by their ids."""
        return {each.get(f"{W}styleId"): each for each in self.parts["word/styles.xml"].iter(f"{W}style")}

    def style_chain(self, identity: str | None) -> Iterator[Any]:
        """A style and those that it is based on."""
        seen = set()
        while identity in self.styles and identity not in seen:
            seen.add(identity)
            style = self.styles[identity]
            yield style
            base = style.find(f"{W}basedOn")
            identity = base.get(f"{W}val") if base is not None else None

    def style_of(self, paragraph: Any) -> str | None:
        """The id of a paragraph's style, or of the usual one."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        usual = (key for key, each in self.styles.items() if each.get(f"{W}type") == "paragraph" and _is_usual(each))
        return named.get(f"{W}val") if named is not None else next(usual, None)

    def level(self, paragraph: Any) -> int | None:
        """The level of a heading, from 1; None for other text."""
        places = [paragraph, *self.style_chain(self.style_of(paragraph))]
        for place in places:
            found = place.find(f"{W}pPr/{W}outlineLvl")
            if found is not None:
                number = int(found.get(f"{W}val"))
                return number + 1 if number < 9 else None
        return None

    def ink(self, run: Any) -> str:
        """The colour of a run's letters, as six digits."""
        for place in self._dresses(run):
            found = place.find(f"{W}rPr/{W}color")
            if found is not None:
                return _BLACK if found.get(f"{W}val") == "auto" else str(found.get(f"{W}val"))
        return _BLACK

    def ground(self, run: Any) -> str:
        """The colour behind a run, as six digits."""
        paragraph = next(run.iterancestors(f"{W}p"))
        character = [place.find(f"{W}rPr/{W}shd") for place in self._character_dresses(run)]
        block = [place.find(f"{W}pPr/{W}shd") for place in (paragraph, *self.style_chain(self.style_of(paragraph)))]
        cells = [cell.find(f"{W}tcPr/{W}shd") for cell in run.iterancestors(f"{W}tc")]
        for found in (*character, *block, *cells):
            fill = found.get(f"{W}fill") if found is not None else None
            if fill not in (None, "auto"):
                return str(fill)
        return _WHITE

    def _character_dresses(self, run: Any) -> list[Any]:
        named = run.find(f"{W}rPr/{W}rStyle")
        return [run, *self.style_chain(named.get(f"{W}val") if named is not None else None)]

    def _dresses(self, run: Any) -> list[Any]:
        paragraph = next(run.iterancestors(f"{W}p"))
        defaults = self.parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault")
        given = [*self._character_dresses(run), *self.style_chain(self.style_of(paragraph))]
        return given if defaults is None else [*given, defaults]


def _is_usual(style: Any) -> bool:
    return style.get(f"{W}default") in ("1", "true")


def text_of(element: Any) -> str:
    """The words below an element, a space for each tab or line end."""
    found = (
        each.text or "" if each.tag == f"{W}t" else " "
        for each in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen")
        if each.getparent().tag == f"{W}r"
    )
    return "".join(found)


def flag(element: Any, path: str) -> bool:
    """Whether a switch below an element is on."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return found is not None and found.get(f"{W}val") not in ("0", "false", "off")
