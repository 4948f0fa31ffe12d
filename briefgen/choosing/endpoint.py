"""Where a model answers: on this machine, unless a person has named another host as allowed."""

import socket
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Final, NamedTuple
from urllib.parse import SplitResult, urlsplit

from briefgen.addresses import shown_address
from briefgen.errors import UsageError

_PATH: Final = "/chat/completions"
_LOCAL: Final = "localhost"
_EXAMPLE: Final = "http://127.0.0.1:11434/v1"


class Endpoint(NamedTuple):
    """The base address of an endpoint, the name of its model, and the seconds that an answer may take in all.

    `allowed` are hosts beside this machine that passages may be sent to.
    """

    address: str
    model: str
    seconds: float = 300.0
    allowed: tuple[str, ...] = ()

    def url(self) -> str:
        """Where questions are sent. Raises `UsageError` for what is no address of the web, or of another host."""
        parts = _parts(self.address)
        host = parts.hostname or ""
        if not _is_here(host) and host not in _hosts(self.allowed):
            told = f"{shown_address(self.address)}: is not on this machine, and passages would be sent there"
            raise UsageError(f"{told}; use an address such as {_EXAMPLE}, or allow it with --allow-host {host}")
        path = parts.path.rstrip("/")
        return parts._replace(path=path if path.endswith(_PATH) else path + _PATH, fragment="").geturl()


def _parts(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        is_whole = False
    if not is_whole:
        raise UsageError(f"{shown_address(address)}: is not the address of an endpoint; use one such as {_EXAMPLE}")
    return parts


def _hosts(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)


def _is_here(host: str) -> bool:
    """Whether a host is this machine: an address of the loopback, or the name that stands for it and nothing else."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == _LOCAL and all(ip_address(each).is_loopback for each in _addresses(host))


def _addresses(host: str) -> list[str]:
    try:
        return [str(found[4][0]) for found in socket.getaddrinfo(host, None)]
    except OSError:
        return []
