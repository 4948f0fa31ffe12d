"""Many articles: storage, merging, search. The only place that imports SQLAlchemy."""

from briefgen.library.articles import ListedArticle
from briefgen.library.candidates import CandidateSearch, Merged
from briefgen.library.decisions import Decision, ItemKey, StoredDecision
from briefgen.library.disagreements import Disagreement, DisputedValue
from briefgen.library.library import Library, open_library
from briefgen.library.query import FacetCount, SearchPage, SearchPassage, SearchQuery, SearchRow
from briefgen.library.storing import Added

__all__ = [
    "Added",
    "CandidateSearch",
    "Decision",
    "Disagreement",
    "DisputedValue",
    "FacetCount",
    "ItemKey",
    "Library",
    "ListedArticle",
    "Merged",
    "SearchPage",
    "SearchPassage",
    "SearchQuery",
    "SearchRow",
    "StoredDecision",
    "open_library",
]
