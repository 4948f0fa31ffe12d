"""Where the files of a type family are: in a package, or in a folder beside the style file."""

import re
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from briefgen.errors import BriefgenError
from briefgen.export.font_files import font_files

PACKAGED: Final = {
    "source sans": ("font_source_sans_pro", "SourceSansPro"),
    "source serif": ("font_source_serif_pro", "SourceSerifPro"),
}
FALLBACKS: Final = (
    ("fontpkg_noto_sans_arabic", "NotoSansArabic[wdth,wght].ttf"),
    ("fontpkg_assistant", "Assistant[wght].ttf"),
    ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
    ("fontpkg_noto_sans_devanagari", "NotoSansDevanagari[wdth,wght].ttf"),
    ("fontpkg_noto_sans_thai", "NotoSansThai[wdth,wght].ttf"),
    ("fontpkg_noto_sans_tamil", "NotoSansTamil[wdth,wght].ttf"),
    ("fontpkg_noto_sans_telugu", "NotoSansTelugu[wdth,wght].ttf"),
    ("fontpkg_noto_sans_khmer", "NotoSansKhmer[wdth,wght].ttf"),
)
_ITALIC: Final = re.compile(r"(italic|oblique|(?<=[a-z-])it)$", re.IGNORECASE)
_STRONG: Final = ("semibold", "demibold", "demi", "bold", "medium")
_TOO_LIGHT: Final = 9  # the rank of a weight that does not stand out as strong


class Family(NamedTuple):
    """Files of a family in two weights, upright and italic; a missing one is stood in for by its nearest."""

    regular: Path
    italic: Path
    strong: Path
    strong_italic: Path

    def file(self, strong: bool, emphasis: bool) -> Path:
        """The file for a run of words."""
        if strong:
            return self.strong_italic if emphasis else self.strong
        return self.italic if emphasis else self.regular


def find_family(name: str, folder: Path | None) -> Family:
    """The family of that name, or in the folder of that name; a relative folder counts from `folder`.

    Raises `BriefgenError` when it is neither a packaged family nor a folder with .ttf files.
    """
    packaged = PACKAGED.get(re.sub(r"\s+(pro|[34])$", "", " ".join(name.lower().split())))
    if packaged:
        package, stem = packaged
        files = font_files(package)
        weights = ("Regular", "It", "Semibold", "SemiboldIt")
        return Family(*(files / f"{stem}-{weight}.ttf" for weight in weights))
    place = (folder or Path()) / name
    files_there = sorted(place.glob("*.ttf")) if place.is_dir() else []
    if not files_there:
        known = ", ".join(f"{family.title()!r}" for family in PACKAGED)
        raise BriefgenError(f"no font family {name!r}: it is not {known}, nor is {place} a folder with .ttf files")
    return _sorted_family(files_there)


@lru_cache(maxsize=1)
def fallback_files() -> tuple[Path, ...]:
    """Files of the faces that stand in where a family has no glyph, of the packages that are installed."""
    places = ((package, file) for package, file in FALLBACKS if find_spec(package))
    return tuple(path for package, file in places if (path := font_files(package) / file).is_file())


def _sorted_family(files: Iterable[Path]) -> Family:
    upright: list[Path] = []
    italic: list[Path] = []
    for file in files:
        (italic if _ITALIC.search(file.stem) else upright).append(file)
    upright = upright or italic
    italic = italic or upright
    return Family(_regular(upright), _regular(italic), _strong(upright), _strong(italic))


def _regular(files: list[Path]) -> Path:
    plain = [file for file in files if not _weight_rank(file)]
    named = [file for file in plain if re.search(r"regular|book|roman", file.stem, re.IGNORECASE)]
    return (named or plain or files)[0]


def _strong(files: list[Path]) -> Path:
    heavy = [file for file in files if 0 < _weight_rank(file) < _TOO_LIGHT]
    return min(heavy, key=lambda file: (_weight_rank(file), file.name)) if heavy else _regular(files)


def _weight_rank(file: Path) -> int:
    """Place in the order of fitness as the strong weight; 0 for the regular one."""
    stem = file.stem.lower()
    if any(word in stem for word in ("light", "thin")):
        return _TOO_LIGHT
    if any(word in stem for word in ("extrabold", "ultrabold", "black", "heavy")):
        return _TOO_LIGHT - 1
    return next((rank for rank, word in enumerate(_STRONG, 1) if word in stem), 0)
