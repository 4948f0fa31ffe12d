"""Small widgets and helpers that several panes use: notices, toasts, menus, delegates, the sign of the app."""
