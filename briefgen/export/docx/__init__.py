"""The Word writer: native styles, lists, fields and footnotes, written as WordprocessingML.

In: a document, a style, and the folder of the style's files. Out: the bytes of a .docx. Read in this order:

- the package: `xml`, `package` (parts and relationships, zipped the same way each time), `properties`;
- the template, once for each style: `base_document` (by `readable`) or `blank`, `base_check` (what a base lacks),
  `style_entry`, `styles`, `numbering`, `settings_part`, `margin_parts`, `install`, `template`;
- the story, for each document: `story_plan` (what is numbered, in which order), `writer_context`, `bidi`, `runs`,
  `captions`, `tables`, `contents`, `side_by_side` (what stands side by side), `pictures`, `title_block`, `blocks`,
  `margin_lines`, `writer`.
"""

from briefgen.export.docx.writer import write_docx

__all__ = ["write_docx"]
