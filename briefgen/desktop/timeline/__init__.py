"""The events of a search in time.

In: the events found. Out: the event that is looked at, and ticks. Read in this order: `marks` (events as stretches of
days), `scale` (days to pixels), `event_counts`, `squares` (events upon each other), `geometry`, `painting`, `canvas`,
`view` (moving and zooming), `pane`.
"""

from briefgen.desktop.timeline.pane import TimelinePane

__all__ = ["TimelinePane"]
