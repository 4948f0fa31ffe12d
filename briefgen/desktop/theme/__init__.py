"""How the window looks: a typed table of colours and lengths, and what is made from it.

Comes in: `resources/window/tokens.toml`, the icons beside it, light or dark, the size of the letters.
Goes out: `WindowTheme` for painters, the palette, the style sheet, icons in its colours.
Read in this order: `design_tokens`, `window_theme`, `palette`, `stylesheet`, `icons`.
"""

from briefgen.desktop.theme.icons import dress, icon
from briefgen.desktop.theme.window_theme import WindowTheme, theme

__all__ = ["WindowTheme", "dress", "icon", "theme"]
