"""Which addresses a link may lead to, written as a PDF holds them: in ASCII."""

import re
from typing import Final
from urllib.parse import quote, urlsplit

_SCHEMES: Final = frozenset(("http", "https", "mailto"))
_LEGAL: Final = "%:/?#[]@!$&'()*+,;=-._~"
_STRAY_PERCENT: Final = re.compile("%(?![0-9A-Fa-f]{2})")


def safe_url(url: str) -> str | None:
    """The address as an ASCII URI; `None` unless it is a well-formed web or mail address."""
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
    return quote(_STRAY_PERCENT.sub("%25", parts.geturl()), safe=_LEGAL, errors="replace")
