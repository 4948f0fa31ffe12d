"""Jobs files, right and wrong."""

from pathlib import Path

import pytest

from briefgen.batch.plan.jobs import jobs_schema, load_jobs, parse_jobs
from briefgen.errors import InputError

WRONG = """
source = "news"
formatz = ["docx"]
[defaults]
titel = "A title"
marking = "TLP:PURPLE"
[[briefs]]
name = "../out"
[[briefs]]
name = "{them}"
spec = 3
[[briefs]]
spec = { title = "Nameless" }
[[matrix]]
per = "themes"
min_events = "3"
[[matrix]]
per = "theme"
name = "{theme}.docx"
formats = ["pdf"]
"""


def faults(text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        parse_jobs(text, "jobs.toml")
    return [str(fault) for fault in caught.value.faults]


def test_every_fault_is_told_at_once_with_its_place() -> None:
    told = "\n".join(faults(WRONG))
    for words in (
        "jobs.toml: $.formatz: is not a key of this object; did you mean 'formats'?",
        "$.defaults.titel: is not a key of this object; did you mean 'title'?",
        "$.defaults.marking: 'TLP:PURPLE'",
        "$.briefs[0].name: '../out' names a folder",
        "$.briefs[1].name: there is no field {them}; did you mean 'theme'?",
        "$.briefs[1].spec: is not an object",
        "$.briefs[2]: a brief without a spec_file needs a name",
        "$.matrix[0].per: 'themes' is not allowed here; did you mean 'theme'?",
        "$.matrix[0].min_events: is not a whole number",
        "$.matrix[1]: the name ends in .docx, but the formats are pdf",
    ):
        assert words in told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("source = [", "is not TOML"),
        ('source = "a"', "there is nothing to make"),
        ('source = []\n[[matrix]]\nper="theme"', "is too short"),
        ('[[matrix]]\nper="theme"', "$.source: is missing"),
        ('source="a"\nformats=["doc"]\n[[matrix]]\nper="theme"', "did you mean 'docx'?"),
        ('source="a"\n[[matrix]]\nper="theme"\ntitle="{thema}"', "there is no field {thema}; did you mean 'theme'?"),
    ],
)
def test_faults(text: str, words: str) -> None:
    assert words in "\n".join(faults(text))


def test_one_source_and_one_format_need_no_list() -> None:
    jobs = parse_jobs('source = "news"\nformats = "pdf"\n[[matrix]]\nper = "month"', "x")
    assert (jobs.source, jobs.formats) == (("news",), ("pdf",))
    assert parse_jobs('source = "news"\n[[matrix]]\nper = "month"', "x").formats == ("docx", "pdf")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'source = "\xe9"')
    for name, words in (("none.toml", "cannot be read"), ("latin.toml", "is not UTF-8 at byte 10")):
        with pytest.raises(InputError, match=words):
            load_jobs(tmp_path / name)


def test_the_schema_knows_every_key() -> None:
    schema = jobs_schema()
    assert set(schema["properties"]) == {"source", "formats", "defaults", "briefs", "matrix"}
    assert {"per", "min_events", "title", "name", "formats", "spec"} == set(schema["$defs"]["Matrix"]["properties"])
