"""Sealed briefs: beside them a pack of all that they were made of, from which anyone makes the same bytes again."""

import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from shlex import quote
from typing import Final

from briefgen import __version__
from briefgen.document.style import Style
from briefgen.document.style_file import LoadedStyle
from briefgen.errors import UsageError
from briefgen.model import ArticleData, Spec, dump_article_data, dump_spec
from briefgen.progress import no_progress
from briefgen.service.briefs import Brief, brief_bytes, without_folders
from briefgen.service.extraction_options import ExtractionOptions
from briefgen.service.load_report import LoadReport
from briefgen.service.sources import library_among, load_articles

_ENDING: Final = ".evidence.zip"
_SUMS: Final = "SHA256SUMS"
_FIRST_MOMENT: Final = (1980, 1, 1, 0, 0, 0)  # that a zip file can name: no byte tells when it was made


def load_to_seal(
    sources: Sequence[str | Path], outputs: Sequence[Path], load_report: LoadReport | None = None
) -> list[ArticleData]:
    """The article data of all files that a sealed brief is made of; errors are as of `load_corpus`.

    Raises `UsageError` for a library, which is more than a pack holds, and where no file is written.
    """
    if not outputs:
        raise UsageError("--sealed writes a pack beside the brief; name a file with -o")
    named = [str(source) for source in sources]
    if library_among(named) is not None:
        remedy = "briefgen export-library --library LIBRARY -o articles.jsonl"
        raise UsageError(f"--sealed packs files, not libraries; write the articles to a file first: {remedy}")
    return load_articles(map(Path, named), no_progress, ExtractionOptions(), load_report)


def export_sealed(
    brief: Brief, spec: Spec, data: Sequence[ArticleData], outputs: Sequence[Path], preview: bytes | None = None
) -> Path:
    """Write the brief to every path, and the pack beside the first; all of them or none. The path of the pack."""
    from briefgen.export.files import write_files

    contents = {path: brief_bytes(brief, path, preview) for path in outputs}
    pack = outputs[0].with_name(outputs[0].stem + _ENDING)
    write_files({**contents, pack: evidence_pack(spec, data, brief.style, contents)})
    return pack


def evidence_pack(spec: Spec, data: Sequence[ArticleData], style: LoadedStyle, briefs: Mapping[Path, bytes]) -> bytes:
    """The pack as a zip file, the same bytes each time: sources, spec, what it names, digests, and the command."""
    sources = sorted(data, key=lambda item: item.article.id)
    width = len(str(len(sources)))
    files = {
        f"sources/{number:0{width}}.json": dump_article_data(item).encode() for number, item in enumerate(sources, 1)
    }
    files["spec.toml"] = dump_spec(without_folders(spec)).encode()
    files |= _named_files(spec, style)
    names = [path.name for path in briefs]
    files["REBUILD.txt"] = _instructions(names).encode()
    hashed = {**files, **{path.name: content for path, content in briefs.items()}}
    sums = (f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(hashed.items()))
    return _zipped({**files, _SUMS: "".join(sums).encode()})


def _named_files(spec: Spec, style: LoadedStyle) -> dict[str, bytes]:
    """The style file and the files that it names, and the earlier brief, as they lie beside the spec."""
    files: dict[str, bytes] = {}
    if style.folder is not None:
        files[Path(spec.style).name] = Path(spec.style).read_bytes()
        files |= {name: (style.folder / name).read_bytes() for name in _files_of(style.style, style.folder)}
    if spec.since_brief is not None:
        files[Path(spec.since_brief).name] = Path(spec.since_brief).read_bytes()
    return files


def _files_of(style: Style, folder: Path) -> Iterator[str]:
    """The logo, the base and the fonts of a style, seen from its folder, in which they all lie."""
    yield from filter(None, (style.logo and style.logo.file, style.word.base))
    for face in (style.fonts.text, style.fonts.heading):
        family = folder / face.pdf
        if family.is_dir() and family.resolve().is_relative_to(folder.resolve()):
            yield from (file.relative_to(folder).as_posix() for file in sorted(family.glob("*.[to]tf")))


def _instructions(names: Sequence[str]) -> str:
    outputs = " ".join(f"-o {quote(name)}" for name in names)
    return (
        f"Made by briefgen {__version__}. In the folder of this file that version makes the same bytes by:\n\n"
        f"    briefgen build sources --spec spec.toml {outputs}\n"
        f"    sha256sum -c {_SUMS}\n"
    )


def _zipped(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in sorted(files.items()):
            info = zipfile.ZipInfo(name, _FIRST_MOMENT)
            info.create_system = 0
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()
