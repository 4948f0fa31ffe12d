"""Who is named in a text, and which names are one actor.

In: a `Parse` with the word lists. Out: `ResolvedActors`, an `ActorCluster` for each actor with all its mentions.

Read in this order: `mentions` (with `entities` and `noun_groups`: all names), `names`, `acronyms`, `metonymy` and
`roles` (what tells one from another), `coreference` (every mention to one actor), `cluster_drafts` (its name, aliases
and affiliation). After that, `reference` and `candidates` say whom a noun phrase or a pronoun of the text means.
"""
