"""What is to be said of the files of a brief: letters that they cannot show, faces that only this computer has."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from briefgen.errors import Fault
from briefgen.service.briefs import Brief
from briefgen.service.styles import check_placeholders

_PDF: Final = ".pdf"
_WORD: Final = ".docx"
_MOST_NAMED: Final = 8  # letters that a message names; more fill the terminal without saying more


def check_brief(brief: Brief, outputs: Sequence[Path]) -> tuple[Fault, ...]:
    """All that is to be said of the files of a brief, none of which keeps them from being written.

    Letters that print as boxes, faces of this computer, places of a Word base that are still to be filled in.
    """
    return (*check_letters(brief, outputs), *check_faces(brief, outputs), *check_placeholders(brief, outputs))


def check_letters(brief: Brief, outputs: Sequence[Path]) -> tuple[Fault, ...]:
    """A word about letters that the PDF among the outputs cannot show; none where it shows all."""
    if not _has(outputs, _PDF):
        return ()
    from briefgen.export.pdf.glyph_coverage import missing_letters

    missing = missing_letters(brief.document, brief.style.style, brief.style.folder)
    if not missing:
        return ()
    remedy = "name a family that has them in fonts.text.pdf and fonts.heading.pdf of the style"
    return (Fault("PDF", f"no font has {_named(missing)}; they print as boxes", remedy),)


def check_faces(brief: Brief, outputs: Sequence[Path]) -> tuple[Fault, ...]:
    """A word about each face of this computer that letters are set in, without which the files would be others.

    In Word it is only the picture of a drawing that has its letters from here.
    """
    return tuple(_borrowed(brief, outputs))


def _borrowed(brief: Brief, outputs: Sequence[Path]) -> Iterator[Fault]:
    document, style = brief.document, brief.style.style
    if not style.fonts.system or not (_has(outputs, _PDF) or _has(outputs, _WORD)):
        return
    from briefgen.document.letters import drawn_letters, letters_of

    letters = letters_of(document) if _has(outputs, _PDF) else drawn_letters(document)
    if "".join(letters).isascii():
        return
    from briefgen.export.pdf.glyph_coverage import borrowed, unpackaged

    found = borrowed(unpackaged(letters, style, brief.style.folder), style, document.properties.language)
    remedy = (
        "other computers may make another file; name a folder with the font in the style, or set fonts.system = false"
    )
    for family, those in found.items():
        yield Fault(
            "PDF" if _has(outputs, _PDF) else "Word", f"{_named(those)} come from {family} of this computer", remedy
        )


def _has(outputs: Sequence[Path], ending: str) -> bool:
    return any(path.suffix.lower() == ending for path in outputs)


def _named(letters: str) -> str:
    named = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in letters[:_MOST_NAMED])
    return f"{named} and {len(letters) - _MOST_NAMED} more" if len(letters) > _MOST_NAMED else named
