"""Which items of articles are one.

In: `ArticleData`, with the clusters known so far. Out: `Merged`.

Read in this order: `results`, `items` (what is compared), `clusters` (union with vetoes), `names` and `actors`,
`similarity` and `events`, `merge` (all of it), `together` (a few articles as one corpus).
"""
