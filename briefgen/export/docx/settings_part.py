"""The settings part: how Word treats the document."""

from typing import Any, Final

from briefgen.export.docx.elements import tag
from briefgen.export.docx.xml import W

_DROPPED: Final = (
    "writeProtection",
    "attachedTemplate",
    "mailMerge",
    "trackRevisions",
    "documentProtection",
    "updateFields",
    "footnotePr",
    "compat",
    "docVars",
    "rsids",
    "themeFontLang",
)
# Word 2013 and later.
_COMPATIBILITY: Final = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
    ("useWord2013TrackBottomHyphenation", 0),
)
_AFTER_NOTES: Final = (
    "endnotePr",
    "attachedSchema",
    "clrSchemeMapping",
    "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures",
    "forceUpgrade",
    "captions",
    "readModeInkLockDown",
    "smartTagType",
    "shapeDefaults",
    "doNotEmbedSmartTags",
    "decimalSymbol",
    "listSeparator",
)
"""What the schema puts after the settings of footnotes, besides elements of other namespaces."""


def settle(settings: Any) -> None:
    """Set notes and compatibility in a `w:settings` element, and drop what belongs to another file's life.

    Nothing asks the reader to update fields, tracks changes, or fetches a template.
    """
    for child in list(settings):
        if child.tag in map(tag, _DROPPED):
            settings.remove(child)
    notes = settings.makeelement(tag("footnotePr"))
    for identity in (-1, 0):
        notes.append(notes.makeelement(tag("footnote"), {tag("id"): str(identity)}))
    settings.insert(_place_of_notes(settings), notes)
    compatibility = settings.makeelement(tag("compat"))
    for name, value in _COMPATIBILITY:
        attributes = {tag("name"): name, tag("uri"): "http://schemas.microsoft.com/office/word", tag("val"): str(value)}
        compatibility.append(compatibility.makeelement(tag("compatSetting"), attributes))
    endnotes = settings.find(tag("endnotePr"))
    (notes if endnotes is None else endnotes).addnext(compatibility)


def _place_of_notes(settings: Any) -> int:
    after = set(map(tag, _AFTER_NOTES))
    for index, child in enumerate(settings):
        if child.tag in after or not str(child.tag).startswith(f"{{{W}}}"):
            return index
    return len(settings)
