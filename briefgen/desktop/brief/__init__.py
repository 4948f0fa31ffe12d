"""What the analyst decides about the brief: its sections, its details, and the words that are the analyst's own.

In: the spec as it is. Out: changes of it, each of which can be undone. Read in this order: `style_box` and `editors` (a
widget for each kind of value), `field` (one key of the spec, and what is wrong with what was written), `forms`,
`section_list` and `outline` (which sections, in which order), `lexicon`, `speller` and `spell_text` (spelling), `pane`.
"""

from briefgen.desktop.brief.pane import BriefPane

__all__ = ["BriefPane"]
