"""What of a file is text, and how it is set out.

In: a folded text. Out: a `Layout`: the text to parse, of the same length, without what stands around it, and where
its sentences, headings and sections begin.

Read in this order: `blocks` (paragraphs and lines), `patterns` and `furniture` (datelines, bylines, labels, notes,
calls), `casing` (headlines as sentences), `layout`.
"""
