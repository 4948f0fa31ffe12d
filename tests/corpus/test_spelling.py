"""When two names are spellings of one."""

import pytest

from briefgen.corpus.spelling import are_spellings


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("muammar gaddafi", "moammar gadhafi"),
        ("mohammed mursi", "muhammad morsi"),
        ("bashar al assad", "bashar assad"),
        ("alexei navalny", "aleksey navalny"),
        ("yevgeny prigozhin", "evgeny prigozhin"),
        ("mahmoud ahmadinejad", "mahmud ahmadinezhad"),
        ("josé núñez", "jose nunez"),
        ("aleksandr popov", "alexander popov"),
    ],
)
def test_romanisations_of_one_name_are_joined(one: str, two: str) -> None:
    assert are_spellings(one.split(), two.split())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("maria lopez", "mario lopez"),
        ("john smith", "joan smith"),
        ("saad hariri", "said hariri"),
        ("mohammed hassan", "mahmoud hassan"),
        ("omar hassan", "omar hussain"),
        ("peter miller", "petra miller"),
        ("li wei", "liu wei"),
        ("ali larijani", "ali larijani nasr"),
    ],
)
def test_names_of_two_people_are_not(one: str, two: str) -> None:
    assert not are_spellings(one.split(), two.split())
