"""Drafts to article data.

In: the drafts of events, statements and questions. Out: `ArticleData` with ids, spans and links.

Read in this order: `linking` (which events a statement or a question is about), `denials` (which claim a denial
denies), `claim_nouns`, `opposites`, `dispute_wording`, `assembly`.
"""
