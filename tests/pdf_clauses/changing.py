"""Changes to an opened file, of which breaks of clauses are made."""

from collections.abc import Callable, Iterator
from typing import Any

import pikepdf


def nodes_with(pdf: pikepdf.Pdf, tag: str) -> Iterator[pikepdf.Dictionary]:
    """The structure elements of a tag."""
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/S") == f"/{tag}" and "/P" in each and "/K" in each:
            yield each


def node_with(pdf: pikepdf.Pdf, tag: str) -> pikepdf.Dictionary:
    """The first structure element of a tag."""
    return next(nodes_with(pdf, tag))


def add_before(pdf: pikepdf.Pdf, parent: pikepdf.Dictionary, tag: str) -> pikepdf.Dictionary:
    """A new first kid of a structure element."""
    node = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name(f"/{tag}"), P=parent, K=pikepdf.Array([])))
    kids = parent.get("/K")
    parent.K = pikepdf.Array([node, *(kids if isinstance(kids, pikepdf.Array) else [kids])])
    return node


def page_bytes(pdf: pikepdf.Pdf, change: Callable[[bytes], bytes]) -> None:
    """Change the content of the first page."""
    contents = pdf.pages[0].Contents
    contents.write(change(contents.read_bytes()))


def append_to_page(pdf: pikepdf.Pdf, content: bytes) -> None:
    """Add to the content of the first page."""
    page_bytes(pdf, lambda before: before + b"\n" + content)


def show_as_artifact(pdf: pikepdf.Pdf, content: bytes, **resources: Any) -> None:
    """Paint on the first page what is no content; `resources` come by kind: name and object."""
    held = pdf.pages[0].obj.Resources
    for kind, (name, item) in resources.items():
        if f"/{kind}" not in held:
            held[f"/{kind}"] = pikepdf.Dictionary()
        held[f"/{kind}"][f"/{name}"] = item
    append_to_page(pdf, b"/Artifact BMC " + content + b" EMC")


def first_font(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    """A composite font of the first page."""
    return next(font for font in pdf.pages[0].obj.Resources.Font.values() if font.Subtype == "/Type0")


def descriptor_of(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    """The descriptor of that font."""
    return first_font(pdf).DescendantFonts[0].FontDescriptor


def first_link(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    """A link of the first page."""
    return pdf.pages[0].obj.Annots[0]


def add_annotation(pdf: pikepdf.Pdf, subtype: str, **entries: Any) -> pikepdf.Dictionary:
    """Another annotation on the first page, which no structure element holds."""
    given = {"/Type": pikepdf.Name("/Annot"), "/Subtype": pikepdf.Name(f"/{subtype}"), "/F": 4, "/Contents": "Words"}
    given |= {"/Rect": pikepdf.Array([10, 10, 50, 50])} | {f"/{name}": value for name, value in entries.items()}
    annotation = pdf.make_indirect(pikepdf.Dictionary(given))
    pdf.pages[0].obj.Annots.append(annotation)
    if subtype == "Widget":
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([annotation]))
    return annotation


def attach(pdf: pikepdf.Pdf, **entries: Any) -> pikepdf.Dictionary:
    """An embedded file as both standards ask for, but for `entries`; None leaves one out."""
    file = pdf.make_stream(b"{}", Type=pikepdf.Name("/EmbeddedFile"), Subtype=pikepdf.Name("/application/json"))
    given = {"Type": pikepdf.Name("/Filespec"), "F": "a.json", "UF": "a.json", "EF": pikepdf.Dictionary(F=file)}
    given |= {"AFRelationship": pikepdf.Name("/Data")} | entries
    kept = {f"/{name}": value for name, value in given.items() if value is not None}
    specification = pdf.make_indirect(pikepdf.Dictionary(kept))
    pdf.Root.AF = pikepdf.Array([*pdf.Root.get("/AF", []), specification])
    return specification


def change_packet(pdf: pikepdf.Pdf, old: str, new: str) -> None:
    """Change words of the metadata."""
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert old in packet, old
    pdf.Root.Metadata.write(packet.replace(old, new).encode())


def add_picture(pdf: pikepdf.Pdf, data: bytes = b"\x00", **entries: Any) -> pikepdf.Stream:
    """A picture of one grey dot, painted on the first page as no content."""
    given = {"Width": 1, "Height": 1, "BitsPerComponent": 8, "ColorSpace": pikepdf.Name("/DeviceGray")} | entries
    kept = {name: value for name, value in given.items() if value is not None}
    picture = pdf.make_stream(data, Type=pikepdf.Name("/XObject"), Subtype=pikepdf.Name("/Image"), **kept)
    show_as_artifact(pdf, b"/Dot Do", XObject=("Dot", picture))
    return picture


def add_form(pdf: pikepdf.Pdf, content: bytes = b"", **entries: Any) -> pikepdf.Stream:
    """A form, painted on the first page as no content."""
    form = pdf.make_stream(content, Type=pikepdf.Name("/XObject"), Subtype=pikepdf.Name("/Form"), **entries)
    form.BBox = pikepdf.Array([0, 0, 10, 10])
    form.Resources = pdf.pages[0].obj.Resources
    show_as_artifact(pdf, b"/Pattern0 Do", XObject=("Pattern0", form))
    return form


def add_state(pdf: pikepdf.Pdf, **entries: Any) -> None:
    """Set a graphics state on the first page."""
    show_as_artifact(pdf, b"/State gs", ExtGState=("State", pdf.make_indirect(pikepdf.Dictionary(**entries))))
