"""The left pane's choices: what events are about, who acts in them, when they were."""

from briefgen.desktop.facets.pane import FacetsPane

__all__ = ["FacetsPane"]
