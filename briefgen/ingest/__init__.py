"""Files to raw articles: a reader for each format, loaded when a file of it comes."""

from briefgen.ingest.article import IngestedArticle, ReadOptions
from briefgen.ingest.formats import BY_ENDING, can_read
from briefgen.ingest.reading import read_articles

ENDINGS = frozenset(BY_ENDING)

__all__ = ["ENDINGS", "IngestedArticle", "ReadOptions", "can_read", "read_articles"]
