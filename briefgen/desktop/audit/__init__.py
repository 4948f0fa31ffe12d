"""A brief in a file, audited: each of its lines with a badge, and the words of the source that say it.

`verdict_list` (the lines), `dialog` (the list, and what stands behind a line).
"""
