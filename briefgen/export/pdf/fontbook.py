"""The fonts of one document: which face sets which words, and which words it has set."""

from itertools import chain
from pathlib import Path
from typing import Final, Literal

from briefgen.document.style import Style
from briefgen.export.pdf.faces import PLAIN, RAISED, Face, Features, ShapedWord, load_face, shape_word
from briefgen.export.pdf.families import fallback_files, find_family
from briefgen.export.pdf.notdef_font import BoxFont
from briefgen.export.pdf.system_faces import system_face

Role = Literal["text", "heading"]

REGULAR_WEIGHT: Final = 400.0  # of OpenType's usWeightClass
STRONG_WEIGHT: Final = 600.0  # semibold of the same scale
_LEAST_SIZE: Final = 7.0  # points: the smallest type that is read
_SPACE: Final = 0.25  # em, where a face has no space
_MARK_SCALE: Final = 0.7  # of a raised mark to its text
_MARK_RISE: Final = 0.33  # of the size: marks stand at the height of capitals


class ShapedWords(dict[str, ShapedWord | None]):
    """The words set in a face, each measured at its first use."""

    __slots__ = ("_face", "_features")

    def __init__(self, face: Face, features: Features) -> None:
        super().__init__()
        self._face = face
        self._features = features

    def __missing__(self, text: str) -> ShapedWord | None:
        word = self[text] = shape_word(self._face, text, self._features)
        return word


class Font:
    """A face under the name that it has in the document; `extra` holds glyphs that were not set word by word."""

    __slots__ = ("extra", "face", "name", "raised", "words")

    def __init__(self, name: str, face: Face) -> None:
        self.name = name
        self.face = face
        self.words = ShapedWords(face, PLAIN)
        self.raised = ShapedWords(face, RAISED)
        self.extra: dict[int, str] = {}

    def used_glyphs(self) -> dict[int, str]:
        """Glyphs shown and what each stands for."""
        used: dict[int, str] = {}
        shown = (word.glyphs for word in (*self.words.values(), *self.raised.values()) if word)
        for index, text in dict.fromkeys(chain(*shown, self.extra.items())):
            used[index] = used.get(index) or text
        return used

    @property
    def has_raised_figures(self) -> bool:
        """Whether the face has superior figures of its own."""
        raised, plain = self.raised["12"], self.words["12"]
        return raised is not None and plain is not None and raised.code != plain.code


class TextStyle:
    """How a run of words looks: its font, size in points, colour as `r g b` and rise above the baseline in points.

    `ground` is the colour behind the words, `frame` that of a frame around them, each empty where there is none.
    """

    __slots__ = (
        "colour",
        "features",
        "font",
        "frame",
        "ground",
        "rise",
        "select",
        "size",
        "space",
        "space_code",
        "strong",
        "words",
    )

    def __init__(
        self,
        font: Font | BoxFont,
        size: float,
        colour: str,
        *,
        strong: bool = False,
        raised: bool = False,
        rise: float = 0.0,
        ground: str = "",
        frame: str = "",
    ) -> None:
        self.font = font
        self.ground = ground
        self.frame = frame
        self.size = size
        self.colour = colour
        self.strong = strong
        self.rise = rise
        self.features = RAISED if raised else PLAIN
        self.words = font.raised if raised and isinstance(font, Font) else font.words
        self.select = f"/{font.name} {size:g} Tf"
        space = font.words[" "] if isinstance(font, Font) else None
        self.space = (space.advance if space else _SPACE) * size
        self.space_code = space.code if space else ""


