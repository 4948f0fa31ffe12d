"""The package: parts, the manifest that lists them, and the zip file that holds them, the same bytes each time.

`odfdo` reads and writes such packages too; it stamps the time on each file of the zip, and makes an element in the time
in which three hundred are written here (see the architecture).
"""

import io
import zipfile
from collections.abc import Iterable
from typing import Final, NamedTuple

from briefgen.export.odt.markup import DECLARATION, MANIFEST, MEDIA_TYPE, VERSION, element

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name: no byte tells when it was made
_COMPRESSION: Final = 5  # of zlib, as for Word
_STORED: Final = frozenset(("image/png", "image/jpeg"))


class PackageFile(NamedTuple):
    """A file of the package."""

    name: str
    media_type: str
    data: bytes


def write_package(files: Iterable[PackageFile]) -> bytes:
    """The zip file: the media type first and stored, as the standard asks (Part 2, 3.3), then the files in order."""
    listed = tuple(files)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        _add(archive, "mimetype", MEDIA_TYPE.encode(), stored=True)
        for file in listed:
            _add(archive, file.name, file.data, stored=file.media_type in _STORED)
        _add(archive, "META-INF/manifest.xml", _manifest(listed))
    return buffer.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes, *, stored: bool = False) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.create_system = 0
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    archive.writestr(info, data, compresslevel=_COMPRESSION)


def _manifest(files: Iterable[PackageFile]) -> bytes:
    whole = _entry("/", MEDIA_TYPE, {"manifest:version": VERSION})
    inner = whole + "".join(_entry(file.name, file.media_type) for file in files)
    return (
        f'{DECLARATION}<manifest:manifest xmlns:manifest="{MANIFEST}" manifest:version="{VERSION}">'
        f"{inner}</manifest:manifest>"
    ).encode()


def _entry(path: str, media_type: str, more: dict[str, str] | None = None) -> str:
    attributes = {"manifest:full-path": path, **(more or {}), "manifest:media-type": media_type}
    return element("manifest:file-entry", "", attributes)
