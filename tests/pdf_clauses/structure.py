"""The structure tree of a file (ISO 32000-1, 14.7), read into nodes."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

GROUPING: Final = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private".split()
HEADINGS: Final = "H1 H2 H3 H4 H5 H6".split()
BLOCKS: Final = "P H L LI Lbl LBody Table TR TH TD THead TBody TFoot".split()
INLINES: Final = "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP".split()
STANDARD_TYPES: Final = frozenset([*GROUPING, *HEADINGS, *BLOCKS, *INLINES, "Figure", "Formula", "Form"])


class StructureNode:
    """A structure element: `tag` is what it is called, `type` what that is in the standard ("" for nothing in it).

    `contents` are pairs of a page (its object number) and the number of marked content on it, `objects` what it holds
    beside, such as annotations.
    """

    def __init__(self, item: pikepdf.Dictionary, parent: "StructureNode | None", roles: dict[str, str]) -> None:
        self.item = item
        self.parent = parent
        self.tag = _text_of(item.get("/S", pikepdf.Name("/None")))
        self.type = standard_type(self.tag, roles)
        self.kids: list[StructureNode] = []
        self.contents: list[tuple[int, int]] = []
        self.objects: list[pikepdf.Dictionary] = []

    @property
    def attributes(self) -> dict[str, Any]:
        """Its attributes by name."""
        given = self.item.get("/A")
        each = given if isinstance(given, pikepdf.Array) else [given]
        return {name: value for one in each if isinstance(one, pikepdf.Dictionary) for name, value in one.items()}

    @property
    def language(self) -> str:
        """Its language, or that of the nearest above that has one."""
        node: StructureNode | None = self
        while node is not None:
            if "/Lang" in node.item:
                return str(node.item.Lang)
            node = node.parent
        return ""

    def __repr__(self) -> str:
        return f"<{self.tag}> {self.item.objgen[0]}"


def _text_of(name: pikepdf.Name) -> str:
    """The name as text, whatever its bytes."""
    escaped = name.unparse()[1:]
    return re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), escaped).decode(
        errors="replace"
    )


def standard_type(tag: str, roles: dict[str, str]) -> str:
    """The type of the standard that a tag stands for by the role map; "" where it stands for none."""
    seen = set()
    while tag not in STANDARD_TYPES and tag in roles and tag not in seen:
        seen.add(tag)
        tag = roles[tag]
    return tag if tag in STANDARD_TYPES else ""


def role_map(root: Any) -> dict[str, str]:
    """The role map of a structure tree's root."""
    roles = root.get("/RoleMap") if isinstance(root, pikepdf.Dictionary) else None
    return {name[1:]: str(role)[1:] for name, role in roles.items()} if roles is not None else {}


def nodes_below(root: Any) -> Iterator[StructureNode]:
    """The structure elements below the root of the tree, in reading order; each is complete once all are read."""
    if not isinstance(root, pikepdf.Dictionary):
        return
    roles = role_map(root)
    waiting = [StructureNode(kid, None, roles) for kid in reversed(_kids(root)) if isinstance(kid, pikepdf.Dictionary)]
    seen = set()
    while waiting:
        node = waiting.pop()
        if node.item.objgen in seen:
            continue
        seen.add(node.item.objgen)
        _read(node, roles)
        yield node
        waiting += reversed(node.kids)


def _read(node: StructureNode, roles: dict[str, str]) -> None:
    page = node.item.get("/Pg")
    for kid in _kids(node.item):
        if isinstance(kid, int):
            node.contents.append((page.objgen[0] if page is not None else 0, kid))
        elif not isinstance(kid, pikepdf.Dictionary):
            continue
        elif kid.get("/Type") == "/MCR":
            node.contents.append((kid.get("/Pg", page).objgen[0], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            node.objects.append(kid.Obj)
        else:
            node.kids.append(StructureNode(kid, node, roles))


def _kids(item: pikepdf.Dictionary) -> list[Any]:
    kids = item.get("/K")
    return list(kids) if isinstance(kids, pikepdf.Array) else [] if kids is None else [kids]