class FontBook:
    """Every font of a document, named in the order in which they come to be used.

    `language` is that of the document, by which a face of this computer is chosen for a letter that no other has.
    """

    def __init__(self, style: Style, folder: Path | None, language: str = "") -> None:
        self._is_system_asked = style.fonts.system
        self._language = language
        names = {"text": style.fonts.text.pdf, "heading": style.fonts.heading.pdf}
        self._families = {role: find_family(name, folder) for role, name in names.items()}
        self._fonts: dict[tuple[Path, float | None, int], Font] = {}
        self._boxes: dict[int, BoxFont] = {}
        self._dresses: dict[tuple[Role, float, str, bool, bool, str, str], TextStyle] = {}
        self._marks: dict[tuple[TextStyle, str], TextStyle] = {}
        self._stand_ins: dict[tuple[TextStyle, Font | BoxFont], TextStyle] = {}

    @property
    def fonts(self) -> tuple[Font, ...]:
        """The fonts in the order of their names."""
        return tuple(self._fonts.values())

    @property
    def boxes(self) -> tuple[BoxFont, ...]:
        """The fonts of last resort in use."""
        return tuple(self._boxes.values())

    def text_style(
        self,
        role: Role,
        size: float,
        colour: str,
        strong: bool = False,
        emphasis: bool = False,
        ground: str = "",
        frame: str = "",
    ) -> TextStyle:
        """A look in one of the style's two families."""
        key = (role, size, colour, strong, emphasis, ground, frame)
        if key not in self._dresses:
            font = self._font(self._families[role].file(strong, emphasis))
            self._dresses[key] = TextStyle(font, size, colour, strong=strong, ground=ground, frame=frame)
        return self._dresses[key]

    def mark(self, text_style: TextStyle, colour: str) -> TextStyle:
        """The look of a note's mark beside words of that look."""
        key = (text_style, colour)
        if key not in self._marks:
            font = text_style.font
            if isinstance(font, Font) and font.has_raised_figures:
                self._marks[key] = TextStyle(font, text_style.size, colour, strong=text_style.strong, raised=True)
            else:
                self._marks[key] = self.raised(text_style, colour)
        return self._marks[key]

    def raised(self, text_style: TextStyle, colour: str) -> TextStyle:
        """A look smaller and higher, for faces and signs without superior forms."""
        key = (text_style, colour + " raised")
        if key not in self._marks:
            size = max(_LEAST_SIZE, text_style.size * _MARK_SCALE)
            rise = text_style.size * _MARK_RISE
            self._marks[key] = TextStyle(text_style.font, size, colour, strong=text_style.strong, rise=rise)
        return self._marks[key]

    def fallback_font(self, text_style: TextStyle, char: str, before: TextStyle | None = None) -> TextStyle:
        """The same look in the first stand-in face that has the character, or in the font of last resort.

        A face of this computer is that of the letters `before`, where it has the character too.
        """
        font = self._fallback(char, text_style.strong, before.font if before else None)
        key = (text_style, font)
        if key not in self._stand_ins:
            self._stand_ins[key] = TextStyle(
                font,
                text_style.size,
                text_style.colour,
                strong=text_style.strong,
                rise=text_style.rise,
                ground=text_style.ground,
                frame=text_style.frame,
            )
        return self._stand_ins[key]

    def _fallback(self, char: str, strong: bool, before: Font | BoxFont | None) -> Font | BoxFont:
        weight = STRONG_WEIGHT if strong else REGULAR_WEIGHT
        for path in fallback_files():
            if load_face(path, weight).covers(char):
                return self._font(path, weight)
        if isinstance(before, Font) and before.face.path not in fallback_files() and before.face.covers(char):
            return before
        found = system_face(char, weight, self._language) if self._is_system_asked else None
        if found is not None:
            return self._font(found.path, weight, found.number)
        block = ord(char) >> 8
        if block not in self._boxes:
            self._boxes[block] = BoxFont(block)
        return self._boxes[block]

    def _font(self, path: Path, weight: float | None = None, index: int = 0) -> Font:
        key = (path, weight, index)
        if key not in self._fonts:
            self._fonts[key] = Font(f"F{len(self._fonts) + 1}", load_face(path, weight, index))
        return self._fonts[key]
