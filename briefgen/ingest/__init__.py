"""Files to raw articles: a reader for each format, loaded when a file of it comes.

In: a path and `ReadOptions`. Out: `IngestedArticle`s, and a `Fault` for each thing that gives no article. Read
`article` (what comes out), `formats`, `signatures` and `detection` (which reader takes which file) and `reading` (the
way in, imported under its own name: who only asks what a file is needs no reader); then a reader:

- texts: `plain_text`, `markdown`, `word` (by `word_parts`), `open_document`, `rich_text`, `e_book`, `subtitles`, `pdf`
  (by `page_lines`, `text_recognition`), `parliament`;
- pages: `web_page` (by `json_ld` and the modules named `page_…`), `page_archives`;
- mail: the package `mail`;
- many in one: the package `exports`, `zip_archive`, `feed`, `newsml`;
- records: `tables` (by `columns`, `event_tables`), `json_file` (by `json_services`, `telegram`, `ninjs`, `csl`,
  `records`), `ris` and `bibtex` (by `references`), `zotero`.

What several of them use: `decoding`, `markup`, `metadata`, `dates`, `month_names`, `heading`, `prose`, `status`,
`markup_bounds`, `zip_bounds`.
"""

from briefgen.ingest.article import JSON_LINES_ENDINGS, IngestedArticle, ReadOptions
from briefgen.ingest.formats import JSON, ZOTERO_DATABASE, can_read, input_endings, stated_format
from briefgen.ingest.page_folders import page_folders

__all__ = [
    "JSON",
    "JSON_LINES_ENDINGS",
    "ZOTERO_DATABASE",
    "IngestedArticle",
    "ReadOptions",
    "can_read",
    "input_endings",
    "page_folders",
    "stated_format",
]
