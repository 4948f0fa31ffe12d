"""Files with many articles: the exports of press databases, and press reviews with a list of contents.

In: the lines of a text, or the tree of a page. Out: a `PressExport` with its articles, or None for
a text of another kind.
`nexis`, `factiva`, `proquest`, `europresse` and `press_review` each know one kind; `press_words` has their labels.
"""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.errors import Fault
from briefgen.ingest.press_databases.europresse import europresse_export, europresse_page
from briefgen.ingest.press_databases.factiva import factiva_export
from briefgen.ingest.press_databases.nexis import nexis_export
from briefgen.ingest.press_databases.press_export import PressExport
from briefgen.ingest.press_databases.press_review import press_review
from briefgen.ingest.press_databases.proquest import proquest_export
from briefgen.ingest.reader import IngestedArticle, Source, Unreadable

__all__ = ["PressExport", "europresse_page", "export_of", "exported_articles"]

# what one of them may take for its own comes after the one that it is
_KINDS = (proquest_export, nexis_export, factiva_export, europresse_export, press_review)


def export_of(text: str) -> PressExport | None:
    """The export that a text is; None for another text."""
    lines = text.split("\n")
    return next((found for kind in _KINDS if (found := kind(lines)) is not None), None)


def exported_articles(source: Source, export: PressExport) -> Iterator[IngestedArticle | Fault]:
    """The articles of a file, a fault for each without text, and one where it gave fewer than it seems to hold.

    Raises `Unreadable` where no article has a text.
    """
    if not any(article.text for article in export.articles):
        problem = f"is an export of {export.database} with {export.stated} articles, none of which could be told apart"
        raise Unreadable(problem, "export it again as .docx, or save each article on its own")
    for number, article in enumerate(export.articles, 1):
        where = source.entry(number)
        if any(map(str.isalnum, article.text)):
            yield replace(article, where=where)
        else:
            yield Fault(where, f"{article.title or 'an article'!r} has no text", "export it again with its full text")
    missing = export.stated - len(export.articles)
    if missing > 0:
        problem = f"says that it holds {export.stated} articles and gave {len(export.articles)}"
        yield source.fault(problem, "export it again, whole")
