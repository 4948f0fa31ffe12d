"""Faces of this computer, for letters that no packaged face has: they differ from one computer to the next."""

import ctypes
import ctypes.util
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import uharfbuzz as hb

from briefgen import assets

_ENDINGS: Final = (".ttf", ".otf", ".ttc", ".otc")
_OUTLINES: Final = ("glyf", "CFF ")
_LARGEST: Final = 200_000_000  # bytes of a file; the largest collections of East Asian faces have 120 MB
_STEEP: Final = 0.5  # of the axis of slant or italics, from which a face is no upright one
_USUAL: Final = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": ("%WINDIR%/Fonts", "%LOCALAPPDATA%/Microsoft/Windows/Fonts"),
}
"""Where Core Text and DirectWrite have theirs."""
_USUAL_ELSEWHERE: Final = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class SystemFace(NamedTuple):
    """An upright face: its family, its weight on OpenType's scale, and its number, from 0, in its file."""

    family: str
    weight: float
    path: Path
    number: int

    def covers(self, char: str) -> bool:
        """Whether it has a glyph for the character."""
        return bool(_opened(self.path, self.number).get_nominal_glyph(ord(char)))


@lru_cache(maxsize=1 << 12)
def system_face(char: str, weight: float, language: str = "") -> SystemFace | None:
    """The face of this computer for a character: of the first family that has it, the one nearest to the weight."""
    able = [face for face in system_faces() if face.covers(char)]
    if not able:
        return None
    ranks = _ranks(language.partition("-")[0].lower())
    return min(able, key=lambda face: (*_place(face, ranks), abs(face.weight - weight), str(face.path), face.number))


@lru_cache(maxsize=1)
def system_faces() -> tuple[SystemFace, ...]:
    """The faces of this computer that have outlines."""
    return tuple(faces_in(font_folders()))


def faces_in(folders: Iterable[Path]) -> Iterator[SystemFace]:
    """The upright faces with outlines in folders and those below them; files that are none are passed over."""
    files = {file for folder in folders for file in _files_in(folder)}
    for file in sorted(files):
        for index in range(_count(file)):
            face = _face(file, index)
            if face is not None:
                yield face


def font_folders() -> tuple[Path, ...]:
    """Where this computer keeps its fonts: as fontconfig says, where it is installed, else the usual folders."""
    if sys.platform not in _USUAL:
        told = tuple(map(Path, _told_by_fontconfig()))
        if told:
            return told
    usual = _USUAL.get(sys.platform, _USUAL_ELSEWHERE)
    return tuple(Path(os.path.expandvars(name)).expanduser() for name in usual)


def _told_by_fontconfig() -> list[str]:
    """The folders of fontconfig's configuration."""
    name = ctypes.util.find_library("fontconfig")
    if name is None:
        return []
    library = ctypes.CDLL(name)
    for function in (library.FcInitLoadConfig, library.FcConfigGetFontDirs):
        function.restype = ctypes.c_void_p
    library.FcStrListNext.restype = ctypes.c_char_p
    config = ctypes.c_void_p(library.FcInitLoadConfig())
    names = ctypes.c_void_p(library.FcConfigGetFontDirs(config))
    folders = []
    while folder := library.FcStrListNext(names):
        folders.append(os.fsdecode(folder))
    library.FcStrListDone(names)
    library.FcConfigDestroy(config)
    return folders


def _files_in(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        for name in names:
            file = Path(place, name)
            if file.suffix.lower() in _ENDINGS and file.is_file() and file.stat().st_size <= _LARGEST:
                yield file


def _count(file: Path) -> int:
    """How many faces a file holds; none where it cannot be read."""
    try:
        return int(hb.Face(hb.Blob.from_file_path(str(file)), 0).count)
    except (OSError, ValueError, hb.HarfBuzzError):
        return 0


def _face(file: Path, index: int) -> SystemFace | None:
    font = _opened(file, index)
    face = font.face
    if not face.glyph_count or not any(table in face.table_tags for table in _OUTLINES):
        return None
    steep = max(font.get_style_value(hb.StyleTag.ITALIC), abs(font.get_style_value(hb.StyleTag.SLANT_ANGLE)))
    if steep > _STEEP:
        return None
    family = face.get_name(hb.OTNameIdPredefined.TYPOGRAPHIC_FAMILY) or face.get_name(hb.OTNameIdPredefined.FONT_FAMILY)
    return SystemFace(family or file.stem, font.get_style_value(hb.StyleTag.WEIGHT), file, index)


@cache
def _opened(file: Path, index: int) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(file)), index))


@lru_cache(maxsize=8)
def _ranks(language: str) -> dict[str, int]:
    """The places of families in the order of preference of a language."""
    table: dict[str, list[str]] = assets.read_toml("system_fonts.toml")["families"]
    order = [*table.get(language, ()), *(name for names in table.values() for name in names)]
    return {name: place for place, name in reversed(list(enumerate(order)))}


def _place(face: SystemFace, ranks: dict[str, int]) -> tuple[int, str]:
    return ranks.get(face.family, len(ranks) * 2), face.family
