"""Which letters of a document no face of its PDF has, so that they print as boxes."""

from pathlib import Path

from briefgen.document.document import Document
from briefgen.document.letters import letters_of
from briefgen.document.style import Style
from briefgen.export.pdf.faces import load_face
from briefgen.export.pdf.families import fallback_files, find_family
from briefgen.export.pdf.fontbook import REGULAR_WEIGHT
from briefgen.export.pdf.inline_boxes import clean, is_ignorable


def missing_letters(document: Document, style: Style, folder: Path | None = None) -> str:
    """The letters that are shown as boxes, in the order of their code points. Raises as `write_pdf` does."""
    letters = set(clean("".join(letters_of(document)))) - {" "}
    families = {style.fonts.text.pdf, style.fonts.heading.pdf}
    faces = [load_face(find_family(name, folder).regular, None) for name in sorted(families)]
    unshown = {letter for letter in letters if not all(face.covers(letter) for face in faces)}
    for path in fallback_files():
        if unshown:
            face = load_face(path, REGULAR_WEIGHT)
            unshown = {letter for letter in unshown if not face.covers(letter)}
    return "".join(sorted(letter for letter in unshown if not is_ignorable(letter)))
