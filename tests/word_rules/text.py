"""Text: headings, colours, links, lists and blanks."""

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from briefgen.document.style_file import LEAST_CONTRAST, contrast
from tests.clauses import Chapter
from tests.word_rules.word_file import W, WordFile, flag, text_of

CHAPTER = Chapter()
_LONGEST: Final = 200
"""Letters of a heading: one that is longer is text."""
_EMPTY_WORDS: Final = frozenset("here|click here|link|this link|more|read more|this|page|website|go|see".split("|"))
_ADDRESS: Final = re.compile(r"(https?://|www\.)\S*", re.IGNORECASE)
_BLANKS: Final = re.compile(r"[ \u00a0\t\u2000-\u200a\u3000]{4}")
_SIGN: Final = re.compile(r"\s*([•‣▪◦●○*]|[-–—]\s|\(?\d{1,2}[.)]\s)")


def _paragraphs(file: WordFile) -> list[Any]:
    return list(file.body.iter(f"{W}p"))


def _headings(file: WordFile) -> list[tuple[Any, int]]:
    found = ((paragraph, file.level(paragraph)) for paragraph in _paragraphs(file))
    return [(paragraph, level) for paragraph, level in found if level is not None]


@CHAPTER.clause("headings", "The document has headings, each of a few words")
def headings_are_short(file: WordFile) -> Iterator[str]:
    for paragraph, _ in _headings(file):
        words = text_of(paragraph).strip()
        if not words or len(words) > _LONGEST:
            yield f"{words[:40]!r}"


@headings_are_short.broken_by
def _empty_heading(file: WordFile) -> None:
    for text in _headings(file)[0][0].iter(f"{W}t"):
        text.text = ""


@headings_are_short.broken_by
def _long_heading(file: WordFile) -> None:
    next(_headings(file)[0][0].iter(f"{W}t")).text = "word " * 50


@CHAPTER.clause("levels of headings", "The first heading is of the first level, and none skips a level")
def levels_follow(file: WordFile) -> Iterator[str]:
    above = 0
    for paragraph, level in _headings(file):
        if level > above + 1:
            yield f"{level} after {above}: {text_of(paragraph)[:40]!r}"
        above = level


@levels_follow.broken_by
def _skipped_level(file: WordFile) -> None:
    _set_level(_headings(file)[1][0], 2)


@levels_follow.broken_by
def _first_of_the_second_level(file: WordFile) -> None:
    _set_level(_headings(file)[0][0], 1)


def _set_level(paragraph: Any, level: int) -> None:
    etree.SubElement(paragraph.find(f"{W}pPr"), f"{W}outlineLvl").set(f"{W}val", str(level))


@CHAPTER.clause("contrast", "Letters stand out from their ground, 4.5 to 1")
def letters_stand_out(file: WordFile) -> Iterator[str]:
    for story in file.stories:
        seen = {(file.ink(run), file.ground(run)): run for run in story.iter(f"{W}r") if text_of(run).strip()}
        for (ink, ground), run in seen.items():
            if contrast(f"#{ink}", f"#{ground}") < LEAST_CONTRAST:
                yield f"{ink} on {ground}: {text_of(run)[:40]!r}"


def _dress(file: WordFile, name: str, **attributes: str) -> None:
    run = next(run for run in file.body.iter(f"{W}r") if text_of(run).strip())
    dress = run.find(f"{W}rPr")
    if dress is None:
        dress = etree.Element(f"{W}rPr")
        run.insert(0, dress)
    for old in dress.findall(f"{W}{name}"):
        dress.remove(old)
    item = etree.SubElement(dress, f"{W}{name}")
    for key, value in attributes.items():
        item.set(f"{W}{key}", value)


@letters_stand_out.broken_by
def _pale_letters(file: WordFile) -> None:
    _dress(file, "color", val="BBBBBB")


@letters_stand_out.broken_by
def _dark_ground(file: WordFile) -> None:
    _dress(file, "shd", val="clear", fill="303030")


