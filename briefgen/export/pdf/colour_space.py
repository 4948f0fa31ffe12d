"""What the file's colours mean: an sRGB profile (IEC 61966-2-1) as output intent."""

from functools import lru_cache
from typing import Final

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFName, PDFString

from briefgen.export.pdf.objects import stream

_NAME: Final = "sRGB IEC61966-2.1"
_DATE: Final = slice(24, 36)
"""Where a profile says when it was made (ICC.1:2010, 7.2)."""


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
    """The profile that Little CMS makes of the standard, without the hour."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[_DATE] = bytes.fromhex("07e9 0001 0001 0000 0000 0000")
    return bytes(profile)
