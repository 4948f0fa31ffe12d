"""The sign of the app."""

from PySide6.QtGui import QIcon

from briefgen import assets

_FOLDER = "icons"


def app_icon() -> QIcon:
    """The sign in every size that there is a picture of."""
    icon = QIcon()
    for name in assets.names(_FOLDER, ".png"):
        icon.addFile(str(assets.path(f"{_FOLDER}/{name}.png")))
    return icon
