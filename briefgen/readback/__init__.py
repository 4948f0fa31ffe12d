"""A brief read back from its file: what it carries, and its lines as they stand there now.

In: a .docx, .odt or .pdf that briefgen wrote, also after others edited it or saved it again. Out: `BriefFile`. Read in
this order: `brief_file` (what is read), `read` (which reader); `parts` and `story` (packages), `word_story` and `word`
(Word), `open_document_story` and `open_document` (OpenDocument); `pdf_text`, `pdf_structure` and `pdf` (PDF). Files are
strangers': bounds are held before anything is unpacked.
"""

from briefgen.readback.brief_file import BriefFile, PrintedLine
from briefgen.readback.read import read_brief

__all__ = ["BriefFile", "PrintedLine", "read_brief"]