@letters_stand_out.broken_by
def _pale_style(file: WordFile) -> None:
    for style in file.styles.values():
        for colour in style.iter(f"{W}color"):
            colour.set(f"{W}val", "C8C8C8")


@CHAPTER.clause("links", "The words of links say where they lead")
def links_are_told(file: WordFile) -> Iterator[str]:
    for story in file.stories:
        for link in story.iter(f"{W}hyperlink"):
            words = text_of(link).strip()
            says = (link.get(f"{W}tooltip") or words).strip()
            is_empty = not any(map(str.isalnum, says)) or words.casefold().strip(". ") in _EMPTY_WORDS
            if is_empty or _ADDRESS.fullmatch(says):
                yield f"{words[:60]!r}"


@links_are_told.broken_by
def _click_here(file: WordFile) -> None:
    _say(next(file.body.iter(f"{W}hyperlink")), "Click here")


@links_are_told.broken_by
def _address(file: WordFile) -> None:
    _say(next(file.body.iter(f"{W}hyperlink")), "https://gazette.example/2025/05/31/a-long-way")


@links_are_told.broken_by
def _link_of_nothing(file: WordFile) -> None:
    _say(next(file.body.iter(f"{W}hyperlink")), " ")


def _say(link: Any, words: str) -> None:
    first, *others = link.iter(f"{W}t")
    first.text = words
    for other in others:
        other.text = ""


@CHAPTER.clause("blanks", "No blanks, tabs or empty paragraphs in a row make room")
def blanks_make_no_room(file: WordFile) -> Iterator[str]:
    for story in file.stories:
        empty = 0
        for paragraph in story.iter(f"{W}p"):
            words = text_of(paragraph)
            yield from (f"{words[:60]!r}" for _ in _BLANKS.findall(words)[:1])
            has_more = paragraph.find(f".//{W}drawing") is not None or paragraph.getnext() is None
            empty = 0 if words.strip() or has_more else empty + 1
            if empty > 1:
                yield "empty paragraphs"


@blanks_make_no_room.broken_by
def _spaces(file: WordFile) -> None:
    next(file.body.iter(f"{W}t")).text = "Name:       Ann"


@blanks_make_no_room.broken_by
def _tabs(file: WordFile) -> None:
    run = next(file.body.iter(f"{W}r"))
    for _ in range(4):
        etree.SubElement(run, f"{W}tab")


@blanks_make_no_room.broken_by
def _empty_paragraphs(file: WordFile) -> None:
    first = _paragraphs(file)[0]
    for _ in range(3):
        first.addprevious(etree.Element(f"{W}p"))


@CHAPTER.clause("lists", "Lists are lists, not lines with a sign before them")
def lists_are_lists(file: WordFile) -> Iterator[str]:
    signs = 0
    for paragraph in _paragraphs(file):
        is_listed = any(flag(place, "pPr/numPr") for place in (paragraph, *file.style_chain(file.style_of(paragraph))))
        in_table = next(paragraph.iterancestors(f"{W}tc"), None) is not None
        signs = signs + 1 if not is_listed and not in_table and _SIGN.match(text_of(paragraph)) else 0
        if signs > 1:
            yield f"{text_of(paragraph)[:40]!r}"


@lists_are_lists.broken_by
def _typed_list(file: WordFile) -> None:
    for word in ("one", "two"):
        line = etree.Element(f"{W}p")
        etree.SubElement(etree.SubElement(line, f"{W}r"), f"{W}t").text = f"• {word}"
        file.body.find(f"{W}body").insert(0, line)


@CHAPTER.clause("hidden words", "No words are hidden from some readers, or flash")
def words_are_seen(file: WordFile) -> Iterator[str]:
    for story in file.stories:
        for run in story.iter(f"{W}r"):
            if text_of(run).strip() and (flag(run, "rPr/vanish") or run.find(f"{W}rPr/{W}effect") is not None):
                yield f"{text_of(run)[:40]!r}"


@words_are_seen.broken_by
def _hidden(file: WordFile) -> None:
    _dress(file, "vanish")


@words_are_seen.broken_by
def _flashing(file: WordFile) -> None:
    _dress(file, "effect", val="blinkBackground")
