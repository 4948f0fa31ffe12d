"""Near-duplicate texts: wire copy counts once.

In: the text of an article. Out: the article that it is a copy of, if any.
"""
