"""Clusters that grow by union, for which a veto may be laid."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Clusters(Generic[Key]):
    """Disjoint sets (Tarjan, 1975): each key begins alone."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._parents = {key: key for key in keys}
        self._members: dict[Key, list[Key]] = {key: [key] for key in self._parents}

    def find(self, key: Key) -> Key:
        """The key that stands for the cluster."""
        root = key
        while self._parents[root] != root:
            root = self._parents[root]
        while self._parents[key] != root:
            self._parents[key], key = root, self._parents[key]
        return root

    def members(self, key: Key) -> list[Key]:
        """All that are in the key's cluster."""
        return self._members[self.find(key)]

    def join(self, one: Key, two: Key, allowed: Callable[[list[Key], list[Key]], bool] | None = None) -> bool:
        """Make two clusters one, unless it is not allowed; whether they are one now."""
        first, second = self.find(one), self.find(two)
        if first == second:
            return True
        if allowed is not None and not allowed(self._members[first], self._members[second]):
            return False
        if len(self._members[first]) < len(self._members[second]):
            first, second = second, first
        self._parents[second] = first
        self._members[first] += self._members.pop(second)
        return True

    def join_known(self, known: Mapping[Key, str]) -> None:
        """Make one what was one before: keys of the same name."""
        first: dict[str, Key] = {}
        for key, name in known.items():
            if key in self._parents:
                self.join(first.setdefault(name, key), key)

    def __iter__(self) -> Iterator[list[Key]]:
        return iter(self._members.values())
