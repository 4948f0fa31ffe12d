"""The names of facets and of their values, in the user's language."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from briefgen.desktop.names.statuses import status_name
from briefgen.library.search.query import FacetCount, FacetName

FACETS: Final[tuple[FacetName, ...]] = ("themes", "actors", "kinds", "statuses", "publishers")


def facet_name(facet: FacetName) -> str:
    """What a facet is called."""
    translate = QCoreApplication.translate
    return {
        "themes": translate("Facets", "Themes"),
        "actors": translate("Facets", "Actors"),
        "kinds": translate("Facets", "Kinds of event"),
        "statuses": translate("Facets", "Status"),
        "publishers": translate("Facets", "Publishers"),
    }[facet]


def value_kind(facet: FacetName) -> str:
    """What one value of a facet is."""
    translate = QCoreApplication.translate
    return {
        "themes": translate("Facets", "Theme"),
        "actors": translate("Facets", "Actor"),
        "kinds": translate("Facets", "Kind"),
        "statuses": translate("Facets", "Status"),
        "publishers": translate("Facets", "Publisher"),
    }[facet]


def value_name(facet: FacetName, count: FacetCount) -> str:
    """What a value is called; kinds and statuses in plain words, all else by its label."""
    if facet == "statuses":
        return status_name(count.value)
    return kind_name(count.value) if facet == "kinds" else count.label


def kind_name(kind: str) -> str:
    """What a kind of event is called."""
    translate = QCoreApplication.translate
    names = {
        "agree": translate("Kinds", "Agreement"),
        "consult": translate("Kinds", "Meeting or visit"),
        "support": translate("Kinds", "Support"),
        "cooperate": translate("Kinds", "Cooperation"),
        "aid": translate("Kinds", "Aid"),
        "yield": translate("Kinds", "Concession"),
        "request": translate("Kinds", "Request"),
        "accuse": translate("Kinds", "Accusation"),
        "reject": translate("Kinds", "Refusal"),
        "threaten": translate("Kinds", "Threat"),
        "protest": translate("Kinds", "Protest"),
        "sanction": translate("Kinds", "Sanction"),
        "mobilize": translate("Kinds", "Mobilisation"),
        "coerce": translate("Kinds", "Coercion"),
        "assault": translate("Kinds", "Attack"),
        "appoint": translate("Kinds", "Appointment"),
        "statement": translate("Kinds", "Statement"),
        "other": translate("Kinds", "Other"),
    }
    return names.get(kind, kind)
