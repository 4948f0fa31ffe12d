"""The tables of a library, and what stands in them.

In: a connection. Out: rows as the words of the domain: articles, decisions, equivalence classes, conflicts.

Read in this order: `sqlite_file` (which file, whose), `database` and `database_errors` (connections and transactions),
`tables`, `schema_version`, `rows` and `articles` (article data in and out), `counters`, `pairs`, `decisions` (what
persons decided), `equivalence` and `group_members` (which mentions are one), `conflicts`, `merging_state`.
"""
