"""The window itself: the header over the panes, menus and what they do.

Read in this order: `window`, `header` with `form_choice`, `page_counter` and `progress`, `room`, `containers` and
`panes`, `dresser` (the style sheet on them), `first_steps`, `commands` (all commands and their places in the menus),
`about`.
"""
