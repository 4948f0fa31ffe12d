"""ISO 19005-3, 6.2.2 to 6.2.10: what is drawn, and in which colours."""

from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from tests.clauses import Chapter
from tests.pdf_clauses.changing import add_form, add_picture, add_state, append_to_page, show_as_artifact
from tests.pdf_clauses.content import COLOURS, OPERATORS
from tests.pdf_clauses.pdf_file import PdfFile

CHAPTER = Chapter()
_INTENTS: Final = ("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation")
_BLENDS: Final = frozenset(
    f"/{name}"
    for name in "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight"
    " Difference Exclusion Hue Saturation Color Luminosity".split()
)
_CLASSES: Final = (b"prtr", b"mntr")
_SPACES: Final = (b"RGB ", b"CMYK", b"GRAY")


@CHAPTER.clause("6.2.2-1", "Contents use no operator that ISO 32000-1 does not know")
def operators_are_known(file: PdfFile) -> Iterator[str]:
    yield from (f"page {one.page + 1}: {one.operator}" for one in file.paints if one.operator not in OPERATORS)


@operators_are_known.broken_by
def _own_operator(pdf: pikepdf.Pdf) -> None:
    append_to_page(pdf, b"BX /A own EX")


@CHAPTER.clause("6.2.2-2", "Each page and form has its own list of what it uses")
def contents_have_resources(file: PdfFile) -> Iterator[str]:
    yield from (f"page {at}" for at, page in enumerate(file.pdf.pages, start=1) if "/Resources" not in page.obj)
    for paint in file.paints:
        if paint.holder is not None and "/Resources" not in paint.holder and paint.operator in ("Tf", "gs", "Do", "cs"):
            yield f"form {paint.holder.objgen[0]}"


@contents_have_resources.broken_by
def _inherited_resources(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0].obj
    page.Parent.Resources = page.Resources
    del page.Resources


def _profiles(file: PdfFile) -> list[Any]:
    intents = file.root.get("/OutputIntents", [])
    return [intent.DestOutputProfile for intent in intents if "/DestOutputProfile" in intent]


def _output_space(file: PdfFile) -> bytes:
    """The colour space of the output intent of PDF/A; empty where there is none."""
    for intent in file.root.get("/OutputIntents", []):
        if intent.get("/S") == "/GTS_PDFA1" and "/DestOutputProfile" in intent:
            return intent.DestOutputProfile.read_bytes()[16:20]
    return b""


@CHAPTER.clause("6.2.3-1", "The profile of the output is one of a screen or a printer, up to version 4")
def profile_is_of_a_device(file: PdfFile) -> Iterator[str]:
    for stream in _profiles(file):
        profile = stream.read_bytes()
        if profile[12:16] not in _CLASSES or profile[16:20] not in _SPACES or profile[8] > 4:
            yield repr(profile[8:20])
        if int(stream.get("/N", 0)) != {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1}.get(profile[16:20]):
            yield f"N is {stream.get('/N')}"


@profile_is_of_a_device.broken_by
def _profile_of_a_camera(pdf: pikepdf.Pdf) -> None:
    stream = pdf.Root.OutputIntents[0].DestOutputProfile
    stream.write(stream.read_bytes().replace(b"mntr", b"scnr", 1))


