"""The right pane's pages: the brief as it will be exported.

In: the choice. Out: pages, and the event or section that a click is about. Read in this order: `preview_maker` (the
PDF, off the window's thread), `page_rendering` and `page_pictures` (its pages as strips), `zoom`, `page_layout`,
`badges`, `paper` (pages that are scrolled), `view` (what a click means), `commands`, `pane`.
"""

from briefgen.desktop.preview.pane import PreviewPane

__all__ = ["PreviewPane"]
