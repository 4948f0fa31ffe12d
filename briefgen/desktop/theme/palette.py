"""The palette of Qt in our colours, for what Qt draws by itself."""

from PySide6.QtGui import QColor, QPalette

from briefgen.desktop.theme.design_tokens import WindowColours

_ROLE = QPalette.ColorRole
_GROUP = QPalette.ColorGroup


def palette_of(colours: WindowColours) -> QPalette:
    """Light or dark, what cannot be used greyed, what is chosen greyed where the focus is elsewhere."""
    palette = QPalette()
    for role, colour in _roles(colours).items():
        palette.setColor(role, QColor(colour))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText, _ROLE.HighlightedText):
        palette.setColor(_GROUP.Disabled, role, QColor(colours.disabled))
    palette.setColor(_GROUP.Inactive, _ROLE.Highlight, QColor(colours.inactive))
    palette.setColor(_GROUP.Disabled, _ROLE.Highlight, QColor(colours.inactive))
    return palette


def _roles(colours: WindowColours) -> dict[QPalette.ColorRole, str]:
    return {
        _ROLE.Window: colours.window,
        _ROLE.WindowText: colours.text,
        _ROLE.Base: colours.content,
        _ROLE.AlternateBase: colours.hover,
        _ROLE.Text: colours.text,
        _ROLE.PlaceholderText: colours.muted,
        _ROLE.Button: colours.window,
        _ROLE.ButtonText: colours.text,
        _ROLE.BrightText: colours.on_accent,
        _ROLE.ToolTipBase: colours.raised,
        _ROLE.ToolTipText: colours.text,
        _ROLE.Highlight: colours.tint,
        _ROLE.HighlightedText: colours.text,
        _ROLE.Accent: colours.accent,
        _ROLE.Link: colours.accent,
        _ROLE.LinkVisited: colours.accent,
        _ROLE.Light: colours.raised,
        _ROLE.Midlight: colours.line,
        _ROLE.Mid: colours.edge,
        _ROLE.Dark: colours.edge,
        _ROLE.Shadow: colours.edge,
    }
