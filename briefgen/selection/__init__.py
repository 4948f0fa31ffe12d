"""What a brief tells of a body of evidence, in what order, and why.

In: a `Corpus` as the author's edits have it, and a `Spec`. Out: `telling.BriefContent`: the rows of the timeline, the
points of the summary, the actors, questions and disputes of a brief, cut to its form. Nothing here knows how a page
looks, and `build`, `suggest`, `list` and the window rank alike.

Read in this order: `telling` (all of it together), `weights` and `salience` (what an event weighs in its story, from
its `facts`, the words of `vectors` and the counts of `counted_story`; of a large story from `event_columns` and
`outline`, and only what `shortlist` names is read), `gate` (which wordings can be a row, by the words of `lexicon`),
`likeness` (how likely two events are one, by the words of `wording` and `deeds`), `happening_match` and `folding`
(events to happenings), `forms` (the budget of each form, and how rows fill it), `cast` (actors, with `behind_name`),
`candidates` and `summary` (points, with `anaphora`, `voice` and `reckoned` for what stands alone), `disputes`,
`dossier` (all of one actor), `who` (names of actors), `passages` (sentences); `date_weight`, `choice` and `suggestions`
(one event for each of the days that matter).
"""
