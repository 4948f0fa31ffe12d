"""What a text leaves open.

In: an `AnnotatedText` and its events. Out: `QuestionDraft`s.

Read in this order: `questions`, `gaps` (where a text says so), `gap_reading`, `undisclosed`, `unknown`, `undecided`,
`plans` (what events leave open), `question_wording`, `phrases`.
"""
