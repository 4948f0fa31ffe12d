"""What all panes share: what is open, what is looked at, and what the brief is to be; every change can be undone.

In: sources, and what the analyst does. Out: signals. Read in this order: `work` (plain functions in a thread),
`opening`, `brief_state`, `event_edits`, `undo_commands`, `workspace`.
"""
