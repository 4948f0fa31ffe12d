"""Who said what.

In: an `AnnotatedText`. Out: `StatementDraft`s.

Read in this order: `statements`, `cue_verbs` (verbs of saying and thinking, and who is their subject), `speakers`,
`clause_content`, `object_content` and `complement_content` (the words said, a rule for each build of sentence) with
`content_edges` and `quoted`, `attribution_phrases` ("according to"), `cue_nouns` ("the claim that …").
"""
