"""What articles say, and what a brief should be: the data of the product, checked."""

from briefgen.model.article_data import ArticleData, dump_article_data, dump_article_line, load_article_data
from briefgen.model.json_schema import json_schema
from briefgen.model.spec import Filters, Spec, check_spec, dump_spec, load_spec

__all__ = [
    "ArticleData",
    "Filters",
    "Spec",
    "check_spec",
    "dump_article_data",
    "dump_article_line",
    "dump_spec",
    "json_schema",
    "load_article_data",
    "load_spec",
]
