"""The licences of all that the runnable folder holds: their texts, and a list of what is under which."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TEXTS = Path(__file__).parent / "licences"
_FILE = re.compile(r"licen[cs]e|copying|notice|authors|copyright", re.I)
_CODE = frozenset((".py", ".pyc", ".pyi", ".json"))
# What a distribution that ships no text is under, as far as any is known to; LGPL-3.0 adds to GPL-3.0.
_STANDARD = {
    "LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "Apache-2.0": ("Apache-2.0.txt",),
    "MIT": ("MIT.txt",),
}
_HEAD = """Licences of what this folder holds
==================================

briefgen is under the MIT licence (briefgen/LICENSE).

Qt and PySide6 are used under the GNU Lesser General Public License, version 3, and are unmodified. They lie as
libraries of their own in _internal/PySide6 and _internal/shiboken6, where other builds of them may take their place.
Their sources are at https://download.qt.io/official_releases/QtForPython/ and https://download.qt.io/official_releases/qt/.
What Qt holds of others is listed at https://doc.qt.io/qt-6/licenses-used-in-qt.html.

"""


def write_licences(target: Path, requirements: Iterable[str], own: Path, libraries: Iterable[Path] = ()) -> None:
    """Fill a folder with the licences of briefgen (the file `own`), of what it requires and of the system's libraries.

    Ends the program when the licence of anything has no text.
    """
    found = [*required(requirements)]
    lines = [_HEAD]
    shutil.rmtree(target, ignore_errors=True)
    _copy([own], target / "briefgen")
    for each in sorted(found, key=lambda each: canonicalize_name(each.metadata["Name"])):
        name, files = canonicalize_name(each.metadata["Name"]), licence_files(each)
        if not files:
            sys.exit(
                f"{name} {each.version}: no text of its licence ({licence_name(each)}) is known; put it into {TEXTS}"
            )
        _copy(files, target / name)
        lines.append(f"{name} {each.version}: {licence_name(each)}; {_maker(each)}\n")
    python = _python_licence()
    _copy([python], target / "python")
    lines.append(f"python {sys.version.split()[0]}: PSF-2.0; Python Software Foundation\n")
    for package, file in sorted(system_licences(libraries).items()):
        _copy([file], target / "system" / package)
        lines.append(f"system/{package}: of the system on which this folder was made\n")
    (target / "LICENCES.txt").write_text("".join(lines), encoding="utf-8")


def required(
    requirements: Iterable[str], installed: Callable[[str], Distribution] = distribution
) -> Iterator[Distribution]:
    """The distributions that fulfil the requirements, and what these require in their turn, each once."""
    waiting = [Requirement(each) for each in requirements]
    seen: set[tuple[str, str]] = set()
    told: set[str] = set()
    while waiting:
        wanted = waiting.pop()
        for extra in ("", *wanted.extras):
            key = (canonicalize_name(wanted.name), extra)
            if key in seen or not _applies(wanted, ""):
                continue
            seen.add(key)
            try:
                found = installed(wanted.name)
            except PackageNotFoundError:
                sys.exit(f"{wanted.name} is required and not installed")
            if key[0] not in told:
                told.add(key[0])
                yield found
            inner = (Requirement(each) for each in found.requires or ())
            waiting += [_unmarked(each) for each in inner if _applies(each, extra)]


def licence_files(found: Distribution) -> list[Path]:
    """The files of a distribution that hold its licence, or else the texts of the licence that it names."""
    own = [path for path in found.files or () if _is_licence(path.parts)]
    files = [Path(str(found.locate_file(path))) for path in own]
    standard = next((texts for name, texts in _STANDARD.items() if name in licence_name(found)), ())
    return [path for path in files if path.is_file()] or [TEXTS / name for name in standard]


def licence_name(found: Distribution) -> str:
    """What a distribution says that it is under."""
    data = found.metadata
    said = data.get("License-Expression") or (data.get("License") or "").strip().partition("\n")[0]
    classes = (each.rpartition(" :: ")[2] for each in data.get_all("Classifier") or () if each.startswith("License"))
    return said or ", ".join(classes) or "see its text"


def system_licences(libraries: Iterable[Path]) -> dict[str, Path]:
    """By package: the copyright files of those Debian packages that the libraries are of; none on other systems."""
    found: dict[str, Path] = {}
    if shutil.which("dpkg-query") is None:
        return found
    for library in {path.resolve() for path in libraries}:
        command = ["dpkg-query", "-S", str(library)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)  # noqa: TID251
        package = done.stdout.partition(":")[0]
        file = Path("/usr/share/doc", package, "copyright")
        if package and file.is_file():
            found[package] = file
    return found


def _applies(wanted: Requirement, extra: str) -> bool:
    return wanted.marker is None or wanted.marker.evaluate({"extra": extra})


def _unmarked(wanted: Requirement) -> Requirement:
    wanted.marker = None
    return wanted


def _is_licence(parts: tuple[str, ...]) -> bool:
    name = Path(parts[-1])
    is_metadata = parts[0].endswith(".dist-info")
    if is_metadata and len(parts) > 2 and parts[1] == "licenses":
        return True
    return bool(_FILE.search(name.stem)) and name.suffix not in _CODE and (is_metadata or len(parts) < 4)


def _maker(found: Distribution) -> str:
    data = found.metadata
    author = data.get("Author") or (data.get("Author-email") or "").partition(" <")[0]
    links = (each.partition(", ")[2] for each in data.get_all("Project-URL") or ())
    return ", ".join(part for part in (author, data.get("Home-page") or next(links, "")) if part)


def _python_licence() -> Path:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    found = next((place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").is_file()), None)
    return found or sys.exit("the licence of Python itself is not found")


def _copy(files: Iterable[Path], folder: Path) -> None:
    """Copy files into a folder; those of one name stand side by side."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        target, number = folder / file.name, 2
        while target.exists():
            target, number = folder / f"{file.stem}-{number}{file.suffix}", number + 1
        shutil.copyfile(file, target)
