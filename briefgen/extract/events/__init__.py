"""The events of a text: which triggers are worth a row, with all that is known of each.

In: an `AnnotatedText` with its triggers and their dates. Out: `EventDraft`s, each happening once.

Read in this order: `events`, `factuality` (what is asserted as a happening), `status` (how sure the text is of it),
`event_filter` with `noun_filter`, `occurrence`, `clarity`, `eventless_clauses`, `background` and `pointing` (which are
worth a row), `titles` (by `title_words`, `clause_cuts`, `shortening`, `title_rendering` and `title_marks`),
`antecedent` (what "it" stands for in them), `merging` and `meetings` (what is told twice, in the headline too, or of
one meeting, is one).

Bounds and shares are round figures but for the weights of `confidence`: halved or doubled, none changes which of 494
events that readers marked are found (TimeSET), and the shares of `merging` at most 11 of 675 rows.
"""
