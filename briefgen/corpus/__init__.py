"""Many articles as one body of evidence: the one meaning of "the same actor" and "the same event".

In: `ArticleData` of any number of articles, and what persons decided. Out: a `Corpus`, in which what is one stands once
with the passages of all. Files, libraries, briefs and the window all come through here.

Read in this order: `corpus` (the data), `merging` (which items of articles are one), `consolidation` (what stands for
all versions of an event), `conflicts` and `quantities` (what articles tell differently), `builder` (the corpus of it
all), `edits` and `edit_targets` (what the author of a brief changed), `event_names` (events by any name), `filters` and
`coverage` (the part of a corpus that is asked for), `places` (states by their names), `stemming` and `casefolding` (how
words are compared).
"""

from briefgen.corpus.builder import corpus_of
from briefgen.corpus.corpus import Corpus

__all__ = ["Corpus", "corpus_of"]
