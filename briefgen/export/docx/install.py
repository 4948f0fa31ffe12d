"""Put the styles of a brief into an opened document, beside those that its base brings."""

from collections.abc import Iterable, Sequence
from typing import Any

from briefgen.document.direction import is_rtl_language
from briefgen.errors import Fault, InputError
from briefgen.export.docx.elements import parse, tag, xpath
from briefgen.export.docx.style_entry import StyleSheetEntry, entry_xml
from briefgen.export.docx.xml import W


def install_styles(styles: Any, entries: Sequence[StyleSheetEntry], mapping: dict[str, str]) -> dict[str, str]:
    """The ids of the styles by name: those that the base has under the name or the mapped name, and those added.

    Raises:
        InputError: the mapping names a style that the brief or the base does not have; all such faults are listed.
    """
    own = _by_name(styles)
    _check(mapping, entries, own)
    taken = {element.get(tag("styleId")) for element in styles.findall(tag("style"))}
    ids, missing = {}, []
    for entry in entries:
        found = own.get((entry.kind, mapping.get(entry.name, entry.name).lower()))
        ids[entry.name] = found.get(tag("styleId")) if found is not None else _free_id(entry.id, taken)
        if found is None:
            missing.append(entry)
    defaults = {element.get(tag("type")) for element in xpath(styles, "./w:style[@w:default='1']")}
    for entry in missing:
        element = parse(entry_xml(entry, ids).replace("<w:style ", f'<w:style xmlns:w="{W}" ', 1))
        if entry.kind in defaults:
            element.attrib.pop(tag("default"), "")
        styles.append(element)
    return ids


def style_element(styles: Any, identity: str) -> Any:
    """The `w:style` element with an id."""
    return next(element for element in styles.findall(tag("style")) if element.get(tag("styleId")) == identity)


def set_language(styles: Any, language: str) -> None:
    """Make `language` that of all text which names none itself; styles of the base name none any more."""
    complex_script = language if is_rtl_language(language) else "ar-SA"
    for element in xpath(styles, "./w:style//w:lang"):
        element.getparent().remove(element)
    defaults = _child(styles, "docDefaults", first=True)
    text_style = _child(_child(defaults, "rPrDefault", first=True), "rPr")
    for element in text_style.findall(tag("lang")):
        text_style.remove(element)
    text_style.append(
        parse(f'<w:lang xmlns:w="{W}" w:val="{language}" w:eastAsia="{language}" w:bidi="{complex_script}"/>')
    )


def _child(parent: Any, name: str, *, first: bool = False) -> Any:
    found = parent.find(tag(name))
    if found is None:
        found = parent.makeelement(tag(name))
        parent.insert(0 if first else len(parent), found)
    return found


def _by_name(styles: Any) -> dict[tuple[str, str], Any]:
    """The styles of the base by kind and lower-case name."""
    found: dict[tuple[str, str], Any] = {}
    for element in styles.findall(tag("style")):
        found.setdefault((element.get(tag("type"), "paragraph"), _name(element).lower()), element)
    return found


def _name(element: Any) -> str:
    return next((str(name.get(tag("val"), "")) for name in element.findall(tag("name"))), "")


def _free_id(wanted: str, taken: set[str]) -> str:
    identity = wanted
    while identity in taken:
        identity = f"{identity}Brief"
    taken.add(identity)
    return identity


def _check(mapping: dict[str, str], entries: Sequence[StyleSheetEntry], own: dict[tuple[str, str], Any]) -> None:
    kinds = {entry.name: entry.kind for entry in entries}
    faults = []
    for name, target in mapping.items():
        if name not in kinds:
            faults.append(Fault("word.styles", f"the brief has no style {name!r}", _nearest(name, kinds)))
        elif (kinds[name], target.lower()) not in own:
            same_kind = [_name(element) for (kind, _), element in own.items() if kind == kinds[name]]
            problem = f"the base has no {kinds[name]} style {target!r} for {name!r}"
            faults.append(Fault("word.styles", problem, _nearest(target, same_kind)))
    if faults:
        raise InputError(tuple(faults))


def _nearest(name: str, names: Iterable[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(names), 1)
    return f"did you mean {near[0]!r}?" if near else ""
