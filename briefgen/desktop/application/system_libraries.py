"""Libraries that Qt takes from a Linux system, and the packages that bring them."""

import ctypes
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, NamedTuple


class Package(NamedTuple):
    """The names that a library's package has in Debian and Ubuntu, and in Fedora."""

    debian: str
    fedora: str


_ALWAYS: Final = {
    "libEGL.so.1": Package("libegl1", "libglvnd-egl"),
    "libGL.so.1": Package("libgl1", "libglvnd-glx"),
    "libdbus-1.so.3": Package("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": Package("libfontconfig1", "fontconfig"),
    "libglib-2.0.so.0": Package("libglib2.0-0", "glib2"),
    "libxkbcommon.so.0": Package("libxkbcommon0", "libxkbcommon"),
}
_X11: Final = {
    "libX11.so.6": Package("libx11-6", "libX11"),
    "libX11-xcb.so.1": Package("libx11-xcb1", "libX11-xcb"),
    "libxcb.so.1": Package("libxcb1", "libxcb"),
    "libxcb-cursor.so.0": Package("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": Package("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": Package("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": Package("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": Package("libxcb-randr0", "libxcb"),
    "libxcb-render.so.0": Package("libxcb-render0", "libxcb"),
    "libxcb-render-util.so.0": Package("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-shape.so.0": Package("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": Package("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": Package("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": Package("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": Package("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": Package("libxcb-xkb1", "libxcb"),
    "libxkbcommon-x11.so.0": Package("libxkbcommon-x11-0", "libxkbcommon-x11"),
}


_WAYLAND: Final = {
    "libwayland-client.so.0": Package("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": Package("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": Package("libwayland-egl1", "libwayland-egl"),
}
_PACKAGES: Final = {**_ALWAYS, **_X11, **_WAYLAND}


def missing_libraries(
    environment: Mapping[str, str] = os.environ, load: Callable[[str], object] = ctypes.CDLL
) -> list[str]:
    """The libraries that this system lacks for the screen that the environment names; none but on Linux."""
    return [name for name in _needed(environment) if not _is_there(name, load)]


def how_to_install(libraries: Iterable[str]) -> str:
    """What is missing, and the commands that bring it."""
    names = [*libraries]
    packages = [_PACKAGES[name] for name in names]
    debian = " ".join(dict.fromkeys(package.debian for package in packages))
    fedora = " ".join(dict.fromkeys(package.fedora for package in packages))
    commands = f"`apt install {debian}` (Debian, Ubuntu) or `dnf install {fedora}` (Fedora)"
    return f"this system lacks {', '.join(names)}; run {commands}"


def _needed(environment: Mapping[str, str]) -> Iterator[str]:
    if not sys.platform.startswith("linux"):
        return
    yield from _ALWAYS
    if environment.get("DISPLAY"):
        yield from _X11
    if environment.get("WAYLAND_DISPLAY"):
        yield from _WAYLAND


def _is_there(name: str, load: Callable[[str], object]) -> bool:
    try:
        load(name)
    except OSError:
        return False
    return True
