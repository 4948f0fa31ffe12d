"""Reading a house style: a packaged one by its name, or the user's own TOML file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from pydantic import ValidationError

from briefgen import assets
from briefgen.document.style import Style
from briefgen.errors import Fault, InputError
from briefgen.validation import bounded_text, nearest, parse_toml, validation_faults

LEAST_CONTRAST: Final = 4.5
"""The least ratio for text, success criterion 1.4.3."""

_FOLDER: Final = "styles"
_ENDING: Final = ".toml"
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".svg")
_BASES: Final = (".docx", ".dotx", ".docm", ".dotm")


class LoadedStyle(NamedTuple):
    """A style, and the folder from which it names its files; None for a packaged style, which names none."""

    style: Style
    folder: Path | None = None


def load_style(name_or_path: str) -> LoadedStyle:
    """The packaged style of that name, or the style in a `.toml` file; what the file leaves out is as by default.

    Raises `InputError` with every fault: keys and values that a style does not have, colours that cannot be read on
    their ground, files that it names and that are not there.
    """
    path = Path(name_or_path)
    if path.suffix.lower() == _ENDING or path.name != name_or_path:
        text = bounded_text(path, f"name a {_ENDING} file, or a packaged style")
        style = _checked(parse_toml(text, name_or_path), name_or_path, path.stem)
        _raise_any([*_unreadable(style, name_or_path), *_missing_files(style, path.parent, name_or_path)])
        return LoadedStyle(style, path.parent)
    known = style_names()
    if name_or_path not in known:
        remedy = nearest(name_or_path, known) or f"use one of {', '.join(known)}, or a {_ENDING} file"
        raise InputError((Fault(f"style {name_or_path!r}", "there is no such style", remedy),))
    return LoadedStyle(_packaged(name_or_path))


def style_names() -> tuple[str, ...]:
    """Names of the packaged styles."""
    return assets.names(_FOLDER, _ENDING)


def style_schema() -> dict[str, Any]:
    """JSON Schema of a style file."""
    schema = Style.model_json_schema()
    schema["required"] = [key for key in schema.get("required", []) if key != "name"]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "briefgen style"}


def _packaged(name: str) -> Style:
    source = f"{name}{_ENDING}"
    return _checked(parse_toml(assets.read_text(f"{_FOLDER}/{source}"), source), source, name)


def _checked(raw: dict[str, Any], source: str, name: str) -> Style:
    try:
        return Style.model_validate({"name": name, **raw})
    except ValidationError as error:
        raise InputError(tuple(validation_faults(error, source, Style))) from error


def _unreadable(style: Style, source: str) -> Iterator[Fault]:
    """A fault for each ink that does not stand out from a ground that it is used on."""
    colours = style.colours
    pairs = [
        (f"colours.{ink}", getattr(colours, ink), f"colours.{ground}", getattr(colours, ground))
        for ink in ("ink", "accent", "grey")
        for ground in ("paper", "tint")
    ]
    pairs.append(("colours.ink", colours.ink, "colours.shade", colours.shade))
    if style.band is not None:
        pairs.append(("band.ink", style.band.ink, "band.colour", style.band.colour))
    for ink_name, ink, ground_name, ground in pairs:
        ratio = contrast(ink, ground)
        if ratio < LEAST_CONTRAST:
            problem = f"{ink} has a contrast of {int(ratio * 10) / 10} on {ground_name} {ground}"
            yield Fault(f"{source}: $.{ink_name}", problem, f"at least {LEAST_CONTRAST} is needed")


def _missing_files(style: Style, folder: Path, source: str) -> Iterator[Fault]:
    named = [("logo.file", style.logo.file if style.logo else None, _PICTURES), ("word.base", style.word.base, _BASES)]
    for key, name, endings in named:
        if name is not None and (fault := _file_fault(f"{source}: $.{key}", name, folder, endings)):
            yield fault


def _file_fault(where: str, name: str, folder: Path, endings: tuple[str, ...]) -> Fault | None:
    if "\0" in name:
        return Fault(where, f"{name!r} is not a file name", "name a file beside the style")
    root, file = folder.resolve(), (folder / name).resolve()
    if not file.is_relative_to(root):
        return Fault(where, f"{name!r} lies outside the folder of the style", "put the file beside the style")
    if file.suffix.lower() not in endings:
        return Fault(where, f"{name!r} is not of a kind that is taken", f"use {' or '.join(endings)}")
    return None if file.is_file() else Fault(where, f"there is no file {name!r}", "put it beside the style")


def _raise_any(faults: list[Fault]) -> None:
    if faults:
        raise InputError(tuple(faults))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours `#rrggbb`, 1 to 21, whichever is the lighter."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour, 0 to 1."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
