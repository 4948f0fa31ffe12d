"""Articles that tell of the same: which actors are one, which events are one, and what is told differently of them."""

from briefgen.library.merging.merge import merge

__all__ = ["merge"]
