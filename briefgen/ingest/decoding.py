"""Bytes to characters."""

import codecs
import re
from typing import Final

from briefgen.ingest.reader import Unreadable

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_STATED: Final = re.compile(
    rb"""<\?xml[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]+)|<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
_ONE_BYTE: Final = re.compile(r"(?:iso-?_?8859|windows-|cp12|cp8|koi8|latin|mac|tis-?620)", re.I)
_SAMPLE: Final = 65_536  # bytes by which text is told from other data
_GUESSED_BY: Final = 262_144  # bytes by which an encoding is guessed
# UTF-7 hides markup, the others are no encodings of documents, and some of them take the square of a file's length
_NOT_FOR_TEXTS: Final = frozenset(
    ("utf-7", "idna", "punycode", "unicode-escape", "unicode_escape", "raw-unicode-escape", "raw_unicode_escape")
)


def decode(data: bytes) -> str:
    """The characters of a text file in UTF-8, UTF-16, UTF-32 or an eight-bit encoding.

    Raises `Unreadable` where the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if wide := _wide_encoding(data):
        return _strict(data, wide)
    if len(_CONTROLS.findall(data[:_SAMPLE])) > len(data[:_SAMPLE]) // 200:
        raise _not_text()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _eight_bit(data)


def decode_markup(data: bytes) -> str:
    """The characters of an HTML or XML file, in the encoding that it states where that holds."""
    if not any(data.startswith(mark) for mark, _ in _MARKS) and (stated := _STATED.search(data[:4096])):
        name = (stated[1] or stated[2]).decode("ascii")
        # what web pages call Latin 1 is Windows 1252 (WHATWG Encoding)
        name = "cp1252" if name.lower() in {"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii"} else name
        try:
            if _ONE_BYTE.match(name) and not data.isascii():
                # letters of one byte hardly ever make UTF-8 by chance: a program saved it so, and left the statement
                return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        try:
            return decode_as(data, name)
        except (LookupError, UnicodeError, ValueError):
            return decode(data)
    return decode(data)


def decode_as(data: bytes, encoding: str) -> str:
    """The characters in the encoding that a file states.

    Raises `LookupError` for one that is not known or not for texts, `UnicodeError` where the bytes are not in it.
    """
    if codecs.lookup(encoding).name in _NOT_FOR_TEXTS:
        raise LookupError(encoding)
    return data.decode(encoding)


def _not_text() -> Unreadable:
    return Unreadable("is not text", "name an article in a format that is read")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(f"is not the {encoding.upper()} that its first bytes say", "save it as UTF-8") from error


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark, told by where the zeros of Latin letters stand."""
    sample = data[:2048]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.7 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _eight_bit(data: bytes) -> str:
    """Windows 1252 where nearly all is ASCII and the rest fits it; else what charset-normalizer finds likeliest."""
    high = sum(byte > 0x7F for byte in data[:_SAMPLE])
    if high <= len(data[:_SAMPLE]) // 20:
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes

    sample = data if len(data) <= _GUESSED_BY else data[:_GUESSED_BY].rpartition(b"\n")[0] or data[:_GUESSED_BY]
    best = from_bytes(sample).best()
    if best is None:
        raise _not_text()
    return str(best) if sample is data else data.decode(best.encoding, "replace")
