"""What the file's colours mean: an sRGB profile (ICC.1:2004-10, version 4.2; IEC 61966-2-1) as output intent."""

import struct
from functools import lru_cache
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFName, PDFString

from briefgen.export.pdf.objects import stream

_NAME: Final = "sRGB IEC61966-2.1"
_HEADER_LENGTH: Final = 128
_WHITE: Final = (0.9642, 1.0, 0.8249)
_RED: Final = (0.43607, 0.22249, 0.01392)
_GREEN: Final = (0.38515, 0.71687, 0.09708)
_BLUE: Final = (0.14307, 0.06061, 0.7141)
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def output_intent(document: PDFDocument) -> PDFDictionary:
    """The output intent: every colour in the file is sRGB."""
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString(_NAME),
            "Info": PDFString(_NAME),
            "DestOutputProfile": document.Reference(stream(srgb_profile(), N=3)),
        }
    )


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """A display profile of three primaries, adapted to D50, and one curve."""
    curve = b"para" + bytes(4) + struct.pack(">HH", 3, 0) + b"".join(map(_fixed, _CURVE))
    tags = {
        b"desc": _words(_NAME),
        b"cprt": _words("No copyright, use freely"),
        b"wtpt": _point(_WHITE),
        b"rXYZ": _point(_RED),
        b"gXYZ": _point(_GREEN),
        b"bXYZ": _point(_BLUE),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    start = _HEADER_LENGTH + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, words in tags.items():
        body = words + bytes(-len(words) % 4)
        place = data.find(body)
        if place < 0:
            place = len(data)
            data += body
        table += name + struct.pack(">II", start + place, len(body))
    return _header(start + len(data)) + table + data


def _header(length: int) -> bytes:
    head = struct.pack(">I4s4s4s4s4s", length, bytes(4), b"\x04\x20\0\0", b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 2025, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + b"".join(map(_fixed, _WHITE))
    return head.ljust(_HEADER_LENGTH, b"\0")


def _fixed(value: float) -> bytes:
    """A number with sixteen bits after the point."""
    return struct.pack(">i", round(value * 65536))


def _point(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(map(_fixed, values))


def _words(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(encoded), 28) + encoded
