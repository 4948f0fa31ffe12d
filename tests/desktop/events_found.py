"""Events as searches find them, for tests."""

from briefgen.desktop.events.found import ShownEvent
from briefgen.library.search.query import SearchRow


def shown(
    name: str, date: str | None = None, title: str = "", sources: int = 1, themes: tuple[str, ...] = ()
) -> ShownEvent:
    """An event as a search finds it; its date is printed as it is."""
    row = SearchRow(name, (name,), date, title or f"Event {name}", "other", "reported", (), themes, (), sources, ())
    return ShownEvent(row, date or "")
