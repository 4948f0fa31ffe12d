"""Sources to a corpus: article data as it stands, raw articles extracted on the way."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from briefgen.errors import Fault, InputError
from briefgen.model import ArticleData, Corpus, corpus_of, load_article_data
from briefgen.progress import Report, silent
from briefgen.service.files import plain_text, read_text, source_files, source_kind
from briefgen.service.options import ExtractionOptions


def load_corpus(sources: Iterable[Path], report: Report = silent, options: ExtractionOptions | None = None) -> Corpus:
    """The articles of all sources: article-data files, raw articles, or folders of either.

    A raw article whose text one of the article-data files holds is that same article; the others are extracted with
    `options`. Raises `InputError` with every fault of every file.
    """
    faults: list[Fault] = []
    data: list[ArticleData] = []
    raw: list[Path] = []
    files = source_files(sources, faults)
    for done, file in enumerate(files):
        report(done, len(files), file.name)
        try:
            if source_kind(file) == "raw":
                raw.append(file)
            else:
                data += load_data_file(file, faults)
        except InputError as error:
            faults += error.faults
    if not faults:
        data += _extracted(raw, data, faults, options or ExtractionOptions(), report)
    faults += _same_ids(data)
    if faults:
        raise InputError(tuple(faults))
    return corpus_of(list({item.article.sha256: item for item in reversed(data)}.values()))


def load_data_file(path: Path, faults: list[Fault]) -> list[ArticleData]:
    """The article data of a file: one object in `.json`, one a line in `.jsonl`; `faults` takes up what is wrong."""
    text = read_text(path)
    if path.suffix.lower() != ".jsonl":
        return _checked(text, str(path), faults)
    lines = enumerate(text.split("\n"), 1)
    return [item for number, line in lines if line.strip() for item in _checked(line, f"{path}:{number}", faults)]


def _checked(text: str, source: str, faults: list[Fault]) -> list[ArticleData]:
    try:
        return [load_article_data(text, source)]
    except InputError as error:
        faults += error.faults
        return []


def _extracted(
    raw: Sequence[Path],
    data: Iterable[ArticleData],
    faults: list[Fault],
    options: ExtractionOptions,
    report: Report,
) -> list[ArticleData]:
    known = {item.article.text for item in data}
    unknown = [path for path in raw if plain_text(path) not in known]
    if not unknown:
        return []
    from briefgen.service.extraction import extract_files

    found: list[ArticleData] = []
    for item in extract_files(unknown, options, report, known.__contains__):
        if isinstance(item.outcome, Fault):
            faults.append(item.outcome)
        else:
            found.append(item.outcome)
    return found


def _same_ids(data: Iterable[ArticleData]) -> Iterable[Fault]:
    """A fault for each id that two different articles share."""
    seen: dict[str, str] = {}
    for item in data:
        article = item.article
        if seen.setdefault(article.id, article.sha256) != article.sha256:
            yield Fault(f"article {article.id!r}", "is the id of two different articles", "give one of them another id")
