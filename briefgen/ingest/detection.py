"""Which format a file is in, told by its content first and by its ending then."""

from typing import Final

from briefgen.ingest.article import Source, Unreadable
from briefgen.ingest.formats import JSON, TEXT, InputFormat, input_formats, stated_format
from briefgen.ingest.signatures import Content

_SAVE: Final = "save the article as .docx, .pdf or .txt"
_REFUSED: Final = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old or encrypted Office file", "save it as .docx, without a password"),
    (b"{\\rtf", "is rich text (RTF)", "save it as .docx or .txt"),
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
)
"""The first bytes of files that are known and not read: what they are, and what to do."""


def format_of(source: Source) -> InputFormat:
    """The file's format. Raises `Unreadable` for those that are known and not read, and for what tells none."""
    content = Content(source)
    for magic, problem, remedy in _REFUSED:
        if content.head.startswith(magic):
            raise Unreadable(problem, remedy)
    for known in input_formats():
        if known.signature is not None and known.signature(content):
            return known
    if content.is_zipped:
        raise _unread_archive(content)
    stated = stated_format(source.path)
    if stated is not None and stated.is_binary:
        raise Unreadable(f"is not a {stated.name} file", "save it again, whole")
    return stated if stated is not None and stated.by_ending else _marked_up(content, stated)


def _unread_archive(content: Content) -> Unreadable:
    if any(name.startswith(("xl/", "ppt/")) for name in content.parts):
        return Unreadable("is a sheet or a slide show", _SAVE)
    if "mimetype" in content.parts:
        return Unreadable("is an OpenDocument file or an e-book", _SAVE)
    return Unreadable("is a ZIP archive", "unpack it")


def _marked_up(content: Content, stated: InputFormat | None) -> InputFormat:
    """The format of a file that is markup by its ending, or has an ending that says nothing."""
    for known in input_formats():
        if known.markup is not None and known.markup(content):
            return known
    if content.markup.startswith("<"):
        kind = f"XML of a kind that is not read, {content.root!r}" if content.root else "XML without a root"
        raise Unreadable(f"is {kind}", "name RSS, Atom, NewsML-G2 or NITF")
    if stated is None:
        return JSON if content.markup[:1] in {"{", "["} else TEXT
    ending = content.source.path.suffix
    raise Unreadable(f"does not hold what its ending {ending!r} says", "give it the ending of its format")
