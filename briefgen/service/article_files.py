"""Article data into files: one for each article, one for all, or words for the terminal."""

import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import Fault, UsageError
from briefgen.export.files import sweep_folders, write_files
from briefgen.model import ArticleData, dump_article_data, dump_article_line
from briefgen.service.extraction import Extracted
from briefgen.service.source_files import data_endings, holds_lines


@dataclass(frozen=True, slots=True)
class WrittenArticles:
    """How many articles were written, what was wrong with the others, and `text` to print where no file was named.

    `losses`: what the articles written lack because a rule failed.
    """

    articles: int
    faults: tuple[Fault, ...]
    text: str = ""
    losses: tuple[Fault, ...] = ()


def check_target(target: Path | None, *, explain: bool) -> None:
    """Raise `UsageError` for a place that the article data, or the explanation, cannot be written to."""
    if target is None:
        return
    endings = (".html",) if explain else data_endings()
    if target.suffix.lower() not in endings and (explain or not target.is_dir()):
        wanted = " or ".join(endings) if explain else f"{' or '.join(endings)}, or a folder that exists"
        raise UsageError(f"cannot write {target}; name a file ending in {wanted}")


def write_articles(
    items: Iterable[Extracted], target: Path | None, faults: Iterable[Fault] = (), *, explain: bool = False
) -> WrittenArticles:
    """Write what was extracted to the target, checked before; `faults` are told with those found on the way.

    Into a folder each article is written as it comes, a file is written when all are there. Raises `UsageError` when
    one `.json` file is to hold many articles, `BriefgenError` when a file cannot be written.
    """
    found = list(faults)
    if target is not None and target.is_dir():
        return _into_folder(items, target, found)
    articles: list[ArticleData] = []
    losses: list[Fault] = []
    for item in items:
        losses += item.losses
        if isinstance(item.outcome, Fault):
            found.append(item.outcome)
        else:
            articles.append(item.outcome)
    if not articles:
        return WrittenArticles(0, tuple(found))
    text = _writer(target, explain)(articles)
    if target is not None:
        write_files({target: text.encode()})
    return WrittenArticles(len(articles), tuple(found), "" if target else text, tuple(losses))


def _into_folder(items: Iterable[Extracted], folder: Path, faults: list[Fault]) -> WrittenArticles:
    sweep_folders([folder])
    taken: set[str] = set()
    losses: list[Fault] = []
    for item in items:
        losses += item.losses
        if isinstance(item.outcome, Fault):
            faults.append(item.outcome)
            continue
        name = _free_name(item.path.stem, taken)
        write_files({folder / f"{name}.json": dump_article_data(item.outcome).encode()}, sweep=False)
    return WrittenArticles(len(taken), tuple(faults), losses=tuple(losses))


def _free_name(stem: str, taken: set[str]) -> str:
    name, number = stem, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}"
    taken.add(name.casefold())
    return name


def _writer(target: Path | None, explain: bool) -> Callable[[Sequence[ArticleData]], str]:
    if explain:
        return _page if target else _screen
    if target is None:
        return lambda articles: dump_article_data(articles[0]) if len(articles) == 1 else _lines(articles)
    return _lines if holds_lines(target) else _single


def _single(articles: Sequence[ArticleData]) -> str:
    if len(articles) > 1:
        raise UsageError(f"one .json file cannot hold {len(articles)} articles; name a .jsonl file or a folder")
    return dump_article_data(articles[0])


def _lines(articles: Iterable[ArticleData]) -> str:
    return "".join(map(dump_article_line, articles))


def _page(articles: Iterable[ArticleData]) -> str:
    from briefgen.extract.explain import explain_html

    return explain_html(articles)


def _screen(articles: Iterable[ArticleData]) -> str:
    from briefgen.extract.explain import explain_terminal

    return explain_terminal(articles, shutil.get_terminal_size().columns, colour=sys.stdout.isatty())
