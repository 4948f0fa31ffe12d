"""Which format a file is in, told by its content first and by its ending then."""

import re
from typing import Final

from briefgen.ingest.formats import JSON, TEXT, InputFormat, input_formats, stated_format
from briefgen.ingest.reader import Source, Unreadable
from briefgen.ingest.signatures import FileContent

_SAVE: Final = "save the article as .docx, .pdf or .txt"
_WORD: Final = "open it in Word or LibreOffice and save it as .docx, without a password"
_PAGES: Final = "open it in Pages, choose File > Export To > Word, and name the .docx"
_REFUSED: Final = (
    (b"\x89PNG", "is a picture", _SAVE),
    (b"\xff\xd8\xff", "is a picture", _SAVE),
    (b"GIF8", "is a picture", _SAVE),
    (b"II*\x00", "is a picture", _SAVE),
    (b"MM\x00*", "is a picture", _SAVE),
    (b"%!PS", "is PostScript", "save it as .pdf"),
    (b"\x1f\x8b", "is packed (gzip)", "unpack it"),
    (b"BZh", "is packed (bzip2)", "unpack it"),
    (b"\xfd7zXZ", "is packed (xz)", "unpack it"),
    (b"7z\xbc\xaf", "is packed (7z)", "unpack it"),
    (b"Rar!", "is packed (rar)", "unpack it"),
    (b"SQLite format 3", "is a database", "name it as a library"),
    (b"\x7fELF", "is a program", "name an article"),
    (b"MZ\x90\x00", "is a program", "name an article"),
    (b"\x78\x9f\x3e\x22", "is what Outlook packs its attachments in (TNEF)", "save what is attached, and name that"),
)
"""The first bytes of files that are known and not read: what they are, and what to do."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_KINDS: Final = (
    ("EncryptedPackage", "is an Office file with a password", "open it with its password and save it without"),
    ("WordDocument", "is a Word document of before 2007 (.doc)", _WORD),
    ("PowerPoint Document", "is a slide show", _SAVE),
)
"""Names of streams in the containers that Office wrote before 2007."""

_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{1,8}")


def format_of(source: Source) -> InputFormat:
    """The file's format. Raises `Unreadable` for those that are known and not read, and for what tells none."""
    content = FileContent(source)
    # an archive of files comes last: most formats that are packed are archives too
    for known in input_formats():
        if known.is_binary and known.signature is not None and known.signature(content):
            return known
    _check_known(content)
    for known in input_formats():
        if not known.is_binary and known.signature is not None and known.signature(content):
            return known
    stated = stated_format(source.path)
    if stated is not None and stated.is_binary:
        raise Unreadable(f"is not a {stated.name} file", "save it again, whole")
    return stated if stated is not None and stated.by_ending else _marked_up(content, stated)


def _check_known(content: FileContent) -> None:
    """Raise `Unreadable` for a file of a kind that is known and not read."""
    for magic, problem, remedy in _REFUSED:
        if content.head.startswith(magic):
            raise Unreadable(problem, remedy)
    if content.head.startswith(_OLE):
        for stream, problem, remedy in _OLE_KINDS:
            if stream.encode("utf-16-le") in content.source.data:
                raise Unreadable(problem, remedy)
        raise Unreadable("is an old or encrypted Office file", _WORD)
    if any(name.startswith("ppt/") for name in content.parts):
        raise Unreadable("is a slide show", _SAVE)
    if "Index/Document.iwa" in content.parts or "index.apxl" in content.parts:
        raise Unreadable("is an Apple Pages document", _PAGES)


def _marked_up(content: FileContent, stated: InputFormat | None) -> InputFormat:
    """The format of a file that is markup by its ending, or has an ending that says nothing."""
    for known in input_formats():
        if known.markup is not None and known.markup(content):
            return known
    if content.markup.startswith("<"):
        kind = f"XML of a kind that is not read, {content.root!r}" if content.root else "XML without a root"
        raise Unreadable(f"is {kind}", "name RSS, Atom, NewsML, NITF or Akoma Ntoso")
    ending = content.source.path.suffix
    if stated is not None:
        raise Unreadable(f"does not hold what its ending {ending!r} says", "give it the ending of its format")
    if content.markup[:1] in {"{", "["}:
        return JSON
    if _ENDING.fullmatch(ending):
        raise Unreadable(f"has an ending that is not read, {ending!r}", "where it is an article's text, name it .txt")
    return TEXT
