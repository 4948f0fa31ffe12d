"""Specs: read from a file and written to one, refined by choices, described by a schema."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefgen.errors import UsageError
from briefgen.model import Spec, check_spec, dump_spec, json_schema, load_spec
from briefgen.model.spec import Section
from briefgen.service.source_files import read_text


def read_spec(path: Path) -> Spec:
    """The spec in a file, its earlier brief as seen from here. Raises `InputError` with every fault in it."""
    return from_folder(load_spec(read_text(path), str(path)), path.parent)


def from_folder(spec: Spec, folder: Path) -> Spec:
    """The spec with the earlier brief that it names from a folder as seen from here."""
    if spec.since_brief is None:
        return spec
    return spec.model_copy(update={"since_brief": os.path.normpath(folder.absolute() / spec.since_brief)})


def refine_spec(base: Spec | None, changes: Mapping[str, Any]) -> Spec:
    """The spec with the changes that are not None put over it; a nested mapping changes one table.

    Raises `InputError` with every change that a spec does not allow.
    """
    merged = {} if base is None else base.model_dump(mode="json", by_alias=True, exclude_none=True)
    for key, value in changes.items():
        if isinstance(value, Mapping):
            given = {name: item for name, item in value.items() if item is not None}
            merged[key] = {**merged.get(key, {}), **given}
        elif value is not None:
            merged[key] = value
    return check_spec(merged, "the command line" if base is None else "the spec and the command line")


def section_heading(section: Section, language: str) -> str:
    """What the brief calls a section in a language."""
    from briefgen.compose.sections import heading_of

    return heading_of(section, language)


def schema(what: str) -> dict[str, Any]:
    """The JSON Schema of a file format, all but that of jobs. Raises `UsageError` for another word."""
    if what == "style":
        from briefgen.document.style_file import style_schema

        return style_schema()
    if what == "document":
        from briefgen.export.json_document import document_schema

        return document_schema()
    if what in ("article", "spec", "brief"):
        return json_schema(what)
    raise UsageError(f"there is no schema of {what!r}; choose one of article, spec, brief, jobs, style, document")


def write_spec(spec: Spec, path: Path) -> None:
    """Write a spec to a file, whole or not at all.

    Its sources and the earlier brief are told from the folder of the file where possible.

    Raises `BriefgenError` when it cannot be written.
    """
    from briefgen.export.files import write_files

    folder = path.absolute().parent
    changed: dict[str, Any] = {"sources": tuple(_seen_from(folder, source) for source in spec.sources)}
    if spec.since_brief is not None:
        changed["since_brief"] = _seen_from(folder, spec.since_brief)
    write_files({path: dump_spec(spec.model_copy(update=changed)).encode()})


def spec_sources(spec: Spec, path: Path) -> tuple[str, ...]:
    """Where the articles of a spec in a file are: what its sources mean, seen from the folder of the file."""
    folder = path.absolute().parent
    return tuple(source if "://" in source else os.path.normpath(folder / source) for source in spec.sources)


def _seen_from(folder: Path, source: str) -> str:
    """The source as a relative path; as an absolute one where only the root of the disk is common to both."""
    if "://" in source:
        return source
    place = Path(os.path.normpath(Path(source).absolute()))
    try:
        common = Path(os.path.commonpath((folder, place)))
    except ValueError:  # on different drives
        return str(place)
    if common == Path(common.anchor):
        return str(place)
    return Path(os.path.relpath(place, folder)).as_posix()
