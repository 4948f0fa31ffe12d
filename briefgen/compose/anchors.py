"""Anchors for all that has words, so that each line of a brief can be found again in its file."""

from collections.abc import Iterable, Iterator

from briefgen.document.blocks import Block, Heading, ListBlock, Paragraph, SideBySide, Table, in_order
from briefgen.document.reading import anchors_of


def anchored(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with an anchor for each paragraph, item and row that has none: its heading's, with its place under it.

    Those of a list or a table count in it, so that a line keeps its name where others are told before it elsewhere.
    """
    whole = tuple(blocks)
    return tuple(_Anchors(whole).blocks(whole))


class _Anchors:
    """Hands out the names that are not taken."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self._taken = {anchor for block in in_order(blocks) for anchor in anchors_of(block)}
        self._section = "brief"

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """The blocks in their order."""
        for block in blocks:
            match block:
                case SideBySide():
                    yield block._replace(main=tuple(self.blocks(block.main)), side=tuple(self.blocks(block.side)))
                case Heading():
                    self._section = block.anchor
                    yield block
                case Paragraph():
                    yield block if block.anchor else block._replace(anchor=self._free(f"{self._section}-p", 1))
                case ListBlock():
                    named = [
                        item if item.anchor else item._replace(anchor=self._free(f"{self._section}-", place))
                        for place, item in enumerate(block.items, 1)
                    ]
                    yield block._replace(items=tuple(named))
                case Table():
                    rows = [
                        row if row.anchor else row._replace(anchor=self._free(f"{block.anchor}-", place))
                        for place, row in enumerate(block.rows, 1)
                    ]
                    yield block._replace(rows=tuple(rows))
                case _:
                    yield block

    def _free(self, stem: str, number: int) -> str:
        while f"{stem}{number}" in self._taken:
            number += 1
        self._taken.add(f"{stem}{number}")
        return f"{stem}{number}"
