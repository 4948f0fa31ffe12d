"""A quotation on its way from the evidence into own words: by the mouse, with where it stands."""

from typing import Final

from PySide6.QtCore import QMimeData

_FORMAT: Final = "application/x-briefgen-quotation"


def carrying(words: str, quotation: str) -> QMimeData:
    """Words for any program, and the quotation with its source for this one."""
    data = QMimeData()
    data.setText(words)
    data.setData(_FORMAT, quotation.encode())
    return data


def quotation_in(data: QMimeData) -> str:
    """The quotation that is carried; "" where there is none."""
    return bytes(data.data(_FORMAT).data()).decode() if data.hasFormat(_FORMAT) else ""
