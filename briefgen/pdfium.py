"""PDFium is not safe with threads: none of its functions may run while another one does, whatever file each is for."""

from threading import RLock
from typing import Final

PDFIUM: Final = RLock()
"""Held by whoever calls PDFium, for as short a time as can be: a page at a time."""
