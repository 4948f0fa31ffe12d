"""The window: pick events, write what is one's own, see the brief, export it. The only place that imports Qt.

In: files or a library, and a person's choices. Out: a spec, and the briefs that the command line makes of it. Read
`launch` and `app` (the way in), `workspace` (what is open, chosen and undone, and work off the window's thread),
`frame` (the window and its panes), then the panes: `sources`, `facets`, `events` (with `timeline`), `evidence`,
`brief`, `preview`. `commands` are what menus, keys and the palette do; `recovery` keeps what was not saved;
`application`, `theme`, `names` and `widgets` are what all of them use. No rule of a brief stands here.
"""