@profile_is_of_a_device.broken_by
def _wrong_number_of_colours(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 4


@CHAPTER.clause("6.2.3-2", "All output intents have the same profile")
def profiles_are_one(file: PdfFile) -> Iterator[str]:
    if len({stream.objgen for stream in _profiles(file)}) > 1:
        yield "several"


@profiles_are_one.broken_by
def _two_profiles(pdf: pikepdf.Pdf) -> None:
    intent = pdf.Root.OutputIntents[0]
    other = pikepdf.Dictionary(intent)
    other.DestOutputProfile = pdf.make_stream(intent.DestOutputProfile.read_bytes(), N=3)
    pdf.Root.OutputIntents.append(other)


@CHAPTER.clause("6.2.3-3", "No output intent refers to a profile elsewhere")
def profiles_are_here(file: PdfFile) -> Iterator[str]:
    for intent in file.root.get("/OutputIntents", []):
        if "/DestOutputProfileRef" in intent:
            yield str(intent.S)


@profiles_are_here.broken_by
def _profile_elsewhere(pdf: pikepdf.Pdf) -> None:
    intent = pikepdf.Dictionary(S=pikepdf.Name("/GTS_PDFX"), DestOutputProfileRef=pikepdf.Dictionary())
    pdf.Root.OutputIntents.append(intent)


@CHAPTER.clause("6.2.4.2-1", "Profiles of colours are profiles, up to version 4")
def profiles_are_profiles(file: PdfFile) -> Iterator[str]:
    for each in file.values:
        if isinstance(each, pikepdf.Array) and len(each) > 1 and each[0] == "/ICCBased":
            profile = each[1].read_bytes()
            if profile[36:40] != b"acsp" or profile[8] > 4 or profile[16:20] not in (*_SPACES, b"Lab "):
                yield repr(profile[:20])


@profiles_are_profiles.broken_by
def _no_profile(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(b"colours" * 30, N=1)
    add_picture(pdf, ColorSpace=pikepdf.Array([pikepdf.Name("/ICCBased"), profile]))


def _device_colours(file: PdfFile) -> Iterator[tuple[str, str]]:
    """Where a colour of a device is used, and of which kind."""
    for paint in file.paints:
        where = f"page {paint.page + 1}"
        if paint.operator in COLOURS:
            yield where, COLOURS[paint.operator]
        elif paint.operator in ("cs", "CS") and str(paint.operands[0]).startswith("/Device"):
            yield where, str(paint.operands[0])[7:]
    for each in file.dictionaries:
        for key in ("/ColorSpace", "/CS"):
            named = each.get(key)
            if isinstance(named, pikepdf.Name) and str(named).startswith("/Device"):
                yield f"{each.objgen[0]}", str(named)[7:]
    if any(not paint.operator.isupper() and paint.shows for paint in file.paints[:1]):
        yield "what is drawn first", "Gray"


@CHAPTER.clause("6.2.4.3-2", "Red, green and blue are those of the output intent")
def rgb_is_defined(file: PdfFile) -> Iterator[str]:
    if _output_space(file) != b"RGB ":
        yield from sorted({where for where, kind in _device_colours(file) if kind == "RGB"})


@rgb_is_defined.broken_by
def _no_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


@CHAPTER.clause("6.2.4.3-3", "Printing colours are those of the output intent")
def cmyk_is_defined(file: PdfFile) -> Iterator[str]:
    if _output_space(file) != b"CMYK":
        yield from sorted({where for where, kind in _device_colours(file) if kind == "CMYK"})


@cmyk_is_defined.broken_by
def _printing_colour(pdf: pikepdf.Pdf) -> None:
    show_as_artifact(pdf, b"0 0 0 1 k 0 0 5 5 re f")


@cmyk_is_defined.broken_by
def _picture_in_printing_colours(pdf: pikepdf.Pdf) -> None:
    add_picture(pdf, b"\0\0\0\0", ColorSpace=pikepdf.Name("/DeviceCMYK"))


@CHAPTER.clause("6.2.4.3-4", "Grey is that of an output intent")
def grey_is_defined(file: PdfFile) -> Iterator[str]:
    if not _output_space(file):
        yield from sorted({where for where, kind in _device_colours(file) if kind == "Gray"})


@grey_is_defined.broken_by
def _grey_of_nothing(pdf: pikepdf.Pdf) -> None:
    show_as_artifact(pdf, b"0 g 0 0 5 5 re f")
    del pdf.Root.OutputIntents


@CHAPTER.clause("6.2.4.4", "No spot colour is used, so that no rule for these is broken")
def no_spot_colours(file: PdfFile) -> Iterator[str]:
    for each in file.values:
        if isinstance(each, pikepdf.Array) and len(each) > 3 and each[0] in ("/Separation", "/DeviceN"):
            yield str(each[1])


@no_spot_colours.broken_by
def _spot_colour(pdf: pikepdf.Pdf) -> None:
    tint = pikepdf.Dictionary(FunctionType=2, Domain=pikepdf.Array([0, 1]), N=1)
    space = [pikepdf.Name("/Separation"), pikepdf.Name("/Gold"), pikepdf.Name("/DeviceGray"), tint]
    add_picture(pdf, ColorSpace=pikepdf.Array(space))


def _states(file: PdfFile) -> list[Any]:
    held = [page.obj.get("/Resources", {}).get("/ExtGState", {}) for page in file.pdf.pages]
    return [state for states in held for _, state in states.items()]


@CHAPTER.clause("6.2.5-1", "No transfer function changes colours")
def no_transfer(file: PdfFile) -> Iterator[str]:
    yield from ("TR" for state in _states(file) if "/TR" in state)


@no_transfer.broken_by
def _transfer(pdf: pikepdf.Pdf) -> None:
    add_state(pdf, TR=pikepdf.Name("/Identity"))


@CHAPTER.clause("6.2.5-2", "No later transfer function changes colours")
def no_second_transfer(file: PdfFile) -> Iterator[str]:
    yield from ("TR2" for state in _states(file) if state.get("/TR2", "/Default") != "/Default")


@no_second_transfer.broken_by
def _second_transfer(pdf: pikepdf.Pdf) -> None:
    add_state(pdf, TR2=pikepdf.Name("/Identity"))


@CHAPTER.clause("6.2.5-3", "No origin of a halftone is set")
def no_origin_of_halftones(file: PdfFile) -> Iterator[str]:
    yield from ("HTP" for state in _states(file) if "/HTP" in state)


@no_origin_of_halftones.broken_by
def _origin_of_halftones(pdf: pikepdf.Pdf) -> None:
    add_state(pdf, HTP=pikepdf.Array([0, 0]))


@CHAPTER.clause("6.2.5-4", "Halftones are of type 1 or 5, without a name or a transfer function")
def halftones_are_plain(file: PdfFile) -> Iterator[str]:
    for each in file.dictionaries:
        if "/HalftoneType" in each:
            odd = {"/HalftoneName", "/TransferFunction"} & set(each.keys())
            if odd or each.HalftoneType not in (1, 5):
                yield f"{each.HalftoneType}"


@halftones_are_plain.broken_by
def _halftone_of_type_six(pdf: pikepdf.Pdf) -> None:
    add_state(pdf, HT=pikepdf.Dictionary(HalftoneType=6))


@halftones_are_plain.broken_by
def _named_halftone(pdf: pikepdf.Pdf) -> None:
    add_state(pdf, HT=pikepdf.Dictionary(HalftoneType=1, HalftoneName="Fine"))


@CHAPTER.clause("6.2.6-1", "Ways of rendering are those of ISO 32000-1")
def intents_are_known(file: PdfFile) -> Iterator[str]:
    named = [paint.operands[0] for paint in file.paints if paint.operator == "ri"]
    named += [state.RI for state in _states(file) if "/RI" in state]
    named += [each.Intent for each in file.streams if each.get("/Subtype") == "/Image" and "/Intent" in each]
    yield from (str(name) for name in named if name not in _INTENTS)


@intents_are_known.broken_by
def _own_way_of_rendering(pdf: pikepdf.Pdf) -> None:
    show_as_artifact(pdf, b"/Vivid ri")


@intents_are_known.broken_by
def _own_way_of_rendering_a_picture(pdf: pikepdf.Pdf) -> None:
    add_picture(pdf, Intent=pikepdf.Name("/Vivid"))


def _pictures(file: PdfFile) -> list[Any]:
    return [each for each in file.streams if each.get("/Subtype") == "/Image"]


@CHAPTER.clause("6.2.8-1", "A picture has no other pictures that stand for it")
def pictures_have_no_alternates(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for each in _pictures(file) if "/Alternates" in each)


@pictures_have_no_alternates.broken_by
def _alternates(pdf: pikepdf.Pdf) -> None:
    add_picture(pdf, Alternates=pikepdf.Array([]))


@CHAPTER.clause("6.2.8-2", "A picture is no proxy for one elsewhere")
def pictures_are_here(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for each in _pictures(file) if "/OPI" in each)


@pictures_are_here.broken_by
def _proxy(pdf: pikepdf.Pdf) -> None:
    add_picture(pdf, OPI=pikepdf.Dictionary())


@CHAPTER.clause("6.2.8-3", "No picture is smoothed")
def pictures_are_not_smoothed(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for each in _pictures(file) if each.get("/Interpolate", False))
    for paint in file.paints:
        if paint.operator == "INLINE IMAGE" and paint.operands[0].obj.get("/I", False):
            yield f"page {paint.page + 1}"


@pictures_are_not_smoothed.broken_by
def _smoothed(pdf: pikepdf.Pdf) -> None:
    add_picture(pdf, Interpolate=True)


@CHAPTER.clause("6.2.8-4", "Pictures have 1, 2, 4, 8 or 16 bits a colour, masks one")
def pictures_have_known_bits(file: PdfFile) -> Iterator[str]:
    for each in _pictures(file):
        allowed = (1,) if each.get("/ImageMask", False) else (1, 2, 4, 8, 16)
        if each.get("/BitsPerComponent", 1) not in allowed:
            yield f"{each.objgen[0]}: {each.BitsPerComponent}"


@pictures_have_known_bits.broken_by
def _three_bits(pdf: pikepdf.Pdf) -> None:
    add_picture(pdf, BitsPerComponent=3)


@pictures_have_known_bits.broken_by
def _mask_of_eight_bits(pdf: pikepdf.Pdf) -> None:
    add_picture(pdf, ImageMask=True, ColorSpace=None)


@CHAPTER.clause("6.2.8.3", "No picture is a JPEG 2000, so that no rule for these is broken")
def no_jpeg_2000(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for each in _pictures(file) if "JPX" in str(each.get("/Filter", "")))


@no_jpeg_2000.broken_by
def _jpeg_2000(pdf: pikepdf.Pdf) -> None:
    add_picture(pdf).write(b"\0", filter=pikepdf.Name("/JPXDecode"))


def _forms(file: PdfFile) -> list[Any]:
    return [each for each in file.streams if each.get("/Subtype") == "/Form"]


@CHAPTER.clause("6.2.9-1", "Forms are drawn by what they hold")
def forms_are_drawings(file: PdfFile) -> Iterator[str]:
    for each in _forms(file):
        if {"/OPI", "/PS"} & set(each.keys()) or each.get("/Subtype2") == "/PS":
            yield f"{each.objgen[0]}"


@forms_are_drawings.broken_by
def _form_of_a_program(pdf: pikepdf.Pdf) -> None:
    add_form(pdf, Subtype2=pikepdf.Name("/PS"))


@forms_are_drawings.broken_by
def _form_for_one_elsewhere(pdf: pikepdf.Pdf) -> None:
    add_form(pdf, OPI=pikepdf.Dictionary())


@CHAPTER.clause("6.2.9-2", "No form stands for a page of another file")
def forms_are_here(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for each in _forms(file) if "/Ref" in each)


@forms_are_here.broken_by
def _form_elsewhere(pdf: pikepdf.Pdf) -> None:
    add_form(pdf, Ref=pikepdf.Dictionary(F="other.pdf", Page=0))


@CHAPTER.clause("6.2.9-3", "Nothing is drawn by PostScript")
def nothing_is_postscript(file: PdfFile) -> Iterator[str]:
    yield from (f"{each.objgen[0]}" for each in file.streams if each.get("/Subtype") == "/PS")


@nothing_is_postscript.broken_by
def _postscript(pdf: pikepdf.Pdf) -> None:
    add_form(pdf).Subtype = pikepdf.Name("/PS")


@CHAPTER.clause("6.2.10-1", "Colours are blended in ways of ISO 32000-1")
def blends_are_known(file: PdfFile) -> Iterator[str]:
    for state in _states(file):
        given = state.get("/BM", "/Normal")
        for way in given if isinstance(given, pikepdf.Array) else [given]:
            if str(way) not in _BLENDS:
                yield str(way)


@blends_are_known.broken_by
def _own_blend(pdf: pikepdf.Pdf) -> None:
    add_state(pdf, BM=pikepdf.Name("/Glow"))


@CHAPTER.clause("6.2.10-2", "What shines through has a colour space to do it in")
def transparency_has_a_space(file: PdfFile) -> Iterator[str]:
    if _output_space(file):
        return
    clear = [state for state in _states(file) if min(float(state.get(key, 1)) for key in ("/CA", "/ca")) < 1]
    clear += [each for each in _pictures(file) if "/SMask" in each]
    for number, page in enumerate(file.pdf.pages, start=1):
        if clear and "/CS" not in page.obj.get("/Group", {}):
            yield f"page {number}"


@transparency_has_a_space.broken_by
def _transparency_without_a_space(pdf: pikepdf.Pdf) -> None:
    add_state(pdf, ca=0.5)
    del pdf.Root.OutputIntents
