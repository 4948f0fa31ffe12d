"""What the analyst decides about the brief: its sections, its details, and the words that are the analyst's own."""

from briefgen.desktop.brief.pane import BriefPane

__all__ = ["BriefPane"]
