"""The page's own language: blocks, inlines, style and drawings; no word of articles.

In: nothing; other rooms make documents of these values, and writers read them. Read in this order: `inlines`, `blocks`,
`document` (the whole), `letters` (all that it prints), `style` and `style_file` (how it looks, and whether it can
be read), `marking`, `drawing` and `time_axis` (pictures in points), `direction`, `text_width`, `column_widths`
and `margin_rows` (what every writer has to measure alike).
"""
