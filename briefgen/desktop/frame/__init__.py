"""The window itself: menus, panes and the status line.

Read in this order: `window`, `panes`, `commands` (all commands and their places in the menus), `status`, `about`,
`shortcuts`.
"""
