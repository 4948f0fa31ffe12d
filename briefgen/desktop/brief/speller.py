"""The spelling of what the analyst writes, checked in the language of the brief."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from briefgen.desktop.application.user_settings import UserSettings
from briefgen.desktop.brief.spelling_dictionary import SpellingDictionary, load_lexicon
from briefgen.desktop.workspace.work import LatestOnly
from briefgen.desktop.workspace.workspace import Workspace
from briefgen.errors import BriefgenError

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END: Final = re.compile(r"(?:^|[.!?…:])[\"'”’)\]]*\s*[\"'“‘(\[]*$")


class Speller(QObject):
    """Has a lexicon once one is asked for, and the user's own words; `changed` when words are judged otherwise."""

    changed = Signal()

    def __init__(self, workspace: Workspace, settings: UserSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._newest = LatestOnly(workspace.worker)
        self._language = ""
        self._lexicon: SpellingDictionary | None = None
        self._own = _folded(settings)
        settings.changed.connect(self._follow_settings)
        workspace.choice_changed.connect(self._follow_language)

    @property
    def is_ready(self) -> bool:
        """Whether there is a lexicon to check with."""
        return self._lexicon is not None

    def start(self) -> None:
        """Load the lexicon of the brief's language, off the window's thread."""
        language = self._workspace.choice.spec.language
        if language != self._language:
            self._language = language
            self._newest.ask(partial(load_lexicon, language), self._take, self._go_without)

    def wrong(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each word that is unknown; a capital within a sentence makes a name, which is not judged."""
        lexicon = self._lexicon
        if lexicon is None:
            return
        for found in _WORD.finditer(text):
            word = found.group()
            if not self._is_name(word, text[: found.start()]) and not self._knows(lexicon, word):
                yield found.start(), found.end()

    def suggest(self, word: str, done: Callable[[tuple[str, ...]], None]) -> None:
        """Ask what a word may have been meant to be; the answer comes later."""
        lexicon = self._lexicon
        if lexicon is not None:
            self._newest.ask(partial(lexicon.suggestions, word), done, self._go_without)

    def learn(self, word: str) -> None:
        """Keep a word as one of the user's."""
        self._settings.change(own_words=tuple(sorted({*self._settings.values.own_words, word})))

    def _knows(self, lexicon: SpellingDictionary, word: str) -> bool:
        return len(word) == 1 or word.casefold() in self._own or lexicon.knows(word)

    def _is_name(self, word: str, before: str) -> bool:
        has_capital_inside = any(letter.isupper() for letter in word[1:])
        return has_capital_inside or (word[0].isupper() and not _SENTENCE_END.search(before))

    def _take(self, lexicon: SpellingDictionary | None) -> None:
        self._lexicon = lexicon
        self.changed.emit()

    def _go_without(self, _: BriefgenError) -> None:
        """Nothing to tell: words are not checked, and can be written all the same."""

    def _follow_language(self) -> None:
        if self._language:
            self.start()

    def _follow_settings(self) -> None:
        own = _folded(self._settings)
        if own != self._own:
            self._own = own
            self.changed.emit()


def _folded(settings: UserSettings) -> frozenset[str]:
    return frozenset(word.casefold() for word in settings.values.own_words)
