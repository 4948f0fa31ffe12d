"""The page's own language: blocks, inlines, style and drawings; no word of articles.

In: nothing; other rooms make documents of these values, and writers read them. Read in this order: `inlines`, `blocks`,
`document` (the whole), `style` and `style_file` (how it looks; `contrast` says whether it can be read), `drawing` and
`time_axis` (pictures in points), `direction`, `text_width` and `columns` (what every writer has to measure alike).
"""
