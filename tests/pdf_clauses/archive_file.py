"""ISO 19005-3, 6.1: the syntax of the file, as its bytes stand."""

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import node_with, page_bytes, show_as_artifact
from tests.pdf_clauses.pdf_file import PdfFile

CHAPTER = Chapter()
FILTERS: Final = frozenset(
    f"/{name}Decode" for name in "ASCIIHex ASCII85 Flate RunLength CCITTFax JBIG2 DCT JPX".split()
)
_INLINE: Final = frozenset({*FILTERS, "/AHx", "/A85", "/Fl", "/RL", "/CCF", "/DCT"} - {"/JBIG2Decode", "/JPXDecode"})
_STREAM: Final = re.compile(rb"/Length\s+(\d+)(?!\s+\d+\s+R)[^>]*(?:>[^>]+)*>>\s*stream(\r\n|\n|\r)")
_OBJECT: Final = re.compile(rb"(.{0,2})\b(\d+)(\s+)(\d+)(\s+)obj\b(..?)", re.S)
_END: Final = re.compile(rb"(.)endobj(.?)", re.S)
_TEXT: Final = re.compile(rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.|\([^()]*\))*\))*\)", re.S)
_HEX: Final = re.compile(rb"(?<!<)<([^<>]*)>(?!>)")
_DIGITS: Final = re.compile(rb"[0-9A-Fa-f\s]*")
_EOLS: Final = (b"\r\n", b"\n", b"\r")


@CHAPTER.clause("6.1.2-1", "The file begins with %PDF-1.0 to %PDF-1.7 and an end of line")
def begins_with_its_version(file: PdfFile) -> Iterator[str]:
    if not re.match(rb"%PDF-1\.[0-7](\r\n|\r|\n)", file.data):
        yield repr(file.data[:12])


@begins_with_its_version.broken_by_bytes
def _version_two(data: bytes) -> bytes:
    return data.replace(b"%PDF-1.7", b"%PDF-2.0", 1)


@begins_with_its_version.broken_by_bytes
def _words_before(data: bytes) -> bytes:
    return b"\n" + data


@CHAPTER.clause("6.1.2-2", "The second line is a comment of four bytes above 127")
def is_known_as_binary(file: PdfFile) -> Iterator[str]:
    line = re.split(rb"\r\n|\r|\n", file.data[:200])[1:2]
    if not line or line[0][:1] != b"%" or len(line[0]) < 5 or min(line[0][1:5]) <= 127:
        yield repr(line)


@is_known_as_binary.broken_by_bytes
def _plain_comment(data: bytes) -> bytes:
    head, _, rest = data.partition(b"\n")
    return head + b"\n%abcd" + rest[5:]


@CHAPTER.clause("6.1.3-1", "The file has an identifier")
def has_an_identifier(file: PdfFile) -> Iterator[str]:
    parts = file.pdf.trailer.get("/ID", [])
    if len(parts) != 2 or not all(bytes(part) for part in parts):
        yield repr(parts)


@has_an_identifier.broken_by_bytes
def _no_identifier(data: bytes) -> bytes:
    return data.replace(b"/ID", b"/IX")


@CHAPTER.clause("6.1.3-2", "The file is not encrypted")
def is_not_encrypted(file: PdfFile) -> Iterator[str]:
    if file.is_encrypted:
        yield "Encrypt"


@is_not_encrypted.broken_by_bytes
def _encrypted(data: bytes) -> bytes:
    return data.replace(b"startxref", b"trailer<</Encrypt<</Filter/Standard/V 1/R 2/P -1>>>>\nstartxref", 1)


@CHAPTER.clause("6.1.3-3", "Nothing follows the end of the file")
def nothing_follows(file: PdfFile) -> Iterator[str]:
    rest = file.data.rpartition(b"%%EOF")[2]
    if rest not in (b"", *_EOLS):
        yield repr(rest[:20])


@nothing_follows.broken_by_bytes
def _words_after(data: bytes) -> bytes:
    return data + b"more"


