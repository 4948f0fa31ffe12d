"""Words, phrases and choices to a page of events, on any number of them.

In: the tables, and a `SearchQuery`. Out: a `SearchPage`.

Read in this order: `query`, `keys`, `bitmaps` and `phrases` (what the index is), `documents` and `document_keys` (what
goes into it), `index` (bringing it up to date), `index_reader`, `facets`, `date_bounds`, `ranking`, and `search`, which
puts them together.
"""
