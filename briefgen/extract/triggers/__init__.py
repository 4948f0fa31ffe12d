"""Words of a text that name happenings, and what belongs to them.

In: an `AnnotatedText`. Out: an `EventTrigger` for each such verb or noun; its arguments and the words of its clause.

Read in this order: `triggers` (by `subjects`), `arguments` with `phrase_actors` (who did what to whom, and
where), `clause_words` (its evidence).
"""
