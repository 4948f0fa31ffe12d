"""What can be done in the window: exports, files of briefs, sources, views, and the palette that finds them all.

In: the workspace. Out: actions for menus, keys and the palette. Read in this order: `command` (how one is made),
`sources`, `spec_opening` and `spec_files` (briefs as files), `elsewhere` (asking before a stranger's brief connects),
`exporting` and `exports`, `source_news`, `last_opened`, `promote_edits`, `views`, `recent`, `palette_row` and
`command_palette`.
"""
