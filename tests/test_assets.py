import pytest

from briefgen import assets


def test_a_resource_is_found_by_its_name() -> None:
    assert assets.path("words/dates.toml").is_file()
    assert assets.read_text("words/dates.toml").encode() == assets.read_bytes("words/dates.toml").replace(
        b"\r\n", b"\n"
    )


def test_names_are_sorted_and_without_their_ending() -> None:
    names = assets.names("words", ".toml")
    assert list(names) == sorted(names)
    assert "dates" in names


@pytest.mark.parametrize(
    "name",
    ["../pyproject.toml", "words/../../LICENSE", "/etc/passwd", "..\\LICENSE", "C:\\x", "C:x", "\\\\host\\share\\x"],
)
def test_no_name_leads_out_of_the_folder(name: str) -> None:
    for read in (assets.path, assets.read_text, assets.read_bytes):
        with pytest.raises(ValueError, match="not the name of a resource"):
            read(name)


def test_what_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        assets.read_text("words/none.toml")
