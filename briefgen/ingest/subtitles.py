"""Subtitles and transcripts with clocks (.srt, .vtt): what is said, by whom, without the clocks."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from briefgen.ingest.decoding import decode
from briefgen.ingest.prose import clean, joined
from briefgen.ingest.reader import IngestedArticle, ReadOptions, Source, Unreadable

_CLOCK: Final = re.compile(r"\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}.*")
_VOICE: Final = re.compile(r"<v(?:\.[\w.-]*)?\s+([^<>]{1,80})>")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}")
_NAMED: Final = re.compile(r"(?:>>\s*|-\s+)?([^\W\d_][\w .'’()-]{0,50}?):\s+(?=\S)")
_ENDED: Final = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]]*$")
_BLOCK: Final = re.compile(r"(?:NOTE|STYLE|REGION|X-TIMESTAMP-MAP)\b")


def read_subtitles(source: Source, _options: ReadOptions) -> Iterator[IngestedArticle]:
    """The one article of a file of subtitles: a paragraph for each turn of a speaker."""
    text = clean(decode(source.data))
    said = [turn for cue in _cues(text) for turn in _turns(cue)]
    if not said:
        raise Unreadable("holds no subtitles", "save the transcript as .txt")
    paragraphs: list[str] = []
    speaker = ""
    for named, words in said:
        begins = named and named != speaker
        speaker = named or speaker
        if begins or not paragraphs or (words[:1] == "-" and len(words) > 1):
            paragraphs.append(f"{named}: {words}" if begins else words.lstrip("- "))
        elif not paragraphs[-1].endswith(words):
            paragraphs[-1] += f" {words}"
    yield IngestedArticle(text=joined(paragraphs))


def _cues(text: str) -> Iterator[str]:
    """The words of each cue, its lines as one."""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.strip("\n").split("\n")
        at = next((number for number, line in enumerate(lines[:3]) if _CLOCK.fullmatch(line)), None)
        if at is not None and not _BLOCK.match(lines[0]):
            yield "\n".join(lines[at + 1 :])


def _turns(cue: str) -> Iterator[tuple[str, str]]:
    """The speaker, where one is named, and the words of each turn of a cue."""
    marked = _VOICE.sub(lambda found: f"\n{found[1].strip()}: ", cue)
    for line in re.split(r"\n(?=\s*(?:-|>>))|\n(?=[^\n:]{1,50}:\s)", unescape(_TAG.sub("", marked))):
        words = " ".join(line.split())
        named = _NAMED.match(words)
        if named and _is_speaker(named[1]):
            yield named[1].strip(), words[named.end() :]
        elif words:
            yield "", words.removeprefix(">>").strip()


def _is_speaker(name: str) -> bool:
    """Whether what stands before a colon is a name: few words, each with a capital or in a script that has none."""
    return len(name.split()) <= 5 and all(not word[0].islower() for word in name.split() if word[0].isalpha())
