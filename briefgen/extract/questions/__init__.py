"""What a text leaves open.

In: an `AnnotatedText` and its events. Out: `QuestionDraft`s.

Read in this order: `questions`, `plans` (what events leave open), `question_wording`.
"""
