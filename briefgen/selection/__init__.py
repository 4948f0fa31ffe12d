"""What a brief tells of a body of evidence, in what order, and why.

In: a `Corpus` and the part of it that a spec asks for (`corpus.filters.select`). Out: events, sentences and disputes
to tell, the weightiest first; nothing here knows how a page looks.

Read in this order: `passages`, `voice` and `anaphora` (which words can stand on their own), `who` (names of actors),
`dates` and `choice` (which days matter, and which event stands for a day), `suggestions` (both together, with the
reasons), `disputes`, `candidates` and `summary` (the sentences of the summary).
"""
