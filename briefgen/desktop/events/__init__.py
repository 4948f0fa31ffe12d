"""The middle of the window: what was found, ticked and edited."""

from briefgen.desktop.events.pane import EventsPane

__all__ = ["EventsPane"]
