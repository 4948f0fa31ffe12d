"""The file format's bottom layer: numbered objects, object streams, the cross-reference stream (ISO 32000-1, 7.5)."""

import zlib
from hashlib import md5
from typing import Final

_OBJECTS_PER_STREAM: Final = 400
_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def deflate(data: bytes) -> bytes:
    """Data as the FlateDecode filter reads it."""
    return zlib.compress(data, 6)


def string(text: str) -> bytes:
    """A text string: readable where it is ASCII, UTF-16 otherwise."""
    if text.isascii() and text.isprintable():
        return b"(" + escape(text.encode()) + b")"
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode() + b">"


def escape(raw: bytes) -> bytes:
    """Bytes as they stand inside a literal string."""
    raw = raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return raw.replace(b"\r", b"\\r")


def number(value: float) -> str:
    """A number with at most two decimals and no idle zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class PdfFile:
    """Objects in the order of their numbers, which begin at 1.

    Plain objects are packed into compressed object streams when the file is put together; streams stand alone.
    """

    def __init__(self) -> None:
        self._plain: dict[int, bytes] = {}
        self._streams: dict[int, bytes] = {}
        self._last = 0

    def reserve(self) -> int:
        """A number for an object whose body comes later."""
        self._last += 1
        return self._last

    def set(self, index: int, body: bytes) -> None:
        """Give a reserved number its body."""
        self._plain[index] = body

    def add(self, body: bytes) -> int:
        """Number of a new plain object."""
        self._last += 1
        self._plain[self._last] = body
        return self._last

    def stream(self, data: bytes, entries: bytes = b"", *, plain: bool = False) -> int:
        """Number of a new stream, deflated unless `plain`."""
        index = self.reserve()
        self.set_stream(index, data, entries, plain=plain)
        return index

    def set_stream(self, index: int, data: bytes, entries: bytes = b"", *, plain: bool = False) -> None:
        """Give a reserved number its stream."""
        if not plain:
            data = deflate(data)
            entries += b"/Filter/FlateDecode"
        self._streams[index] = b"<<%b/Length %d>>stream\n%b\nendstream" % (entries, len(data), data)

    def to_bytes(self, root: int, info: int) -> bytes:
        """The whole file; its identifier is the digest of its content."""
        places: dict[int, tuple[int, int, int]] = {0: (0, 0, 0xFFFF)}
        self._pack(places)
        parts, offset = [_HEADER], len(_HEADER)
        for index in sorted(self._streams):
            places[index] = (1, offset, 0)
            parts.append(b"%d 0 obj\n%b\nendobj\n" % (index, self._streams[index]))
            offset += len(parts[-1])
        table = self.reserve()
        places[table] = (1, offset, 0)
        rows = b"".join(
            kind.to_bytes(1, "big") + first.to_bytes(4, "big") + second.to_bytes(2, "big")
            for kind, first, second in (places.get(index, places[0]) for index in range(table + 1))
        )
        body = b"".join(parts)
        digest = md5(body, usedforsecurity=False).hexdigest().encode()
        entries = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%b><%b>]" % (
            table + 1, root, info, digest, digest,
        )  # fmt: skip
        self.set_stream(table, rows, entries)
        tail = b"%d 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, self._streams[table], offset)
        return body + tail

    def _pack(self, places: dict[int, tuple[int, int, int]]) -> None:
        """Move the plain objects into object streams and note where each is."""
        order = sorted(self._plain)
        for start in range(0, len(order), _OBJECTS_PER_STREAM):
            chunk = order[start : start + _OBJECTS_PER_STREAM]
            holder = self.reserve()
            index, bodies, position = [], [], 0
            for place, key in enumerate(chunk):
                body = self._plain[key]
                places[key] = (2, holder, place)
                index.append(b"%d %d" % (key, position))
                bodies.append(body)
                position += len(body) + 1
            head = b" ".join(index) + b"\n"
            entries = b"/Type/ObjStm/N %d/First %d" % (len(chunk), len(head))
            self.set_stream(holder, head + b"\n".join(bodies), entries)
