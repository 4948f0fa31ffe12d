"""Which letters of a document no face of its PDF has, and which only a face of this computer has."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefgen.document.document import Document
from briefgen.document.letters import letters_of
from briefgen.document.style import Style
from briefgen.export.pdf.faces import load_face
from briefgen.export.pdf.families import fallback_files, find_family
from briefgen.export.pdf.fontbook import REGULAR_WEIGHT
from briefgen.export.pdf.inline_boxes import clean, is_ignorable
from briefgen.export.pdf.system_faces import system_face


def missing_letters(document: Document, style: Style, folder: Path | None = None) -> str:
    """The letters that are shown as boxes, in the order of their code points. Raises as `write_pdf` does."""
    letters = unpackaged(letters_of(document), style, folder)
    found = borrowed(letters, style, document.properties.language)
    return "".join(letter for letter in letters if not any(letter in others for others in found.values()))


def borrowed(letters: Iterable[str], style: Style, language: str) -> Mapping[str, str]:
    """By the family of a face of this computer, the letters that are set in it; `language` is the document's."""
    found: dict[str, str] = {}
    for letter in letters if style.fonts.system else ():
        face = system_face(letter, REGULAR_WEIGHT, language)
        if face is not None:
            found[face.family] = found.get(face.family, "") + letter
    return found


def unpackaged(letters: Iterable[str], style: Style, folder: Path | None = None) -> tuple[str, ...]:
    """Those of the letters that neither the style's faces nor the packaged ones have, in order of their code points."""
    wanted = set(clean("".join(letters))) - {" "}
    families = {style.fonts.text.pdf, style.fonts.heading.pdf}
    faces = [load_face(find_family(name, folder).regular, None) for name in sorted(families)]
    unshown = {letter for letter in wanted if not all(face.covers(letter) for face in faces)}
    for path in fallback_files():
        if unshown:
            face = load_face(path, REGULAR_WEIGHT)
            unshown = {letter for letter in unshown if not face.covers(letter)}
    return tuple(sorted(letter for letter in unshown if not is_ignorable(letter)))
