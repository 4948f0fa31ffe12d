"""What a window of some size has room for at once."""

from dataclasses import dataclass

from briefgen.desktop.theme import WindowTheme


@dataclass(frozen=True, slots=True)
class Room:
    """Without a sidebar it comes when it is called; without a brief that is a view of the middle; without evidence its
    head stands for it.
    """

    has_sidebar: bool = True
    has_brief: bool = True
    has_sections: bool = True
    has_evidence: bool = True


def room_for(width: int, height: int, look: WindowTheme) -> Room:
    """What there is room for, by the size of the letters."""
    fold = look.tokens.fold
    return Room(
        has_sidebar=width >= look.px(fold.sidebar_drawer),
        has_brief=width >= look.px(fold.brief_as_view),
        has_sections=height >= look.px(fold.sections_closed),
        has_evidence=height >= look.px(fold.evidence_closed),
    )
