"""House styles of files, packed to be sent where the files are not."""

import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.document.style_file import load_style
from briefgen.errors import Fault, InputError


@dataclass(frozen=True, slots=True)
class PackedStyle:
    """A style file and the files that it names, by their names in its folder; or what is wrong with it."""

    name: str
    files: Mapping[str, bytes]
    faults: tuple[Fault, ...] = ()


def pack_styles(names: Iterable[str]) -> dict[str, PackedStyle]:
    """Each style that is a file, packed, by the name that specs have for it; packaged styles are everywhere."""
    return {name: _packed(name) for name in set(names) if Path(name).name != name or name.lower().endswith(".toml")}


def unpack_styles(styles: Mapping[str, PackedStyle]) -> tuple[tempfile.TemporaryDirectory[str], dict[str, str]]:
    """A folder with the files of all styles, and where each style file is in it."""
    home = tempfile.TemporaryDirectory(prefix="briefgen-styles-")
    places = {}
    for number, (name, style) in enumerate(styles.items()):
        folder = Path(home.name, str(number))
        for file, content in style.files.items():
            target = folder / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        places[name] = str(folder / style.name)
    return home, places


def _packed(name: str) -> PackedStyle:
    path = Path(name)
    try:
        style = load_style(name).style
        named = (path.name, style.logo.file if style.logo else None, style.word.base)
        return PackedStyle(path.name, {file: (path.parent / file).read_bytes() for file in named if file is not None})
    except InputError as error:
        return PackedStyle(path.name, {}, error.faults)
    except OSError as error:
        return PackedStyle(path.name, {}, (Fault(name, f"cannot be read: {error.strerror}", "check the rights"),))
