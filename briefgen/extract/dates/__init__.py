"""When things happened.

In: the triggers and time expressions of an `AnnotatedText`. Out: a `ResolvedDate` for each trigger that the text dates.

Read in this order: `entries` (days that head what stands below them), `resolved_date`, `time_phrases`,
`linked_triggers`, `time_reach`, `times_apart` and `time_event_linking` (the time expression of the clause itself),
`clause_dates` (what stands in the clause or beside it), `distances`, `same_happening`, `occurrences` and `trips`
(another clause about the same happening, which is the basis `context`), `past_accounts` and `story_dates` (what the
story gives), `date_resolution` (in which order they are asked).

Reaches and shares are round figures: halved or doubled, each changes something in at most 6 of 98 articles (TimeSET and
MEANTIME on Airbus), and none which of 494 events that readers marked are found, but `date_words.LEAD_SENTENCES`:
halved it loses six, doubled it finds five more with ten rows more.
`tests/benchmarks/date_sensitivity.py` tells what one of them does to the dates that are right.
"""
