"""How long the brief is to be: one side, two sides, or all that holds; a dossier where it is of one actor."""

from PySide6.QtWidgets import QWidget

from briefgen.desktop.widgets.segments import Segments
from briefgen.desktop.workspace.workspace import Workspace


class FormChoice(Segments):
    """Shows and changes the form of the brief."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        items = (
            ("page", self.tr("Page"), ""),
            ("brief", self.tr("Brief"), ""),
            ("full", self.tr("Full"), ""),
            ("dossier", self.tr("Dossier"), ""),
        )
        super().__init__(self.tr("Length of the brief"), items, parent)
        self._workspace = workspace
        tips = (
            self.tr("One side"),
            self.tr("Two sides"),
            self.tr("All events that hold, whatever the length"),
            self.tr("All that the sources say of the actor that the brief is about"),
        )
        for button, tip in zip(self.buttons.values(), tips, strict=True):
            button.setToolTip(tip)
        self.chosen.connect(self._choose)
        workspace.choice_changed.connect(self._show)
        self._show()

    def _choose(self, form: str) -> None:
        self._workspace.change_spec(self.tr("Change the length"), "spec.form", form=form)

    def _show(self) -> None:
        spec = self._workspace.choice.spec
        self.buttons["dossier"].setVisible(spec.form == "dossier" or len(spec.filters.actors) == 1)
        self.show_value(spec.form)
