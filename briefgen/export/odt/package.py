"""The package: parts, the manifest that lists them, and the zip file that holds them, the same bytes each time.

`odfdo` reads and writes such packages too; it stamps the time on each file of the zip, and makes an element in the time
in which three hundred are written here (see the architecture).
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from briefgen.export.odt.markup import DECLARATION, MANIFEST, MEDIA_TYPE, VERSION, element
from briefgen.export.zip_file import ZippedFile, write_zip

_PACKED: Final = frozenset(("image/png", "image/jpeg"))


class PackageFile(NamedTuple):
    """A file of the package."""

    name: str
    media_type: str
    data: bytes


def write_package(files: Iterable[PackageFile]) -> bytes:
    """The zip file: the media type first and stored, as the standard asks (Part 2, 3.3), then the files in order."""
    listed = tuple(files)
    packed = (ZippedFile(file.name, file.data, packed=file.media_type in _PACKED) for file in listed)
    first = ZippedFile("mimetype", MEDIA_TYPE.encode(), packed=True)
    return write_zip((first, *packed, ZippedFile("META-INF/manifest.xml", _manifest(listed))))


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
