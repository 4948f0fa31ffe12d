"""Who is named in a text, and which names are one actor.

In: a `Parse` with the word lists. Out: `ResolvedActors`, an `ActorCluster` for each actor with all its mentions.

Read in this order: `mentions` (all names, with `entities`, `name_kinds`, `office_holders`, `proper_subjects`,
`glued_names`, `name_edges`, `kind_evidence`, `firm_evidence`, `last_names`, `name_filters`, `unsupported_names`,
`named_bodies`, `parties`, `organs` and `noun_groups`), `names`, `acronyms`, `metonymy`, `places`, `lists` and `roles`
(what tells one from another), `coreference` (every mention to one actor, with `coreference_context` and a module each
for `people`, with `namesakes` and `served_bodies`, `bodies` and `states`), `next_sentence_offices`, `affiliations`,
`story_states` and `cluster_drafts` (whom it serves; its name and aliases). After that, `reference` with
`pronoun_doubts` and `antecedents`, `members` and `sides` say whom a noun phrase or a pronoun of the text means.
`actor_words` reads the word lists.

Reaches and lengths (tokens, words, sentences) are round figures: halved or doubled, none changes which of 494 events
that readers marked are found in seventy articles (TimeSET), but `reference._FAR`, which loses two when it is halved;
each changes something in at most 8 of 98 articles (with those of MEANTIME on Airbus).
"""
