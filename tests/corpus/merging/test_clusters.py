"""Clusters that grow by union, against the plain way to put sets together."""

from hypothesis import given
from hypothesis import strategies as st

from briefgen.corpus.merging.clusters import Clusters

PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=12)


def found(clusters: Clusters[int]) -> set[frozenset[int]]:
    return set(map(frozenset, clusters))


@given(PAIRS)
def test_what_is_joined_is_one_and_nothing_else_is(pairs: list[tuple[int, int]]) -> None:
    clusters, plain = Clusters(range(8)), {frozenset((key,)) for key in range(8)}
    for one, two in pairs:
        assert clusters.join(one, two)
        both = [group for group in plain if one in group or two in group]
        plain = plain.difference(both) | {frozenset().union(*both)}
    assert found(clusters) == plain
    for group in plain:
        assert {clusters.find(key) for key in group} <= group
        assert len({clusters.find(key) for key in group}) == 1
        assert all(set(clusters.members(key)) == group for key in group)


@given(PAIRS, st.integers(1, 8))
def test_what_is_not_allowed_is_not_joined(pairs: list[tuple[int, int]], most: int) -> None:
    clusters = Clusters(range(8))
    for one, two in pairs:
        before = found(clusters)
        joined = clusters.join(one, two, lambda first, second: len(first) + len(second) <= most)
        assert joined is (clusters.find(one) == clusters.find(two))
        assert joined or found(clusters) == before
    assert max(map(len, clusters)) <= most


def test_keys_that_had_one_name_are_one_and_those_of_others_are_passed_over() -> None:
    clusters = Clusters("abcd")
    clusters.join_known({"a": "x", "z": "x", "c": "x", "b": "y"})
    assert set(map(frozenset, clusters)) == {frozenset("ac"), frozenset("b"), frozenset("d")}
