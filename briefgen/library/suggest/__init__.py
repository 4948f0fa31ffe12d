"""The dated events that tell the story of a selection: news timeline summarisation."""

from briefgen.library.suggest.suggestions import Suggestion, suggest

__all__ = ["Suggestion", "suggest"]
