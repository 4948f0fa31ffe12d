"""Articles that tell of the same: which actors are one, which events are one, and what is told differently of them."""

from briefgen.library.merging.merge import merge
from briefgen.library.merging.together import merged_corpus

__all__ = ["merge", "merged_corpus"]
