"""The right pane's pages: the brief as it will be exported."""

from briefgen.desktop.preview.pane import PreviewPane

__all__ = ["PreviewPane"]
