"""What LibreOffice asks of a file on how it is laid out; of a file that answers one, it takes the others to be old."""

from typing import Final

from briefgen.export.odt.markup import element, root

# Of the spaces after a paragraph and before the next the larger one counts, as in Word and in the PDF; the rest is what
# LibreOffice gives a new document.
_ANSWERS: Final = {
    "AddParaTableSpacing": False,
    "AddParaTableSpacingAtStart": True,
    "AddParaSpacingToTableCells": True,
    "AddParaLineSpacingToTableCells": True,
    "AddExternalLeading": True,
    "AddFrameOffsets": False,
    "ClipAsCharacterAnchoredWriterFlyFrames": False,
    "CollapseEmptyCellPara": True,
    "ConsiderTextWrapOnObjPos": False,
    "DoNotJustifyLinesWithManualBreak": False,
    "DoNotResetParaAttrsForNumFont": False,
    "IgnoreFirstLineIndentInNumbering": False,
    "IgnoreTabsAndBlanksForLineCalculation": False,
    "PropLineSpacingShrinksFirstLine": True,
    "SubtractFlysAnchoredAtFlys": False,
    "TableRowKeep": False,
    "TabAtLeftIndentForParagraphsInList": False,
    "TabsRelativeToIndent": True,
    "UnxForceZeroExtLeading": False,
    "UseFormerLineSpacing": False,
    "UseFormerObjectPositioning": False,
    "UseFormerTextWrapping": False,
    "UseOldNumbering": False,
    "UseOldPrinterMetrics": False,
}


def settings_part() -> bytes:
    """The part `settings.xml`."""
    items = "".join(
        element("config:config-item", str(value).lower(), {"config:name": name, "config:type": "boolean"})
        for name, value in _ANSWERS.items()
    )
    answered = element("config:config-item-set", items, {"config:name": "ooo:configuration-settings"})
    return root("office:document-settings", element("office:settings", answered))
