"""The events of a text: which triggers are worth a row, with all that is known of each.

In: an `AnnotatedText` with its triggers and their dates. Out: `EventDraft`s, each happening once.

Read in this order: `events`, `status` (how sure the text is of it), `event_filter` (which are worth a row), `titles`,
`merging` and `headline_match` (what is told twice is one).
"""
