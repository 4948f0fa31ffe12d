"""A Word file as Word writes it when it is only opened and saved again, as far as files that Word wrote show it.

Runs are cut at marks of revision and of spelling, bookmarks and notes are numbered afresh, the place of the caret and
the ends of pages are marked, custom XML parts get numbers of Word's own, every part is written anew, and properties and
settings say who saved. No word is changed.
"""

import io
import posixpath
import re
import zipfile
from copy import deepcopy
from typing import Any, Final

from lxml import etree

from tests.export.docx.reading import W, unpacked

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_STORIES: Final = re.compile(r"word/(?:document|footnotes|header\d*|footer\d*)\.xml")
_CUSTOM: Final = re.compile(r"customXml/(?:_rels/)?item(?:Props)?(\d+)\.xml(?:\.rels)?")
_SEPARATORS: Final = 2  # notes that stand for the lines above notes: Word numbers them -1 and 0


def saved_by_word(data: bytes) -> bytes:
    """The file after Word has opened and saved it."""
    parts = unpacked(data)
    for name in filter(_STORIES.fullmatch, parts):
        parts[name] = _written(_story(etree.fromstring(parts[name])))
    if "word/footnotes.xml" in parts:
        _number_notes(parts)
    _say_who_saved(parts)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: name != "[Content_Types].xml"):
            package.writestr(_renamed(name), _with_names(name, parts[name]))
    return out.getvalue()


def _story(root: Any) -> Any:
    root = _with_word_namespaces(root)
    for number, paragraph in enumerate(root.iter(f"{W}p")):
        paragraph.set(f"{_W14}paraId", f"{number + 1:08X}")
        paragraph.set(f"{_W14}textId", "77777777")
        paragraph.set(f"{W}rsidR", "00A13F07")
        paragraph.set(f"{W}rsidRDefault", "00A13F07")
    for run in list(root.iter(f"{W}r")):
        _cut(run)
    _number_bookmarks(root)
    return root


def _with_word_namespaces(root: Any) -> Any:
    """The root with the prefixes that Word declares on every story, and those that other programs may leave out."""
    names = {**root.nsmap, "w14": _W14[1:-1], "mc": _MC[1:-1]}
    new = etree.Element(root.tag, attrib=dict(root.attrib), nsmap=names)
    new.set(f"{_MC}Ignorable", "w14")
    new.extend(list(root))
    return new


def _cut(run: Any) -> None:
    """Cut a run in two in the middle of a word, with marks of spelling and of the end of a page between."""
    texts = run.findall(f"{W}t")
    run.set(f"{W}rsidR", "00C51D22")
    if len(texts) != 1 or len(texts[0].text or "") < 8:
        return
    words = texts[0].text
    middle = len(words) // 2
    second = deepcopy(run)
    second.attrib.pop(f"{W}rsidR")
    second.set(f"{W}rsidRPr", "00D60A91")
    for part, said in ((run, words[:middle]), (second, words[middle:])):
        text = part.find(f"{W}t")
        text.text = said
        text.attrib.pop(_SPACE, None)
        if said != said.strip():
            text.set(_SPACE, "preserve")
    second.insert(list(second).index(second.find(f"{W}t")), etree.Element(f"{W}lastRenderedPageBreak"))
    run.addnext(second)
    for kind in ("spellEnd", "spellStart"):
        run.addnext(etree.Element(f"{W}proofErr", {f"{W}type": kind}))


def _number_bookmarks(root: Any) -> None:
    """Number bookmarks from nought in the order of their starts, and mark where the caret stood."""
    numbers: dict[str, str] = {}
    for start in root.iter(f"{W}bookmarkStart"):
        numbers[start.get(f"{W}id")] = str(len(numbers) + 1)
    for mark in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        mark.set(f"{W}id", numbers[mark.get(f"{W}id")])
    paragraph = next(root.iter(f"{W}p"), None)
    if root.tag == f"{W}document" and paragraph is not None:
        start = etree.Element(f"{W}bookmarkStart", {f"{W}id": "0", f"{W}name": "_GoBack"})
        properties = paragraph.find(f"{W}pPr")
        paragraph.insert(0 if properties is None else 1, start)
        start.addnext(etree.Element(f"{W}bookmarkEnd", {f"{W}id": "0"}))


def _number_notes(parts: dict[str, bytes]) -> None:
    """Number notes in the order of their marks, after those that are lines only."""
    story = etree.fromstring(parts["word/document.xml"])
    notes = etree.fromstring(parts["word/footnotes.xml"])
    marks = list(story.iter(f"{W}footnoteReference"))
    lines = [note.get(f"{W}id") for note in notes if note.get(f"{W}type")]
    used = list(dict.fromkeys(mark.get(f"{W}id") for mark in marks))
    numbers = {old: str(new) for new, old in enumerate([*lines, *used], 1 - _SEPARATORS)}
    for element in (*marks, *notes):
        if element.get(f"{W}id") in numbers:
            element.set(f"{W}id", numbers[element.get(f"{W}id")])
    parts["word/document.xml"], parts["word/footnotes.xml"] = _written(story), _written(notes)


def _say_who_saved(parts: dict[str, bytes]) -> None:
    core = parts["docProps/core.xml"].decode()
    core = re.sub(r"(<cp:lastModifiedBy>).*?(</cp:lastModifiedBy>)", r"\1A. Clerk\2", core)
    core = re.sub(r"(<dcterms:modified [^>]*>).*?(</dcterms:modified>)", r"\g<1>2031-02-03T04:05:00Z\2", core)
    parts["docProps/core.xml"] = core.encode()
    settings = etree.fromstring(parts["word/settings.xml"])
    identities = etree.SubElement(settings, f"{W}rsids")
    etree.SubElement(identities, f"{W}rsidRoot", {f"{W}val": "00A13F07"})
    parts["word/settings.xml"] = _written(settings)


def _renamed(name: str) -> str:
    """The name of a part: Word numbers custom XML parts from one, and knows no others in that folder."""
    found = _CUSTOM.fullmatch(name)
    return name if found is None else name.replace(f"{found[1]}.xml", f"{int(found[1]) - 100}.xml")


def _with_names(name: str, body: bytes) -> bytes:
    """A list of parts or relationships with the new names; relationships are numbered as Word does."""
    if name != "[Content_Types].xml" and not name.endswith(".rels"):
        return body
    root = etree.fromstring(body)
    for element in root:
        for key in {"PartName", "Target"} & set(element.attrib):
            folder, file = posixpath.split(element.get(key))
            element.set(key, posixpath.join(folder, posixpath.basename(_renamed(f"customXml/{file}"))))
    return _written(root)


def _written(root: Any) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
