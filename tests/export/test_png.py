import io
import time

import pytest
from PIL import Image

from briefgen.document.drawing import Circle, Drawing, Fade, Label, Line, Rect, Shape
from briefgen.document.style import Colours, Style
from briefgen.export.png import png

STYLE = Style(name="test", colours=Colours(accent="#112233", rule="#778899", paper="#fffff0"))
PAPER = (255, 255, 240)
ACCENT = (17, 34, 51)
RULE = (119, 136, 153)


def picture(*shapes: Shape, scale: float = 2.0, style: Style = STYLE) -> Image.Image:
    image = Image.open(io.BytesIO(png(Drawing(100, 40, shapes), style, scale)))
    image.load()
    return image.convert("RGB")


def test_a_picture_has_the_size_and_density_of_its_drawing() -> None:
    image = Image.open(io.BytesIO(png(Drawing(100, 40.3, ()), STYLE, 2.0)))
    assert image.size == (200, 81)
    assert image.info["dpi"] == pytest.approx((144, 144), abs=0.1)
    assert image.convert("RGB").getcolors() == [(200 * 81, PAPER)]


def test_colours_are_those_of_the_style() -> None:
    image = picture(Rect(10, 10, 20, 10, "accent"), Line(0, 35, 100, 35, "rule", 2))
    assert image.getpixel((40, 30)) == ACCENT
    assert image.getpixel((100, 70)) == RULE
    assert image.getpixel((100, 10)) == PAPER


def test_a_box_and_a_disc_can_be_hollow() -> None:
    image = picture(Rect(10, 10, 20, 10, "paper", "accent"), Circle(70, 20, 8, "paper", "accent"))
    assert image.getpixel((20, 30)) == ACCENT
    assert image.getpixel((40, 30)) == PAPER
    assert image.getpixel((140, 40)) == PAPER
    assert image.getpixel((140 - 16, 40)) == ACCENT


def test_a_fade_grows_darker_to_its_stronger_end() -> None:
    image = picture(Fade(0, 0, 100, 40, "accent", 0, 1)).convert("L")
    row = [image.getpixel((x, 40)) for x in (0, 60, 120, 199)]
    assert row == sorted(row, reverse=True)
    assert row[0] > 240
    assert row[-1] < 40


@pytest.mark.parametrize(("anchor", "columns"), [("start", (100, 160)), ("middle", (70, 130)), ("end", (40, 100))])
def test_words_stand_at_their_anchor(anchor: str, columns: tuple[int, int]) -> None:
    image = picture(Label(50, 20, "Talks", 10, anchor)).convert("L")  # type: ignore[arg-type]
    dark = [x for x in range(200) for y in range(80) if image.getpixel((x, y)) < 100]
    assert columns[0] <= min(dark)
    assert max(dark) <= columns[1]
    assert max(dark) - min(dark) > 30


@pytest.mark.parametrize("text", ["", " ", "喀布尔", "کابل", "\x00\x0b", "e\u0301", "😀"])
def test_any_words_can_be_drawn(text: str) -> None:
    picture(Label(5, 20, text, 7.5))


def stretches(image: Image.Image) -> list[tuple[int, int]]:
    """The first and last column of each stretch of columns with something dark in them."""
    dark = [x for x in range(image.width) if image.crop((x, 0, x + 1, image.height)).getextrema()[0] < 100]
    starts = [x for x in dark if x - 1 not in dark]
    return list(zip(starts, [x for x in dark if x + 1 not in dark], strict=True))


def test_letters_that_join_are_joined_from_right_to_left() -> None:
    image = picture(Label(50, 24, "کابل", 12), scale=6).convert("L")
    (left, end), (start, right) = stretches(image)  # "بل" and, at the right, "کا"
    assert 290 <= left < end < start < right
    alone = picture(Label(50, 24, "کا", 12), scale=6).convert("L")
    ((first, last),) = stretches(alone)
    assert abs((right - start) - (last - first)) <= 2


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_words_of_another_face_stand_at_their_anchor(anchor: str) -> None:
    image = picture(Label(50, 20, "वार्ता", 10, anchor), scale=4).convert("L")  # type: ignore[arg-type]
    ((left, right),) = stretches(image)
    assert abs({"start": left, "middle": (left + right) / 2, "end": right}[anchor] - 200) <= 3


def test_a_letter_that_no_face_has_is_a_visible_box() -> None:
    assert len(stretches(picture(Label(5, 20, "喀布尔", 10), scale=4).convert("L"))) >= 3


def test_shapes_beyond_the_edge_are_cut() -> None:
    picture(
        Rect(-10, -10, 500, 500, "tint"),
        Circle(-5, 0, 9, "ink"),
        Line(-9, -9, 900, 900, "ink"),
        Label(95, 39, "Talks", 20),
    )


def test_the_same_drawing_gives_the_same_bytes() -> None:
    drawing = Drawing(100, 40, (Label(5, 20, "Talks", 7.5), Circle(70, 20, 8, "paper", "accent")))
    assert png(drawing, STYLE) == png(drawing, STYLE)


def test_a_drawing_of_forty_labels_is_quick() -> None:
    labels = [
        Label(10 + number % 6 * 75, 20 + number // 6 * 20, f"Trilateral meeting {number}", 7.5) for number in range(40)
    ]
    drawing = Drawing(470, 160, tuple(labels))
    png(drawing, STYLE)
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        png(drawing, STYLE)
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.05