@CHAPTER.clause("6.1.4-1", "A cross-reference table begins on the line after its keyword")
def table_begins_at_once(file: PdfFile) -> Iterator[str]:
    for found in re.finditer(rb"(?<!start)xref\b(.{0,3})", file.skeleton, re.S):
        if not re.match(rb"(\r\n|\n|\r)\d", found[1]):
            yield repr(found[0])


@table_begins_at_once.broken_by_bytes
def _table_after_spaces(data: bytes) -> bytes:
    return data.replace(b"startxref", b"xref \n0 0\ntrailer<<>>\nstartxref", 1)


def _texts_of_objects(file: PdfFile) -> Iterator[bytes]:
    """The syntax of the file without texts: objects, those in object streams, and contents of pages."""
    yield _TEXT.sub(b"", file.skeleton)
    for body in _unpacked_objects(file):
        yield _TEXT.sub(b"", body)
    for page in file.pdf.pages:
        contents = page.obj.get("/Contents", [])
        for part in contents if isinstance(contents, pikepdf.Array) else [contents]:
            yield _TEXT.sub(b"", part.read_bytes())


def _unpacked_objects(file: PdfFile) -> Iterator[bytes]:
    for found in re.finditer(rb"/Type\s*/ObjStm", file.data):
        start = re.compile(rb"stream\r?\n").search(file.data, found.end())
        if start:
            try:
                yield zlib.decompressobj().decompress(file.data[start.end() :])
            except zlib.error:
                continue


@CHAPTER.clause("6.1.6-1", "Texts in hexadecimal have an even number of digits")
def hexadecimals_are_even(file: PdfFile) -> Iterator[str]:
    for body in _texts_of_objects(file):
        yield from (repr(found[:30]) for found in _HEX.findall(body) if len(b"".join(found.split())) % 2)


@hexadecimals_are_even.broken_by
def _odd_digits(pdf: pikepdf.Pdf) -> None:
    show_as_artifact(pdf, b"BT 3 Tr <012> Tj ET")


@CHAPTER.clause("6.1.6-2", "Texts in hexadecimal hold nothing but digits")
def hexadecimals_are_digits(file: PdfFile) -> Iterator[str]:
    for body in _texts_of_objects(file):
        yield from (repr(found[:30]) for found in _HEX.findall(body) if not _DIGITS.fullmatch(found))


@hexadecimals_are_digits.broken_by
def _other_digits(pdf: pikepdf.Pdf) -> None:
    show_as_artifact(pdf, b"BT 3 Tr <01xy> Tj ET")


@CHAPTER.clause("6.1.7.1-1", "A stream is as long as it says")
def streams_are_as_long_as_they_say(file: PdfFile) -> Iterator[str]:
    for found in _STREAM.finditer(file.data):
        end = found.end() + int(found[1])
        if not re.match(rb"(\r\n|\n|\r)?endstream", file.data[end : end + 11]):
            yield f"at {found.start()}: {int(found[1])} bytes"


@streams_are_as_long_as_they_say.broken_by_bytes
def _longer_than_it_is(data: bytes) -> bytes:
    return re.sub(rb"/Length (\d+)", lambda found: b"/Length %d" % (int(found[1]) + 3), data, count=1)


@CHAPTER.clause("6.1.7.1-2", "The keywords of streams stand on lines of their own")
def streams_stand_on_lines(file: PdfFile) -> Iterator[str]:
    for found in re.finditer(rb">>\s*stream(\r?\n)?", file.skeleton):
        if not found[1]:
            yield f"stream at {found.start()}"
    for found in re.finditer(rb"(.)endstream", file.data, re.S):
        if found[1] not in b"\r\n":
            yield f"endstream at {found.start()}"


@streams_stand_on_lines.broken_by_bytes
def _end_on_the_same_line(data: bytes) -> bytes:
    return data.replace(b"\nendstream", b" endstream", 1)


