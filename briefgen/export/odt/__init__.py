"""The writer of OpenDocument texts: native styles, lists, fields and footnotes, for LibreOffice and others.

In: a document, a style, and the folder of the style's files. Out: the bytes of an .odt. Read in this order:

- the package: `markup` (elements and what is escaped), `package` (files and the manifest, zipped the same way each
  time), `properties`, `settings`;
- styles: `style_entry`, `languages`, `styles` (those with names), `style_sheet`, `page` (the sheet and its margins);
- the story: `lines` (what stands within a line), `pictures`, `writer_context`, `grid`, `tables`, `head` (title block,
  contents), `blocks`, `writer`.
"""

from briefgen.export.odt.writer import write_odt

__all__ = ["write_odt"]
