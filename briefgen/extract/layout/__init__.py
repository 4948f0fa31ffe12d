"""What of a file is text, and how it is set out.

In: a folded text. Out: a `Layout`: the text to parse, of the same length, without what stands around it, and where
its sentences, headings and sections begin.

Read in this order: `text_blocks` (paragraphs and lines), `patterns`, `frame_lines` and `furniture` (datelines, bylines,
labels, notes, calls), `casing` (headlines as sentences), `text_layout`.

Lengths and shares by which lines are told apart are round figures, set by reading some hundred pages of wire copy,
releases, live pages and transcripts; none is tuned finer than the next round figure.
"""
