"""When things happened.

In: the triggers and time expressions of an `AnnotatedText`. Out: a `ResolvedDate` for each trigger that the text dates.

Read in this order: `resolved_date`, `time_event_linking` (the time expression of the clause itself), `story_dates`
(what the story gives), `date_resolution` (in which order they are asked).
"""
