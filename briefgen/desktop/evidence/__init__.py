"""The words that an event rests on.

In: the event that is looked at. Out: its articles with the passages marked, and what is said of it. Read in this order:
`text` (an article with its passages), `statement_delegate` and `statement_items`, `source_line`, `pane`.
"""
