"""Which addresses a link may lead to, written in ASCII so that Word and PDF readers take them."""

import re
from typing import Final
from urllib.parse import quote, urlsplit

_SCHEMES: Final = frozenset(("http", "https", "mailto"))
_LEGAL: Final = "%:/?#[]@!$&'()*+,;=-._~"
_STRAY_PERCENT: Final = re.compile("%(?![0-9A-Fa-f]{2})")
_LONGEST: Final = 2_000  # characters that all browsers take


def link_target(url: str) -> str | None:
    """The address as a valid URI; `None` where it is no well-formed web or mail address, or Word could not hold it."""
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname or ""
        _ = parts.port
        if not host.isascii():
            parts = parts._replace(netloc=parts.netloc.lower().replace(host, host.encode("idna").decode()))
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in _SCHEMES or (parts.scheme != "mailto" and not host):
        return None
    target = quote(_STRAY_PERCENT.sub("%25", parts.geturl()), safe=_LEGAL, errors="replace")
    return target if len(target) <= _LONGEST and _is_plain_host(target) else None


def _is_plain_host(target: str) -> bool:
    """Whether the host needed no percent escape; a URI whose host has one is malformed to Word."""
    return target.startswith("mailto:") or "%" not in urlsplit(target).netloc
