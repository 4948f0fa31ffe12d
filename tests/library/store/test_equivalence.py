"""Which mentions are one once a person has decided."""

from briefgen.library.store.equivalence import EquivalenceClasses, ItemRef, actor_base, event_base

A, B, C, D = (ItemRef((number, 0), f"base-{number}") for number in range(4))
ALSO_A = ItemRef((9, 0), A.base)


def test_what_an_item_is_one_with_by_itself() -> None:
    assert actor_base((1, 2), "x", "state", "chad") == event_base((1, 2), "x") == "c:x"
    assert actor_base((1, 2), None, "state", "chad") == "n:state:chad"
    assert actor_base((1, 2), None, "state", "") == event_base((1, 2), None) == "i:1:2"


def test_groups_that_were_merged_are_one_with_all_that_was_one_with_them() -> None:
    grouping = EquivalenceClasses()
    grouping.merge([A, B])
    grouping.merge([B, C, A])
    assert len({grouping.key_of(item) for item in (A, B, C, ALSO_A)}) == 1
    assert grouping.key_of(D) == D.base
    assert grouping.bases(B.base) == ({A.base, B.base, C.base}, frozenset())
    assert grouping.touched == {A.base}
    assert grouping.moved == grouping.elsewhere(A.base) == frozenset()
    assert grouping.bases(D.base) == ({D.base}, frozenset())


def test_what_was_split_off_is_a_group_of_its_own() -> None:
    grouping = EquivalenceClasses()
    grouping.split([ALSO_A, B], "7")
    assert grouping.key_of(ALSO_A) == grouping.key_of(B) == "s:7"
    assert grouping.key_of(A) == A.base
    assert grouping.moved == {ALSO_A.place, B.place}
    assert grouping.bases("s:7") == ({"s:7"}, {ALSO_A.place, B.place})
    assert grouping.elsewhere(A.base) == {ALSO_A.place, B.place}
    assert grouping.elsewhere("s:7") == frozenset()
    assert grouping.touched == {"s:7"}


def test_the_later_decision_holds() -> None:
    grouping = EquivalenceClasses()
    grouping.merge([A, B])
    grouping.split([B], "1")
    assert grouping.key_of(B) != grouping.key_of(A)
    grouping.merge([C, B])
    assert grouping.key_of(C) == grouping.key_of(B) != grouping.key_of(A)
    grouping.split([B], "2")
    assert grouping.key_of(B) == "s:2"


def test_without_decisions_nothing_is_touched() -> None:
    grouping = EquivalenceClasses()
    grouping.merge([A])
    grouping.merge([A, ALSO_A])
    assert (grouping.touched, grouping.moved, grouping.values()) == (frozenset(), frozenset(), {})
