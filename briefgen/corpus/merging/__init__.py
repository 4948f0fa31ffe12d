"""Which items of articles are one.

In: `ArticleData`, with the clusters known so far. Out: `Merged`.

Read in this order: `results`, `items` (what is compared), `clusters` (union with vetoes), `actors`, `similarity`
and `events`, `merge` (all of it; a few articles as one corpus too).
"""
