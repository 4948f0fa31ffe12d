"""The sections of a brief: a module of this package for each, of its name in `Section`, with its `SECTION`.

A section more is its module and its name there. Preview, window, schema and specs read both.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from briefgen.compose.citations import Citations
from briefgen.compose.section import SectionContext
from briefgen.compose.words import load_words
from briefgen.document.blocks import Block, Heading
from briefgen.model import spec as specs
from briefgen.model.spec import Section


class TableNumbers:
    """Numbers from 1."""

    def __init__(self) -> None:
        self._last = 0

    def next(self) -> int:
        """The number of the next table."""
        self._last += 1
        return self._last


@dataclass(frozen=True, slots=True)
class SectionComposer:
    """What makes the blocks of a section; none where it has nothing to say.

    One that `is_narrow` needs no width, and may have the side column beside it.
    They come under a heading, the section's name in the catalogs, or `english` where they have none. One that
    `has_own_headings` names the `anchors` that its first block may have. One that tells what the others cite is made
    `after_all` of them, wherever it stands, and may begin a `new_page`.
    """

    compose: Callable[[SectionContext, TableNumbers, Citations], tuple[Block, ...]]
    english: str = ""
    anchors: tuple[str, ...] = ()
    after_all: bool = False
    is_narrow: bool = False
    new_page: bool = False

    @property
    def has_own_headings(self) -> bool:
        """Whether the section makes its headings itself."""
        return bool(self.anchors)


@cache
def composer_of(section: Section) -> SectionComposer:
    """The composer of a section: what its module calls `SECTION`."""
    made = import_module(f"briefgen.compose.{section}").SECTION
    if not isinstance(made, SectionComposer):
        raise TypeError(f"SECTION of briefgen.compose.{section} is not a SectionComposer")
    return made


def heading_of(section: Section, language: str) -> str:
    """The heading of a section in a language."""
    return load_words(language).get(section, composer_of(section).english)


def section_of(anchor: str) -> Section | None:
    """The section that begins at a block of this anchor, if one does."""
    return section_anchors((*specs.SECTIONS, *specs.DOSSIER_SECTIONS)).get(anchor)


def section_anchors(sections: Iterable[Section]) -> dict[str, Section]:
    """The sections by the anchors of the blocks at which they begin; their modules are loaded, and no others."""
    return {anchor: name for name in sections for anchor in composer_of(name).anchors or (name,)}


def blocks_of(
    section: Section, context: SectionContext, tables: TableNumbers, citations: Citations
) -> tuple[Block, ...]:
    """A section with its heading, where there is something in it."""
    composer = composer_of(section)
    blocks = composer.compose(context, tables, citations)
    if not blocks or composer.has_own_headings:
        return blocks
    heading = context.words.get(section, composer.english)
    return (Heading(1, heading, section, new_page=composer.new_page), *blocks)
