"""Files that were damaged, or made to be: each is read or refused in words, none breaks the program."""

import io
import random
import zipfile
from pathlib import Path

import pytest

from briefgen.audit import audit_brief
from briefgen.errors import InputError
from tests.audit.bodies import told
from tests.readback.briefs import read, written

COUNT = 40
PARTS = {
    ".docx": ("word/document.xml", "customXml/item101.xml", "word/_rels/document.xml.rels", "_rels/.rels"),
    ".odt": ("content.xml", "styles.xml", "briefgen-evidence.rdf", "META-INF/manifest.xml"),
}
MARKS = b'09azAZ"{}[]<>/-'


def damaged(data: bytes, chance: random.Random, letters: bytes) -> bytes:
    """The bytes with some changed, taken out or said twice."""
    found = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        place, kind = chance.randrange(len(found)), chance.random()
        if kind < 0.6:
            found[place] = chance.choice(letters)
        elif kind < 0.8:
            del found[place : place + chance.randint(1, 60)]
        else:
            found[place:place] = found[chance.randrange(len(found)) :][: chance.randint(1, 80)]
    return bytes(found)


def damaged_part(data: bytes, chance: random.Random, names: tuple[str, ...]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(names)
    parts[name] = damaged(parts[name], chance, MARKS)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for each, part in parts.items():
            archive.writestr(each, part)
    return out.getvalue()


@pytest.mark.parametrize("ending", [".docx", ".odt", ".pdf"])
def test_damaged_files_are_read_or_refused(tmp_path: Path, ending: str) -> None:
    data = written(told(), ending, form="page")
    chance = random.Random(1)
    refused = 0
    for _ in range(COUNT):
        names = PARTS.get(ending)
        broken = damaged_part(data, chance, names) if names else damaged(data, chance, bytes(range(256)))
        try:
            audit_brief(read(broken, tmp_path))
        except InputError:
            refused += 1
    assert 0 < refused < COUNT
