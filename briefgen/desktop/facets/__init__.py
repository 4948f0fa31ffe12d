"""The left pane's choices: what events are about, who acts in them, when they were.

In: the counts of a search. Out: the next search. Read in this order: `tree` (counts of the values, with ticks),
`bins`, `handle` and `histogram` (events by month, and the part of it that is chosen), `date_facet`, `pane`.
"""

from briefgen.desktop.facets.pane import FacetsPane

__all__ = ["FacetsPane"]
