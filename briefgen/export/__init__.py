"""Documents to bytes, a writer for each format.

In: a `Document`, a style, the folder of the style's files. Out: bytes, the same for the same input. Read `formats`
(one table of the formats), then a writer: the packages `docx`, `odt`, `pdf`, `html` and `markdown`, and
`json_document`; they draw by `svg`, `png` and the package `pictures`. `links` says what a link may lead to,
`text_fragments` how one opens a page at some words, `font_files` where faces lie, `files` writes files whole or not at
all. Nothing here knows an article.
"""
