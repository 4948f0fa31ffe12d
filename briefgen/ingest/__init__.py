"""Files to raw articles: a reader for each format, loaded when a file of it comes.

In: a path and `ReadOptions`. Out: `IngestedArticle`s, and a `Fault` for each thing that gives no article. Read
`article` (what comes out), `formats`, `signatures` and `detection` (which reader takes which file) and `reading` (the
way in, imported under its own name: who only asks what a file is needs no reader); then a reader: `plain_text`,
`markdown`, `word`, `pdf` (by `page_lines`), `web_page` (by `json_ld`), `feed`, `mail`, `json_file` (by `ninjs`,
`references`, `csl`, `records`), `ris`, `newsml`. What several of them use: `decoding`, `markup`, `metadata`, `dates`,
`heading`, `prose`, `status`, `markup_bounds`, `zip_bounds`.
"""

from briefgen.ingest.article import JSON_LINES_ENDINGS, IngestedArticle, ReadOptions
from briefgen.ingest.formats import JSON, can_read, input_endings, stated_format
from briefgen.ingest.page_folders import page_folders

__all__ = [
    "JSON",
    "JSON_LINES_ENDINGS",
    "IngestedArticle",
    "ReadOptions",
    "can_read",
    "input_endings",
    "page_folders",
    "stated_format",
]
