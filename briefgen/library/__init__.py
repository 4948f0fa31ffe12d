"""A corpus kept in a database, and the search in it. The only place that imports SQLAlchemy.

In: article data, one article after the other, and decisions of analysts. Out: a corpus, a page of a search, lines of an
export. Read `library` first, which is all that others call; then the rooms below it, from the ground: `store` (tables
and rows), `search` (the index and its queries) and `duplicates` (copies of one text), `changes` (what comes in),
`exchange` (lines of JSON). `selection` reads the part of a library that a brief is about, `merging` has what came in
merged with what was there.
"""
