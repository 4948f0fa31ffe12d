"""What the analyst decides about the brief: its sections, its details, and the words that are the analyst's own.

In: the spec as it is. Out: changes of it, each of which can be undone. Read in this order: `style_box` and `editors` (a
widget for each kind of value), `field` (one key of the spec, and what is wrong with what was written), `details_form`,
`section_list` and `section_outline` (which sections, in which order), `spelling_dictionary`, `speller` and `spell_text`
(spelling), `pane`.
"""

from briefgen.desktop.brief.pane import BriefPane

__all__ = ["BriefPane"]
