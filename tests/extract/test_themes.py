"""The taxonomy is sound, a user's own is read with it, and scores part what a text is about from mere words."""

import re
from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.extract import extract
from briefgen.extract.themes import Taxonomy, own_taxonomy, parse_taxonomy, read_themes, taxonomy
from tests.extract.found import Extracted

OWN = '[salmon]\nlabel = "Salmon"\ncode = "medtop:20000209"\n[salmon.words]\n"salmon" = 2\n"fish farm" = 1.5\n'


def joined(path: Path) -> Taxonomy:
    return own_taxonomy(read_themes(path), str(path))


def test_the_packaged_themes_are_about_forty():
    assert 35 <= len(taxonomy().themes) <= 50


def test_labels_are_told_apart():
    labels = [theme.label for theme in taxonomy().themes.values()]
    assert len(set(labels)) == len(labels)


def test_codes_are_media_topics():
    codes = {theme.code for theme in taxonomy().themes.values()}
    assert all(re.fullmatch(r"medtop:\d{8}", code) for code in codes if code)
    assert any(codes)


def test_each_theme_has_several_patterns():
    count: dict[str, int] = {}
    for patterns in taxonomy().patterns.values():
        for _, theme, _ in patterns:
            count[theme] = count.get(theme, 0) + 1
    assert set(count) == set(taxonomy().themes)
    assert min(count.values()) >= 5


def test_the_longest_pattern_comes_first():
    for patterns in taxonomy().patterns.values():
        lengths = [len(lemmas) for lemmas, _, _ in patterns]
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("Ghana and Togo agreed on a ceasefire after peace talks.", "mediation-peace-talks"),
        ("The ambassador returned to the embassy.", "diplomatic-relations"),
    ],
)
def test_a_theme_is_found(read: Extracted, text: str, theme: str):
    data = read(text)
    (found,) = [item for item in data.themes if item.id == theme]
    assert found.by == "theme.words"
    assert 0 < found.confidence < 1


def test_a_word_of_little_weight_makes_no_theme(read: Extracted):
    assert read("The negotiation was long.").themes == ()


def test_more_words_raise_the_score(read: Extracted):
    once = read("The embassy opened.").themes[0]
    often = read("The ambassador opened the embassy. Diplomats left the consulate.").themes[0]
    assert once.id == often.id
    assert once.confidence < often.confidence


def test_a_users_own_theme_joins_the_packaged_ones(tmp_path: Path):
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    data = extract("The embassy bought salmon from a fish farm.", themes=joined(path))
    assert {"salmon", "diplomatic-relations"} <= {theme.id for theme in data.themes}
    alone = extract("The embassy bought salmon.", themes=parse_taxonomy(read_themes(path), str(path)))
    assert [theme.id for theme in alone.themes] == ["salmon"]


def test_a_users_own_theme_replaces_the_packaged_one(tmp_path: Path):
    path = tmp_path / "own.toml"
    path.write_text(
        OWN.replace("salmon]", "diplomatic-relations]").replace("salmon.", "diplomatic-relations."), "utf-8"
    )
    themes = joined(path)
    assert extract("The ambassador opened the embassy.", themes=themes).themes == ()
    assert [theme.label for theme in extract("Salmon.", themes=themes).themes] == ["Salmon"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[salmon", "Expected"),
        ('["Big Fish"]\nlabel = "x"\n', "small letters"),
        ("[salmon]\n", "label"),
        ('[salmon]\nlabel = " "\n', "label"),
        ('[salmon]\nlabel = "x"\n', "words"),
        ('[salmon]\nlabel = "x"\nwords = {}\n', "words"),
        ('[salmon]\nlabel = "x"\ncolour = "red"\nwords = { salmon = 1 }\n', "colour"),
        ('[salmon]\nlabel = "x"\nwords = { salmon = 0 }\n', "weight"),
        ('[salmon]\nlabel = "x"\nwords = { salmon = true }\n', "weight"),
        ('[salmon]\nlabel = "x"\nwords = { salmon = nan }\n', "weight"),
        ('[salmon]\nlabel = "x"\nwords = { salmon = inf }\n', "weight"),
        ('[salmon]\nlabel = "x"\nwords = { salmon = "2" }\n', "weight"),
        ('[salmon]\nlabel = "x"\nwords = { " " = 1 }\n', "empty"),
        ('[salmon]\nlabel = "x"\ncode = 3\nwords = { salmon = 1 }\n', "code"),
        ("salmon = 1\n", "label"),
    ],
)
def test_a_faulty_taxonomy_is_told_of(text: str, fault: str):
    with pytest.raises(InputError) as raised:
        parse_taxonomy(text, "own.toml")
    assert fault in str(raised.value)
    assert "own.toml" in str(raised.value)


def test_every_fault_is_told():
    with pytest.raises(InputError) as raised:
        parse_taxonomy("[salmon]\n[trout]\n", "own.toml")
    assert "[salmon]" in str(raised.value)
    assert "[trout]" in str(raised.value)


def test_a_file_that_is_not_there_is_told_of(tmp_path: Path):
    with pytest.raises(InputError, match="cannot be read: No such file") as raised:
        joined(tmp_path / "missing.toml")
    assert "missing.toml" in raised.value.faults[0].where


def test_a_folder_is_no_taxonomy(tmp_path: Path):
    with pytest.raises(InputError, match="cannot be read"):
        joined(tmp_path)


def test_a_file_that_is_not_utf_8_is_told_of_with_the_place(tmp_path: Path):
    path = tmp_path / "own.toml"
    path.write_bytes(OWN.replace("Salmon", "Kümmel").encode("latin-1"))
    with pytest.raises(InputError, match="is not UTF-8 at byte 19; save the file as UTF-8"):
        joined(path)


def test_the_title_of_a_person_is_no_theme(read: Extracted) -> None:
    data = read(
        "Prime Minister Ann Lodge met Trade Minister Kofi Mensah and Foreign Minister Ingrid Berg on Tuesday. "
        "Prime Minister Lodge said tariffs on steel and import quotas would end."
    )
    assert [theme.id for theme in data.themes] == ["trade-policy"]


def test_an_office_is_a_theme_where_it_is_talked_of(read: Extracted) -> None:
    data = read("Parliament will elect a prime minister on Tuesday after the resignation of the cabinet.")
    assert "government-leadership" in [theme.id for theme in data.themes]


def test_what_is_fought_with_words_and_vaccines_is_no_war():
    ills = (
        "Frontline workers combat the pandemic. Ministers agreed to combat corruption. Nurses on the frontline met."
        " The office to combat trafficking opened."
    )
    war = "Combat troops left the front line after an airstrike. The offensive went on."
    assert "Armed conflict" not in [theme.label for theme in extract(ills).themes]
    assert "Armed conflict" in [theme.label for theme in extract(war).themes]
