"""The explanation for a terminal."""

from collections.abc import Iterable
from io import StringIO
from types import MappingProxyType
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from briefgen.extract.explain.explained_items import ItemLine, paragraphs
from briefgen.extract.explain.highlights import marks_of, pieces
from briefgen.model.article_data import ArticleData
from briefgen.printable import one_line, printable

_MARKS: Final = MappingProxyType({"cue": "bold magenta", "date": "bold yellow", "actor": "bold cyan"})


def explain_terminal(articles: Iterable[ArticleData], width: int, *, colour: bool) -> str:
    """All the articles as lines of at most `width` columns; `colour` dresses them with escape sequences."""
    console = Console(
        file=StringIO(), width=width, force_terminal=colour, no_color=not colour, highlight=False, markup=False
    )
    with console.capture() as capture:
        for data in articles:
            _print(console, data)
    return capture.get()


def _print(console: Console, data: ArticleData) -> None:
    text, marks = data.article.text, marks_of(data)
    console.print(Text(one_line(data.article.title or data.article.id), "bold underline"))
    for paragraph in paragraphs(data):
        console.print()
        words = (
            (printable(piece.text), _MARKS[piece.kind] if piece.kind else "")
            for piece in pieces(text, paragraph.start, paragraph.end, marks)
        )
        console.print(Text.assemble(*words))
        for item in paragraph.items:
            console.print(Padding(_item(item), (0, 0, 0, 4)))
    console.print()


def _item(item: ItemLine) -> Text:
    parts: list[str | tuple[str, str]] = [(f"{item.kind} ", "bold green"), one_line(item.words)]
    if item.details:
        parts.append((f" [{one_line(item.details)}]", "dim"))
    if item.maker:
        parts.append((f" {one_line(item.maker)}", "dim italic"))
    return Text.assemble(*parts)
