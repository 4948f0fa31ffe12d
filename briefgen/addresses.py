"""Addresses of libraries and other places as they may be shown: no password in them, be they well formed or not.

Whatever stands where a password may stand is hidden: too much is hidden of an odd address rather than too little.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

HIDDEN: Final = "***"
_SCHEME: Final = re.compile(r"(?:[A-Za-z][\w+.-]+:/|:/|//)/*|(?=[^\s/:@]{2,}:[^\s@]*@)")  # one letter is a drive
_PORT: Final = re.compile(r"\d*(?=[/?#]|$)")
_IN_BRACKETS: Final = re.compile(r"\[[^\]]*\]")  # IPv6
_OPTION: Final = re.compile(r"[?&;#]([^?&;#]*)")
_PLAIN_OPTIONS: Final = frozenset(
    "host hostaddr port user dbname sslmode application_name connect_timeout charset options page q".split()
)
_LEAST: Final = 3  # characters of a part of a password that is hidden in other words


def shown_address(address: str) -> str:
    """An address without passwords; what is none, such as a path, stays as it is."""
    shown, end = "", 0
    for start, stop in _secrets(address):
        shown += address[end:start] + HIDDEN
        end = stop
    return shown + address[end:]


def without_secrets(text: str, address: str) -> str:
    """Words of others about an address, such as those of a driver, without the parts of it that are not shown."""
    hidden = {address[start:stop] for start, stop in _secrets(address)}
    parts = {part for secret in hidden for part in (secret, unquote(secret), *re.split(r"[@:/?&=#]", secret))}
    for part in sorted(parts, key=len, reverse=True):
        if len(part) >= _LEAST:
            text = text.replace(part, HIDDEN)
    return text


def address_name(address: str) -> str:
    """What to call what an address leads to: its last part."""
    plain = re.split(r"[?#]", shown_address(address))[0].rstrip("/")
    return re.split(r"[/\\]", plain)[-1] or shown_address(address)


def _secrets(address: str) -> Iterator[tuple[int, int]]:
    """Where what is not shown begins and ends, in order."""
    scheme = _SCHEME.match(address)
    if scheme is None:
        return
    begin, at = scheme.end(), address.rfind("@")
    query = re.search(r"[?#]|$", address[begin:])
    is_unclear = query is not None and begin + query.start() < at  # a password with "?", or an option with "@"
    if at > begin:
        colon = address.find(":", begin, at)
        if colon >= 0:
            yield colon + 1, len(address) if is_unclear else at
        if colon >= 0 and is_unclear:
            return
        begin = begin if is_unclear else at + 1
    brackets = _IN_BRACKETS.match(address, begin)
    begin = brackets.end() if brackets else begin
    host = re.search(r"[/?#]|$", address[begin:])
    colon = address.find(":", begin, begin + host.start() if host else len(address))
    if colon >= 0 and not _PORT.match(address, colon + 1):
        yield colon + 1, len(address)
        return
    for option in _OPTION.finditer(address, begin):
        name, mark, value = option[1].partition("=")
        if value and unquote(name).lower() not in _PLAIN_OPTIONS:
            yield option.end() - len(value), option.end()
        elif name and not mark:
            yield option.start() + 1, option.end()
