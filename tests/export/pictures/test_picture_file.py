"""Pictures from files: what is taken, what is refused, and that nothing is started by looking at one."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms

from briefgen.errors import InputError
from briefgen.export.pictures import Picture, read_picture

EPS = (
    b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 40 20\n%%EndComments\n(/tmp/x) (w) file closefile\nshowpage\n%%EOF\n"
)


def read(folder: Path, data: bytes, width: float = 72) -> Picture:
    file = folder / "logo.png"
    file.write_bytes(data)
    return read_picture(file, width)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def png_header(width: int, height: int) -> bytes:
    chunks = (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(bytes(4096)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP", "WEBP"])
def test_only_png_and_jpeg_are_decoded(kind: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"logo\.png: is not a PNG, JPEG or SVG; give a PNG, JPEG or SVG file"):
        read(tmp_path, saved(Image.new("RGB", (4, 4)), kind))


def test_postscript_starts_no_interpreter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    monkeypatch.setattr("subprocess.Popen.__init__", lambda *given, **named: started.append(given))
    with pytest.raises(InputError, match="is not a PNG, JPEG or SVG"):
        read(tmp_path, EPS)
    assert started == []


def test_a_picture_is_bounded_before_it_is_decoded(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has 40000 by 40000 pixels, over 40 million; give a smaller picture"):
        read(tmp_path, png_header(40_000, 40_000))


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    with file.open("wb") as out:
        out.truncate(1 << 40)
    with pytest.raises(InputError, match="is larger than 20 MB"):
        read_picture(file, 72)


def test_a_picture_cut_short_is_told(tmp_path: Path) -> None:
    whole = saved(Image.effect_noise((200, 200), 60), "PNG")
    with pytest.raises(InputError, match="is a damaged picture; save it again as PNG or JPEG"):
        read(tmp_path, whole[: len(whole) // 2])


def test_a_png_goes_through_as_it_is(tmp_path: Path) -> None:
    data = saved(Image.new("RGBA", (6, 3), (10, 80, 90, 128)), "PNG")
    picture = read(tmp_path, data)
    assert (picture.data, picture.ending, picture.content_type) == (data, "png", "image/png")
    assert picture.pixels.getpixel((5, 2)) == (10, 80, 90, 128)
    assert (picture.height_share, picture.vector) == (0.5, None)


def test_a_picture_of_sixteen_bits_keeps_its_greys(tmp_path: Path) -> None:
    grey = Image.new("I;16", (2, 1))
    grey.putpixel((0, 0), 0x8000)
    grey.putpixel((1, 0), 0xFFFF)
    pixels = read(tmp_path, saved(grey, "PNG")).pixels
    assert [pixels.getpixel((x, 0)) for x in (0, 1)] == [(128,) * 3, (255,) * 3]


def near(colour: object, wanted: tuple[int, int, int], tolerance: int = 6) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(one - other) <= tolerance for one, other in zip(colour, wanted, strict=True))


def test_inks_are_read_as_adobe_stores_them(tmp_path: Path) -> None:
    """Pillow writes the marker and inverts, as Adobe does."""
    data = saved(Image.new("CMYK", (8, 8), (255, 0, 0, 0)), "JPEG", quality=100)
    assert b"Adobe" in data
    picture = read(tmp_path, data)
    assert near(picture.pixels.getpixel((4, 4)), (0, 255, 255))
    assert picture.content_type == "image/png"
    with Image.open(io.BytesIO(picture.data)) as shown:
        assert near(shown.getpixel((4, 4)), (0, 255, 255))


def test_inks_are_read_as_others_store_them(tmp_path: Path) -> None:
    """Without the marker, a file says how much ink there is."""
    data = saved(ImageChops.invert(Image.new("CMYK", (8, 8), (255, 0, 0, 0))), "JPEG", quality=100)
    start = data.index(b"\xff\xee")
    length = struct.unpack(">H", data[start + 2 : start + 4])[0]
    plain = data[:start] + data[start + 2 + length :]
    assert near(read(tmp_path, plain).pixels.getpixel((4, 4)), (0, 255, 255))


def test_a_profile_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (b"none", srgb):
        data = saved(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG", quality=100, icc_profile=profile)
        assert near(read(tmp_path, data).pixels.getpixel((4, 4)), (255, 0, 0))


def test_same_file_same_bytes(tmp_path: Path) -> None:
    data = saved(Image.new("CMYK", (8, 8), (25, 80, 0, 90)), "JPEG")
    assert read(tmp_path, data).data == read(tmp_path, data).data


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"seal\.png: cannot be read: No such file"):
        read_picture(tmp_path / "seal.png", 72)
