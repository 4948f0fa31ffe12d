"""Who said what.

In: an `AnnotatedText`. Out: `StatementDraft`s. Read in this order: `statements`, `attributed_content` (the words said).
"""