@CHAPTER.clause("6.1.7.1-3", "The body of a stream is in the file")
def streams_are_here(file: PdfFile) -> Iterator[str]:
    for each in file.streams:
        yield from (f"{each.objgen[0]}: {key}" for key in ("/F", "/FFilter", "/FDecodeParms") if key in each)


@streams_are_here.broken_by
def _stream_elsewhere(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.F = pikepdf.String("metadata.xml")


def _filters(item: Any, *keys: str) -> list[Any]:
    given = next((item[key] for key in keys if key in item), pikepdf.Array())
    return list(given) if isinstance(given, pikepdf.Array) else [given]


@CHAPTER.clause("6.1.7.2-1", "Streams are packed in ways of the standard, not as LZW")
def packing_is_allowed(file: PdfFile) -> Iterator[str]:
    for each in file.streams:
        yield from (f"{each.objgen[0]}: {way}" for way in _filters(each, "/Filter") if str(way) not in FILTERS)


@packing_is_allowed.broken_by
def _lzw(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Extra = pdf.make_stream(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01")
    pdf.Root.Extra.write(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", filter=pikepdf.Name("/LZWDecode"))


@CHAPTER.clause("6.1.8-1", "Names of fonts and types are UTF-8")
def names_are_utf8(file: PdfFile) -> Iterator[str]:
    names = [node.item.get("/S") for node in file.nodes] + [font.item.get("/BaseFont") for font in file.fonts]
    for name in names:
        try:
            if name is not None:
                _unescaped(name).decode()
        except UnicodeDecodeError:
            yield repr(name.unparse())


def _unescaped(name: pikepdf.Name) -> bytes:
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), name.unparse())


@names_are_utf8.broken_by_bytes
def _name_of_stray_bytes(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        node_with(pdf, "P").S = pikepdf.Name("/PPPPPP")
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue().replace(b"/PPPPPP", b"/PPP#FF", 1)


@CHAPTER.clause(
    "6.1.9-1", "Objects begin with two numbers and their keyword, a space between each, on a line of their own"
)
def objects_are_spaced(file: PdfFile) -> Iterator[str]:
    for found in _OBJECT.finditer(file.skeleton):
        before = found[1][-1:] in (b"\n", b"\r", b"")
        if not before or len(found[3]) != 1 or len(found[5]) != 1 or found[6][:1] not in b"\r\n":
            yield repr(found[0])
    for found in _END.finditer(file.skeleton):
        if found[1] not in b"\r\n" or found[2] not in b"\r\n":
            yield repr(found[0])


@objects_are_spaced.broken_by_bytes
def _two_spaces(data: bytes) -> bytes:
    return re.sub(rb"\n(\d+) 0 obj\n", rb"\n\1  0 obj\n", data, count=1)


@objects_are_spaced.broken_by_bytes
def _end_beside_the_object(data: bytes) -> bytes:
    return data.replace(b"\nendobj", b" endobj", 1)


@CHAPTER.clause("6.1.10-1", "Pictures within contents are packed in ways of the standard, not as LZW")
def inline_packing_is_allowed(file: PdfFile) -> Iterator[str]:
    for paint in file.paints:
        if paint.operator == "INLINE IMAGE":
            item = paint.operands[0].obj
            yield from (
                f"page {paint.page + 1}: {way}" for way in _filters(item, "/F", "/Filter") if str(way) not in _INLINE
            )


@inline_packing_is_allowed.broken_by
def _inline_lzw(pdf: pikepdf.Pdf) -> None:
    picture = b"/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID \x80\x0b\x60 EI EMC\n"
    page_bytes(pdf, lambda content: content + b"\n" + picture)


@CHAPTER.clause("6.1.12-1", "Nothing but signatures restricts the file")
def nothing_is_restricted(file: PdfFile) -> Iterator[str]:
    yield from (key for key in file.root.get("/Perms", {}).keys() if key not in ("/UR3", "/DocMDP"))  # noqa: SIM118


@nothing_is_restricted.broken_by
def _restriction(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Perms = pikepdf.Dictionary(FieldMDP=pikepdf.Dictionary())
