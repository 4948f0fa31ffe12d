"""The middle of the window: what was found, ticked and edited.

In: a search. Out: ticks and edits in the workspace. Read in this order: `found` (the rows, made off the window's
thread), `loader` (page after page of them), `columns`, `cells` and `groups` (what a cell says, under
which heading), `model`, `row_layout`, `row_painter`, `delegate` and `list_view`, `list_head` with `count_tab`, `chips`
and `busy_line`, `editing` and `actor_dialog`, `picking`, `commands`, `pane`.
"""

from briefgen.desktop.events.pane import EventsPane

__all__ = ["EventsPane"]
