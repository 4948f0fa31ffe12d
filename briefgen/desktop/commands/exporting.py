"""The brief into files: composed, named after its title, and written, in a thread."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefgen import service
from briefgen.errors import BriefgenError, Fault
from briefgen.model import Spec
from briefgen.progress import Report, no_progress
from briefgen.service.collection import Collection

Stamp = tuple[int, int]
_LONGEST_STEM: Final = 60  # letters of a file's name: of 118 headlines 36 are cut to it, by 30 letters 82, by 120 four


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written, with the stamp (size, time of change in ns) that each had then.

    `warnings` are what is to be said of them, such as letters that no font has.
    """

    stamps: Mapping[Path, Stamp]
    warnings: tuple[Fault, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """The files, in the order in which they were asked for."""
        return tuple(self.stamps)


class FolderGoneError(BriefgenError):
    """The folder that exports go to is not there."""


def export_named(
    collection: Collection,
    spec: Spec,
    folder: Path,
    endings: Sequence[str],
    own: Mapping[Path, Stamp],
    report: Report = no_progress,
) -> Exported:
    """Write the brief into a folder under a name from its title, in the formats of the endings.

    Files in `own` which are as they were written are replaced; any other file stays, and the name gets a number.
    Raises `FolderGoneError` for a folder that is none, `Cancelled` when the report does.
    """
    if not folder.is_dir():
        raise FolderGoneError(f"{folder}: there is no such folder; choose another one")
    brief = _composed(collection, spec)
    stem = free_stem(folder, file_stem(brief.document.properties.title), endings, own)
    return _write(brief, [folder / f"{stem}{ending}" for ending in endings], report)


def export_to(collection: Collection, spec: Spec, path: Path, report: Report = no_progress) -> Exported:
    """Write the brief to a path, in the format of its ending."""
    service.check_outputs([path])
    return _write(_composed(collection, spec), [path], report)


def file_stem(title: str) -> str:
    """A name for files, from as many words of a title as it takes, that every system takes."""
    from slugify import slugify

    from briefgen.batch.plan import file_names

    shortened = slugify(title, max_length=_LONGEST_STEM, word_boundary=True, save_order=True)
    return file_names.file_stem("{title}", {"title": shortened or title.strip() or "brief"})


def free_stem(folder: Path, stem: str, endings: Iterable[str], own: Mapping[Path, Stamp]) -> str:
    """The stem, with a number where a file that is not ours has it already, for one of the endings or for more."""
    wanted, name, number = tuple(endings), stem, 1
    while not all(_is_free(folder / f"{name}{ending}", own) for ending in wanted):
        number += 1
        name = f"{stem}-{number}"
    return name


def stamp(path: Path) -> Stamp:
    """What a file looks like from outside: its size, and when it was changed."""
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _is_free(path: Path, own: Mapping[Path, Stamp]) -> bool:
    return not path.exists() or (path in own and own[path] == stamp(path))


def _composed(collection: Collection, spec: Spec) -> service.Brief:
    return service.compose_brief(collection.corpus_for(spec), spec)


def _write(brief: service.Brief, paths: Sequence[Path], report: Report) -> Exported:
    service.export_brief(brief, paths, report)
    return Exported({path: stamp(path) for path in paths}, service.check_brief(brief, paths))
