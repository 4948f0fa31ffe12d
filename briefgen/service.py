"""The few verbs that the command line and the desktop share: load, compose, export."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefgen.document.document import Document
from briefgen.document.style_file import LoadedStyle, load_style
from briefgen.errors import Fault, InputError, UsageError
from briefgen.model import ArticleData, Corpus, Spec, check_spec, corpus_of, json_schema, load_article_data, load_spec
from briefgen.progress import Report, silent

DATA_ENDING = ".json"
RAW_ENDINGS = frozenset((".txt", ".md"))


@dataclass(frozen=True, slots=True)
class Brief:
    """A composed document with the style that it is written in."""

    document: Document
    style: LoadedStyle


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as a row on a screen, each value in the reader's words."""

    id: str
    date: str
    title: str
    actors: str
    status: str


def load_corpus(sources: Iterable[Path], report: Report = silent) -> Corpus:
    """The articles of all sources: article-data files, or folders of them.

    A raw article whose text one of the article-data files holds is that same article. Raises `InputError` with
    every fault of every file.
    """
    faults: list[Fault] = []
    files = _files(sources, faults)
    data: list[ArticleData] = []
    for done, file in enumerate(files):
        report(done, len(files), file.name)
        if file.suffix.lower() == DATA_ENDING:
            _load_data(file, data, faults)
    faults += _unread(files, data)
    faults += _same_ids(data)
    if faults:
        raise InputError(tuple(faults))
    return corpus_of(list({item.article.sha256: item for item in data}.values()))


def read_spec(path: Path) -> Spec:
    """The spec in a file. Raises `InputError` with every fault in it."""
    return load_spec(read_text(path), str(path))


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


def check_outputs(outputs: Sequence[Path]) -> None:
    """Raise `UsageError` for a path whose ending names no format, or that is named twice."""
    from briefgen.export.formats import format_for

    for path in outputs:
        format_for(path)
    if len({path.resolve() for path in outputs}) < len(outputs):
        raise UsageError("an output is named twice; give each format a file of its own")


def list_items(what: str, corpus: Corpus, spec: Spec) -> list[dict[str, Any]]:
    """The rows of a list: `what` is events, actors, themes or articles. Raises `UsageError` for another word."""
    from briefgen.compose.listing import LISTS
    from briefgen.compose.selection import select

    if what not in LISTS:
        raise UsageError(f"cannot list {what!r}; choose one of {', '.join(LISTS)}")
    return LISTS[what](select(corpus, spec.filters))


def event_rows(corpus: Corpus, spec: Spec | None = None) -> tuple[EventRow, ...]:
    """The events that pass the filters of the spec, in order of date."""
    from briefgen.compose.dates import event_date
    from briefgen.compose.selection import select
    from briefgen.compose.who import Directory
    from briefgen.compose.words import load_words

    chosen = spec or Spec()
    words, directory = load_words(chosen.language), Directory(corpus)
    return tuple(
        EventRow(
            event.id,
            event_date(event, words, chosen.language).text,
            event.title,
            directory.participants(event),
            "" if event.status == "reported" else words[f"status.{event.status}"],
        )
        for event in select(corpus, chosen.filters).events
    )


def schema(what: str) -> dict[str, Any]:
    """The JSON Schema of a file format: article, spec or style. Raises `UsageError` for another word."""
    if what == "style":
        from briefgen.document.style_file import style_schema

        return style_schema()
    if what in ("article", "spec"):
        return json_schema(what)
    raise UsageError(f"there is no schema of {what!r}; choose one of article, spec, style")


def compose_brief(corpus: Corpus, spec: Spec) -> Brief:
    """The document that the spec asks for, of the corpus, in the style that the spec names."""
    from briefgen.compose.brief import compose

    style = load_style(spec.style)
    return Brief(compose(corpus, spec, style.style), style)


def export_brief(brief: Brief, outputs: Sequence[Path], report: Report = silent) -> None:
    """Write the brief to every path, in the format that its ending names; all of them or none."""
    from briefgen.export.files import write_files
    from briefgen.export.formats import format_for

    formats = [format_for(path) for path in outputs]
    contents: dict[Path, bytes] = {}
    for done, (path, known) in enumerate(zip(outputs, formats, strict=True)):
        report(done, len(outputs), path.name)
        contents[path] = known.writer()(brief.document, brief.style.style, brief.style.folder)
    write_files(contents)
    report(len(outputs), len(outputs), "")


def _files(sources: Iterable[Path], faults: list[Fault]) -> list[Path]:
    files: list[Path] = []
    for source in sources:
        if source.is_dir():
            inside = sorted(path for path in source.rglob("*") if _is_source(path, source))
            if not inside:
                faults.append(Fault(str(source), "holds no article", "name a folder with article-data files (.json)"))
            files += inside
        elif source.is_file():
            files.append(source)
        else:
            faults.append(Fault(str(source), "does not exist", "check the name"))
    return list(dict.fromkeys(files))


def _is_source(path: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in {DATA_ENDING, *RAW_ENDINGS} and path.is_file()


def _load_data(file: Path, data: list[ArticleData], faults: list[Fault]) -> None:
    try:
        data.append(load_article_data(read_text(file), str(file)))
    except InputError as error:
        faults += error.faults


def read_text(path: Path) -> str:
    """A UTF-8 file whole. Raises `InputError` when it cannot be read or is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        fault = Fault(str(path), f"is not UTF-8 at byte {error.start}", "save the file as UTF-8")
        raise InputError((fault,)) from error
    except OSError as error:
        raise InputError(
            (Fault(str(path), f"cannot be read: {error.strerror}", "check the name and rights"),)
        ) from error


def _unread(files: Iterable[Path], data: Iterable[ArticleData]) -> Iterable[Fault]:
    """A fault for each raw article that no article data speaks for."""
    texts = {item.article.text for item in data}
    for file in files:
        if file.suffix.lower() == DATA_ENDING:
            continue
        if read_text(file) not in texts:
            yield Fault(str(file), "is a raw article without article data", "make its article data first")


def _same_ids(data: Iterable[ArticleData]) -> Iterable[Fault]:
    """A fault for each id that two different articles share."""
    seen: dict[str, str] = {}
    for item in data:
        article = item.article
        if seen.setdefault(article.id, article.sha256) != article.sha256:
            yield Fault(f"article {article.id!r}", "is the id of two different articles", "give one of them another id")
