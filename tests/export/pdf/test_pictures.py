"""The logo."""

import pytest
from outloud import check
from PIL import Image

from briefgen.document.style import Band, Logo
from briefgen.errors import BriefgenError
from briefgen.export.pdf import write_pdf


@pytest.mark.parametrize(
    ("mode", "name"), [("RGBA", "logo.png"), ("RGB", "logo.jpg"), ("P", "logo.png"), ("L", "l.png")]
)
def test_a_logo_is_a_figure_with_its_words(make, style, tmp_path, opened, mode, name):
    Image.new(mode, (120, 60), 1 if mode in "PL" else (10, 80, 90, 128)[: len(mode)]).save(tmp_path / name)
    logo = Logo(file=name, width_mm=25, alt="Arms of the ministry")
    data = write_pdf(
        make.brief(3, 3, 3), style.model_copy(update={"logo": logo, "band": Band(colour="#0b5351")}), tmp_path
    )
    (image,) = opened(data).pages[0].Resources.XObject.values()
    assert (image.Width, image.Height) == (120, 60)
    assert ("/SMask" in image) == (mode == "RGBA")
    (tmp_path / "a.pdf").write_bytes(data)
    assert check(str(tmp_path / "a.pdf")).findings == []


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"%!PS-Adobe-3.0 EPSF-3.0\n", None])
def test_a_logo_that_cannot_be_read_is_named(make, style, tmp_path, content):
    if content is not None:
        (tmp_path / "logo.png").write_bytes(content)
    logo = Logo(file="logo.png", alt="Arms")
    with pytest.raises(BriefgenError, match=r"logo\.png"):
        write_pdf(make.brief(3, 3, 3), style.model_copy(update={"logo": logo}), tmp_path)


def test_a_drawn_logo_is_a_figure_fine_enough_for_print(make, style, tmp_path, opened):
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>'
    )
    logo = Logo(file="logo.svg", width_mm=25.4, alt="Arms of the ministry")
    data = write_pdf(make.brief(3, 3, 3), style.model_copy(update={"logo": logo}), tmp_path)
    (image,) = opened(data).pages[0].Resources.XObject.values()
    assert (image.Width, image.Height) == (600, 300)
    (tmp_path / "a.pdf").write_bytes(data)
    assert check(str(tmp_path / "a.pdf")).findings == []
    assert data == write_pdf(make.brief(3, 3, 3), style.model_copy(update={"logo": logo}), tmp_path)
