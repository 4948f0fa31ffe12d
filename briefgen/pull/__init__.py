"""What an analyst edited in a brief's file by a word processor, taken back into its spec.

In: a brief as it was read back (`briefgen.readback.BriefFile`). Out: `Pulled`, the spec with what could be taken, and
every edit, those among them that could not be. Taken is what is the analyst's to say: title, bottom line,
recommendations, own questions, rows of the timeline that were deleted, stand in another order or are reworded. Lines of
evidence are the sources': what was edited in them is told and left. Read in this order: `edit` (what is found),
`file_lines` (the lines of the file, found again), `rows` (of events), `own_words`, `pull` (all of it).
"""

from briefgen.pull.edit import Pulled, PulledEdit
from briefgen.pull.pull import pull

__all__ = ["Pulled", "PulledEdit", "pull"]
