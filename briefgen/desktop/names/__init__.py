"""What statuses, kinds and facets are called in the user's language; for every pane that names them.

Read: statuses, facets.
"""
