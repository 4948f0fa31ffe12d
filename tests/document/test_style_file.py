import re
from pathlib import Path

import pytest

from briefgen.document.style import Style
from briefgen.document.style_file import load_style, style_names, style_schema
from briefgen.errors import InputError


def faults(source: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        load_style(source)
    return [str(fault) for fault in caught.value.faults]


def written(folder: Path, text: str) -> str:
    path = folder / "house.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_two_styles_ship() -> None:
    assert style_names() == ("band", "official")


@pytest.mark.parametrize("name", ["band", "official"])
def test_a_packaged_style_can_be_read(name: str, tmp_path: Path) -> None:
    loaded = load_style(name)
    assert loaded.style.name == name
    assert loaded.folder is None
    text = (Path(__file__).parents[2] / "resources" / "styles" / f"{name}.toml").read_text(encoding="utf-8")
    assert load_style(written(tmp_path, text)).style == loaded.style


def test_a_file_takes_what_it_leaves_out_from_the_defaults(tmp_path: Path) -> None:
    loaded = load_style(written(tmp_path, '[page]\npaper = "Letter"\n'))
    assert loaded.style.name == "house"
    assert loaded.style.page.paper == "Letter"
    assert loaded.style.colours == Style(name="x").colours
    assert loaded.folder == tmp_path


def test_an_empty_file_is_the_default_style(tmp_path: Path) -> None:
    assert load_style(written(tmp_path, "")).style == Style(name="house")


def test_an_unknown_name_gets_a_hint() -> None:
    assert faults("offical") == ["style 'offical': there is no such style; did you mean 'official'?"]
    assert "band, official" in faults("zzz")[0]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (fault,) = faults(str(tmp_path / "none.toml"))
    assert "none.toml: cannot be read" in fault


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    told = faults(
        written(tmp_path, '[page]\npapr = "A4"\nmargin_top_mm = 3\n[colours]\nink = "black"\n[lgo]\nfile = "x"')
    )
    assert len(told) == 4
    text = "\n".join(told)
    assert "$.page.papr" in text
    assert "did you mean 'paper'?" in text
    assert "$.page.margin_top_mm" in text
    assert "$.colours.ink" in text
    assert "did you mean 'logo'?" in text


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('[colours]\ngrey = "#999999"', ["colours.grey", "colours.grey"]),
        ('[colours]\naccent = "#767676"', ["colours.accent"]),
        ('[colours]\ntint = "#333333"', ["colours.ink", "colours.accent", "colours.grey"]),
        ('[band]\ncolour = "#ffcc00"', ["band.ink"]),
    ],
)
def test_colours_that_cannot_be_read_are_faults(text: str, places: list[str], tmp_path: Path) -> None:
    told = faults(written(tmp_path, text))
    assert [re.search(r"\$\.([\w.]+)", fault)[1] for fault in told] == places
    assert all("4.5" in fault for fault in told)


def test_the_files_that_a_style_names_lie_beside_it(tmp_path: Path) -> None:
    (tmp_path / "seal.png").write_bytes(b"\x89PNG")
    (tmp_path / "base.dotx").write_bytes(b"PK")
    text = '[logo]\nfile = "seal.png"\nalt = "Seal"\n[word]\nbase = "base.dotx"'
    assert load_style(written(tmp_path, text)).style.word.base == "base.dotx"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("gone.png", "no file"),
        ("../seal.png", "outside"),
        ("/etc/seal.png", "outside"),
        ("house.toml", "not of a kind"),
        ("a\\u0000.png", "not a file name"),
    ],
)
def test_a_logo_that_cannot_be_used(name: str, problem: str, tmp_path: Path) -> None:
    (fault,) = faults(written(tmp_path, f'[logo]\nfile = "{name}"\nalt = "Seal"'))
    assert "$.logo.file" in fault
    assert problem in fault


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inside = tmp_path / "style"
    inside.mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    (inside / "seal.png").symlink_to(tmp_path / "secret.png")
    (fault,) = faults(written(inside, '[logo]\nfile = "seal.png"\nalt = "Seal"'))
    assert "outside" in fault


@pytest.mark.parametrize("content", [b"name = ", b"\xff\xfe", b"a = [" * 3000])
def test_what_is_not_toml_is_one_fault(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_bytes(content)
    assert len(faults(str(path))) == 1


def test_the_schema_tells_every_key_and_its_unit() -> None:
    schema = style_schema()
    assert schema["title"] == "briefgen style"
    assert "name" not in schema["required"]
    assert set(schema["properties"]) == set(Style.model_fields)
    for table in (schema, *schema["$defs"].values()):
        assert table["additionalProperties"] is False
        assert all("description" in entry or "$ref" in entry for entry in table["properties"].values())
