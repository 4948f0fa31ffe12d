"""A brief in Word: the custom XML part that it carries, its lines by their bookmarks, its headers and footers."""

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZipFile

from briefgen.ingest.reader import Unreadable
from briefgen.ingest.zip_bounds import check_parts, opened_zip, zip_names
from briefgen.model.brief import CarriedBrief
from briefgen.readback.brief_file import BriefFile, LineNames
from briefgen.readback.parts import parsed_part, read_part
from briefgen.readback.story import StoryReader
from briefgen.readback.word_story import W, paragraph_words, word_events, word_notes

if TYPE_CHECKING:
    from lxml.etree import _Element

CARRIED: Final = "{urn:briefgen:brief:1}attachment"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MARK: Final = b"urn:briefgen:brief:1"
_AGAIN: Final = "save it again in Word"


def read_word_brief(data: bytes, carried_in: Callable[[str | None], CarriedBrief]) -> BriefFile:
    """The brief in a .docx; `carried_in` reads what it carries. Raises `Unreadable`, and what `carried_in` raises."""
    zip_names(data)
    check_parts(data)
    with opened_zip(data) as archive:
        package = _Package(archive)
        carried = carried_in(package.carried())
        main = package.main()
        story = package.element(main)
        if story is None:
            raise Unreadable("is not a Word document that can be opened", _AGAIN)
        names = LineNames(carried)
        notes = package.element(package.related(main).get("footnotes", ""))
        reader = StoryReader(names, word_notes(notes), word_events)
        lines = [*reader.lines(story), *reader.note_lines()]
        written = package.element(package.related(main).get("endnotes", ""))
        if written is not None:  # briefgen writes none
            lines += reader.lines(written)
        margins = dict(_margins(package, main, story))
        headers, footers = (tuple(margins.get(side, ())) for side in ("headerReference", "footerReference"))
        addresses = tuple(package.addresses(main))
    return BriefFile("docx", carried, tuple(lines), headers, footers, addresses)


def _margins(package: "_Package", main: str, story: "_Element") -> Iterator[tuple[str, list[str]]]:
    """The words of the headers and footers that some section shows."""
    targets = package.targets(main)
    for kind in ("headerReference", "footerReference"):
        shown = dict.fromkeys(reference.get(f"{_R}id") for reference in story.iter(f"{W}{kind}"))
        parts = [package.element(targets.get(str(identity), "")) for identity in shown]
        yield kind, [_words(part) for part in parts if part is not None]


def _words(part: "_Element") -> str:
    return "\n".join(paragraph_words(paragraph) for paragraph in part.iter(f"{W}p"))


class _Package:
    """The parts of the file, each parsed when it is asked for."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())

    def main(self) -> str:
        """The name of the part with the story."""
        return self.related("").get("officeDocument", "word/document.xml")

    def carried(self) -> str | None:
        """The text of the first custom XML part that is one of briefgen's."""
        for name in sorted(self._names):
            if name.startswith("customXml/") and name.endswith(".xml"):
                data = read_part(self._archive, name)
                if _MARK not in data:
                    continue
                root = parsed_part(data, huge=True)
                if root is not None and root.tag == CARRIED:
                    return "".join(map(str, root.itertext()))
        return None

    def element(self, name: str) -> "_Element | None":
        """The root of a part; None where there is none that can be read."""
        return parsed_part(read_part(self._archive, name)) if name in self._names else None

    def related(self, part: str) -> dict[str, str]:
        """The names of the parts that a part names, by the last word of their kind."""
        return {kind: target for _, kind, target in self._relations(part)}

    def targets(self, part: str) -> dict[str, str]:
        """The names of the parts that a part names, by the identifiers that it has for them."""
        return {identity: target for identity, _, target in self._relations(part)}

    def addresses(self, part: str) -> Iterator[str]:
        """The addresses that the links of a part lead to."""
        for relation in self._named(part):
            if str(relation.get("Type") or "").endswith("/hyperlink") and relation.get("TargetMode") == "External":
                yield str(relation.get("Target") or "")

    def _named(self, part: str) -> Iterator[Any]:
        """The relationships of a part."""
        path = PurePosixPath(part)
        root = self.element(str(path.parent / "_rels" / f"{path.name}.rels") if part else "_rels/.rels")
        yield from root if root is not None else ()

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        path = PurePosixPath(part)
        for relation in self._named(part):
            target = str(relation.get("Target") or "")
            name = target.lstrip("/") if target.startswith("/") or not part else str(path.parent / target)
            if relation.get("TargetMode") != "External" and name in self._names:
                yield str(relation.get("Id") or ""), str(relation.get("Type") or "").rpartition("/")[2], name
