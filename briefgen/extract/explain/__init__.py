"""An article with all that was made of it: each item beside the words that it rests on, with its rule."""

from briefgen.extract.explain.page import explain_html
from briefgen.extract.explain.terminal import explain_terminal

__all__ = ["explain_html", "explain_terminal"]
