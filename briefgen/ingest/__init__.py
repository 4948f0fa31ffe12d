"""Files to raw articles: a reader for each format, loaded when a file of it comes.

In: a path and `ReadOptions`. Out: `IngestedArticle`s, and a `Fault` for each thing that gives no article. Read
`reader` (what comes out), `formats`, `signatures` and `detection` (which reader takes which file) and `reading` (the
way in, imported under its own name: who only asks what a file is needs no reader); then a reader:

- texts: `plain_text`, `markdown`, `word` (by `word_parts`), `open_document`, `rich_text`, `e_book`, `subtitles`, `pdf`
  (by `page_lines`, `text_recognition`), `parliament`;
- pages: `web_page` (by `json_ld` and the modules named `page_…`), `page_archives`;
- mail: the package `mail`;
- many in one: the package `press_databases`, `zip_archive`, `feed`, `newsml`;
- records: `spreadsheets` (by `column_names`), `json_file` (by `telegram`, `ninjs`, `csl`, `records`), `ris` and
  `bibtex` (by `reference_texts`), `zotero`.

What several of them use: `decoding`, `markup`, `metadata`, `stated_dates`, `text_head`, `prose`, `publishing_status`,
`markup_bounds`, `zip_bounds`.
"""

from briefgen.ingest.formats import JSON, ZOTERO_DATABASE, can_read, input_endings, stated_format
from briefgen.ingest.page_folders import page_folders
from briefgen.ingest.reader import JSON_LINES_ENDINGS, IngestedArticle, ReadOptions

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
