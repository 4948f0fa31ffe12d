"""Many articles: storage, merging, search. The only place that imports SQLAlchemy."""

from briefgen.library.articles import ListedArticle
from briefgen.library.library import Library, open_library
from briefgen.library.query import FacetCount, SearchPage, SearchPassage, SearchQuery, SearchRow
from briefgen.library.storing import Added

__all__ = [
    "Added",
    "FacetCount",
    "Library",
    "ListedArticle",
    "SearchPage",
    "SearchPassage",
    "SearchQuery",
    "SearchRow",
    "open_library",
]
