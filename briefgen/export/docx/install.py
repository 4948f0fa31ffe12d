"""Put the styles of a brief into an opened document, beside those that its base brings."""

from collections.abc import Sequence
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from briefgen.errors import Fault, InputError
from briefgen.export.docx.language import is_right_to_left
from briefgen.export.docx.styles import StyleSheetEntry, entry_xml, word_name
from briefgen.export.docx.xml import W


def install_styles(styles: Any, entries: Sequence[StyleSheetEntry], mapping: dict[str, str]) -> dict[str, str]:
    """The ids of the styles by name: those that the base has under the name or the mapped name, and those added.

    Raises:
        InputError: the mapping names a style that the brief or the base does not have; all such faults are listed.
    """
    own = _by_name(styles)
    _check(mapping, [entry.name for entry in entries], own)
    taken = {element.get(qn("w:styleId")) for element in styles.findall(qn("w:style"))}
    ids, missing = {}, []
    for entry in entries:
        found = own.get((entry.kind, mapping.get(entry.name, entry.name).lower()))
        ids[entry.name] = found.get(qn("w:styleId")) if found is not None else _free_id(entry.id, taken)
        if found is None:
            missing.append(entry)
    defaults = {element.get(qn("w:type")) for element in styles.xpath("./w:style[@w:default='1']")}
    for entry in missing:
        element = parse_xml(entry_xml(entry, ids).replace("<w:style ", f'<w:style xmlns:w="{W}" ', 1))
        if entry.kind in defaults:
            element.attrib.pop(qn("w:default"), "")
        styles.append(element)
    return ids


def style_element(styles: Any, identity: str) -> Any:
    """The `w:style` element with an id."""
    return next(element for element in styles.findall(qn("w:style")) if element.get(qn("w:styleId")) == identity)


def set_language(styles: Any, language: str) -> None:
    """Make `language` that of all text which names none itself; styles of the base name none any more."""
    complex_script = language if is_right_to_left(language) else "ar-SA"
    for element in styles.xpath("./w:style//w:lang"):
        element.getparent().remove(element)
    defaults = _child(styles, "docDefaults", first=True)
    dress = _child(_child(defaults, "rPrDefault", first=True), "rPr")
    for element in dress.findall(qn("w:lang")):
        dress.remove(element)
    dress.append(parse_xml(f'<w:lang xmlns:w="{W}" w:val="{language}" w:eastAsia="{language}" w:bidi="{complex_script}"/>'))


def _child(parent: Any, name: str, *, first: bool = False) -> Any:
    found = parent.find(qn(f"w:{name}"))
    if found is None:
        found = parent.makeelement(qn(f"w:{name}"))
        parent.insert(0 if first else len(parent), found)
    return found


def _by_name(styles: Any) -> dict[tuple[str, str], Any]:
    found: dict[tuple[str, str], Any] = {}
    for element in styles.findall(qn("w:style")):
        name = element.find(qn("w:name"))
        if name is not None:
            found.setdefault((element.get(qn("w:type"), "paragraph"), name.get(qn("w:val"), "").lower()), element)
    return found


def _free_id(wanted: str, taken: set[str]) -> str:
    identity = wanted
    while identity in taken:
        identity = f"{identity}Brief"
    taken.add(identity)
    return identity


def _check(mapping: dict[str, str], names: Sequence[str], own: dict[tuple[str, str], Any]) -> None:
    named = sorted({name for _, name in own})
    unknown = [name for name in mapping if name not in names]
    missing = [name for name in mapping.values() if word_name(name).lower() not in named]
    faults = [Fault("word.styles", f"the brief has no style {name!r}", _nearest(name, names)) for name in unknown]
    faults += [Fault("word.styles", f"the base has no style {name!r}", _nearest(name, named)) for name in missing]
    if faults:
        raise InputError(tuple(faults))


def _nearest(name: str, names: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, names, 1)
    return f"did you mean {near[0]!r}?" if near else ""
