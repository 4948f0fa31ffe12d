"""Files to raw articles: a reader for each format, loaded when a file of it comes."""

from briefgen.ingest.article import JSON_LINES_ENDINGS, IngestedArticle, ReadOptions
from briefgen.ingest.formats import JSON, can_read, input_endings, stated_format
from briefgen.ingest.reading import read_articles

__all__ = [
    "JSON",
    "JSON_LINES_ENDINGS",
    "IngestedArticle",
    "ReadOptions",
    "can_read",
    "input_endings",
    "read_articles",
    "stated_format",
]
