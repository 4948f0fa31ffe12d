"""Edits Word and OpenDocument files in LibreOffice, as a person would: run by a Python that has LibreOffice's `uno`.

`python3 office_edits.py PLAN.json PIPE`: the plan is a list of `{source, target, edits}`, an edit `[do, bookmark,
words]`. LibreOffice listens on the pipe.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

_TRIES = 120  # half a second apart


def desktop(pipe: str) -> Any:
    """LibreOffice, once it listens."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(_TRIES):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.5)
    raise TimeoutError("LibreOffice does not listen")


def option(name: str, value: object) -> PropertyValue:
    """A named value."""
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def cursor_at(document: Any, bookmark: str) -> Any:
    """A cursor over the paragraph in which a bookmark begins."""
    names = {name.casefold().replace("-", "_"): name for name in document.Bookmarks.ElementNames}
    anchor = document.Bookmarks.getByName(names[bookmark]).Anchor
    cursor = anchor.Text.createTextCursorByRange(anchor.Start)
    cursor.gotoStartOfParagraph(False)
    cursor.gotoEndOfParagraph(True)
    return cursor


def replace(document: Any, bookmark: str, words: str) -> None:
    """Type words over the second word of a paragraph."""
    cursor = cursor_at(document, bookmark)
    first, second, *_ = cursor.getString().split(" ")
    cursor.collapseToStart()
    cursor.goRight(len(first) + 1, False)
    cursor.goRight(len(second), True)
    cursor.setString(words)


def insert(document: Any, bookmark: str, words: str) -> None:
    """Type words into the midst of a paragraph, behind its first word."""
    cursor = cursor_at(document, bookmark)
    place = cursor.getString().index(" ") + 1
    cursor.collapseToStart()
    cursor.goRight(place, False)
    cursor.Text.insertString(cursor, words, False)


def add(document: Any, bookmark: str, words: str) -> None:
    """Begin a paragraph behind one, and type words into it."""
    cursor = cursor_at(document, bookmark)
    cursor.collapseToEnd()
    cursor.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    cursor.Text.insertString(cursor, words, False)


def delete(document: Any, bookmark: str, words: str) -> None:
    """Choose a paragraph with the end of the one before it, and delete both."""
    cursor = cursor_at(document, bookmark)
    cursor.collapseToStart()
    cursor.goLeft(1, False)
    cursor.gotoNextParagraph(False)
    cursor.goLeft(1, False)
    cursor.goRight(1, True)
    cursor.gotoEndOfParagraph(True)
    cursor.setString("")


def delete_row(document: Any, bookmark: str, words: str) -> None:
    """Delete the row of a table."""
    cursor = cursor_at(document, bookmark)
    number = int("".join(filter(str.isdigit, cursor.Cell.CellName)))
    cursor.TextTable.Rows.removeByIndex(number - 1, 1)


FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}
DOES = {"replace": replace, "insert": insert, "add": add, "delete": delete, "delete row": delete_row}


def main(plan: str, pipe: str) -> None:
    """Do a plan."""
    office = desktop(pipe)
    for task in json.loads(Path(plan).read_text("utf-8")):
        document = office.loadComponentFromURL(Path(task["source"]).as_uri(), "_blank", 0, (option("Hidden", True),))
        for do, bookmark, words in task["edits"]:
            DOES[do](document, bookmark, words)
        target = Path(task["target"])
        document.storeToURL(target.as_uri(), (option("FilterName", FILTERS[target.suffix]),))
        document.close(True)
    office.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
