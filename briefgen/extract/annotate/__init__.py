"""A text, parsed once, as plain tuples that every rule reads.

In: the text of an article. Out: `AnnotatedText`: its `Parse`, quotations, resolved actors, times and places.

Read in this order: `pipeline` (spaCy), `parse` (its result as tuples), `parse_repair` (what of it grammar puts right;
`list_repair` in lists, `mutable_parse` while it is changed), `word_lists`, `lexicon` and `gazetteer`, `grammar` (what a
clause says of its verb), `quotations`, `mention` and `resolved_actors` (what the actors' room fills in),
`annotated_text` (all of it together).
"""
