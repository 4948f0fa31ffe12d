"""The events of a search in time."""

from briefgen.desktop.timeline.pane import TimelinePane

__all__ = ["TimelinePane"]
