"""Pictures: files of the package, and the frames in the text that show them."""

from typing import Final

from briefgen.export.odt.markup import element, escaped, points
from briefgen.export.odt.package import PackageFile
from briefgen.export.odt.style_entry import AutomaticStyles

_ON_THE_LINE: Final = {"style:vertical-pos": "top", "style:vertical-rel": "baseline"}


class OdtPictures:
    """The pictures of a document in the order of their places."""

    def __init__(self, styles: AutomaticStyles) -> None:
        self._styles = styles
        self._frames = 0
        self.files: list[PackageFile] = []

    def add(self, data: bytes, ending: str, media_type: str) -> PackageFile:
        """Put a picture file into the package."""
        file = PackageFile(f"Pictures/brief{len(self.files) + 1}.{ending}", media_type, data)
        self.files.append(file)
        return file

    def inline(self, width: float, height: float, alt: str, *shown: PackageFile) -> str:
        """A frame within a line of `width` by `height` points; programs show the first file that they can read."""
        self._frames += 1
        images = "".join(
            element(
                "draw:image",
                "",
                {
                    "xlink:href": file.name,
                    "xlink:type": "simple",
                    "xlink:show": "embed",
                    "xlink:actuate": "onLoad",
                    "draw:mime-type": file.media_type,
                },
            )
            for file in shown
        )
        attributes = {
            "draw:style-name": self._styles.name("graphic", "", {"graphic": _ON_THE_LINE}),
            "draw:name": f"Picture {self._frames}",
            "text:anchor-type": "as-char",
            "svg:x": points(0),
            "svg:y": points(0),
            "svg:width": points(width),
            "svg:height": points(height),
        }
        return element("draw:frame", images + element("svg:desc", escaped(alt)), attributes)
