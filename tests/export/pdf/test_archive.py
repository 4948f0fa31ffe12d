"""PDF/A-3b, as far as pikepdf's checker goes; `tests/pdf_clauses` has the clauses of level A and of PDF/UA-1."""

import io

import pikepdf
import pytest
from pikepdf.pdfa import validate_written
from PIL import Image, ImageCms

from briefgen.document.style import Band, Logo
from briefgen.export.pdf import write_pdf
from briefgen.export.pdf.metadata import UA_CLAIM
from briefgen.export.pdf.writer import srgb_profile


def as_level_b(data: bytes) -> io.BytesIO:
    """The same file claiming PDF/A-3b alone: the checker knows no level A, and no PDF/UA."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
        assert UA_CLAIM in packet
        packet = packet.replace(UA_CLAIM, "").replace("conformance>A<", "conformance>B<")
        pdf.Root.Metadata.write(packet.encode())
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    out.seek(0)
    return out


@pytest.mark.parametrize("band", [None, Band(colour="#0b5351")])
def test_a_brief_passes_as_pdf_a_3b(make, style, band):
    data = write_pdf(make.brief(), style.model_copy(update={"band": band}))
    report = validate_written(as_level_b(data), "3b")
    assert report.verdict == "pass", [str(finding) for finding in report.findings]


def test_a_brief_with_a_logo_passes_as_pdf_a_3b(make, style, tmp_path):
    Image.effect_mandelbrot((80, 40), (-2, -1, 1, 1), 50).convert("RGB").save(tmp_path / "logo.png")
    logo = Logo(file="logo.png", width_mm=25, alt="Arms of the ministry")
    data = write_pdf(make.brief(3, 3, 3), style.model_copy(update={"logo": logo}), tmp_path)
    report = validate_written(as_level_b(data), "3b")
    assert report.verdict == "pass", [str(finding) for finding in report.findings]
    assert data.count(b"endstream") == data.count(b"\nendstream\n")


def test_a_brief_with_a_drawn_logo_passes_as_pdf_a_3b(make, style, tmp_path):
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z" opacity=".5"/></svg>'
    (tmp_path / "logo.svg").write_text(drawn)
    logo = Logo(file="logo.svg", width_mm=25, alt="Arms of the ministry")
    data = write_pdf(make.brief(3, 3, 3), style.model_copy(update={"logo": logo}), tmp_path)
    report = validate_written(as_level_b(data), "3b")
    assert report.verdict == "pass", [str(finding) for finding in report.findings]


def test_the_claims_stand_in_the_metadata(brief_pdf, opened):
    with opened(brief_pdf).open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"] == "A"


def test_the_profile_is_srgb():
    """A colour engine reads the profile and leaves sRGB colours as they are."""
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(ours).startswith("sRGB")
    image = Image.new("RGB", (3, 1))
    image.putdata([(31, 58, 95), (200, 120, 40), (255, 255, 255)])
    same = ImageCms.profileToProfile(image, ours, ImageCms.createProfile("sRGB"))
    pairs = zip(image.tobytes(), same.tobytes(), strict=True)
    assert max(abs(before - after) for before, after in pairs) <= 1
