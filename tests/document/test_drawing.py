"""A drawing for languages from right to left."""

from briefgen.document.drawing import Circle, Drawing, Fade, Label, Line, Rect, mirrored

PLAIN = Drawing(
    100.0,
    20.0,
    (
        Line(10.0, 1.0, 30.0, 2.0, "ink"),
        Rect(10.0, 1.0, 5.0, 4.0, "tint"),
        Fade(0.0, 1.0, 20.0, 4.0, "accent", 0.0, 1.0),
        Circle(25.0, 3.0, 2.0, "accent"),
        Label(12.0, 8.0, "May", 7.0, "start"),
        Label(50.0, 8.0, "June", 7.0, "middle"),
    ),
)


def test_each_shape_stands_as_far_from_the_other_edge() -> None:
    assert mirrored(PLAIN).shapes == (
        Line(90.0, 1.0, 70.0, 2.0, "ink"),
        Rect(85.0, 1.0, 5.0, 4.0, "tint"),
        Fade(80.0, 1.0, 20.0, 4.0, "accent", 1.0, 0.0),
        Circle(75.0, 3.0, 2.0, "accent"),
        Label(88.0, 8.0, "May", 7.0, "end"),
        Label(50.0, 8.0, "June", 7.0, "middle"),
    )


def test_twice_mirrored_it_is_the_same() -> None:
    assert mirrored(mirrored(PLAIN)) == PLAIN
