"""The user's own document or template as base."""

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt
from lxml import etree

from briefgen.document.style import Style
from briefgen.errors import InputError
from briefgen.export.docx import write_docx
from briefgen.export.docx.base_document import read_base
from briefgen.export.docx.package import OFFICE
from tests.export.docx.documents import PIXEL, every_block
from tests.export.docx.reading import PLAIN, find, text, texts, unpacked

MAIN_TYPE = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MAPPING = {"Body Text": "House Text", "Heading 1": "House Heading", "Brief Table": "House Table"}


def house_base() -> Any:
    """A base as an office keeps it: words to be cleared, its own styles, paper and letterhead."""
    base = docx.Document()
    base.add_paragraph("Type your text here")
    base.add_picture(io.BytesIO(PIXEL))
    base.styles.add_style("House Text", WD_STYLE_TYPE.PARAGRAPH).font.name = "Georgia"
    base.styles.add_style("House Heading", WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(15)
    base.styles.add_style("House Table", WD_STYLE_TYPE.TABLE)
    section = base.sections[0]
    section.page_width, section.page_height = Cm(20), Cm(26)
    section.left_margin = section.right_margin = Cm(3)
    section.header.paragraphs[0].text = "Office of Ports"
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(PIXEL))
    base.core_properties.author = "Someone before"
    return base


def saved(base: Any, folder: Path, name: str = "base.docx") -> Style:
    base.save(folder / name)
    return Style.model_validate({"name": "house", "word": {"base": name, "styles": MAPPING}})


@pytest.fixture
def house(tmp_path: Path) -> Style:
    return saved(house_base(), tmp_path)


def test_a_brief_on_a_base_is_valid_and_clear_of_its_text(
    house: Style, tmp_path: Path, faults: Callable[[bytes], list[str]]
) -> None:
    data = write_docx(every_block(), house, tmp_path)
    assert faults(data) == []
    words = "".join(part.decode("utf-8", "replace") for part in unpacked(data).values())
    assert "Type your text" not in words
    assert "Someone before" not in words
    assert "python-docx" not in words


def test_mapped_and_same_named_styles_are_the_base_s_own(house: Style, tmp_path: Path) -> None:
    files = unpacked(write_docx(every_block(), house, tmp_path))
    styles = etree.fromstring(files["word/styles.xml"])
    story = etree.fromstring(files["word/document.xml"])
    assert texts(story, "HouseText") != []
    assert texts(story, "HouseHeading") == ["Summary", "Timeline", "Sources"]
    assert find(story, "//w:tblStyle/@w:val") == ["HouseTable"]
    names = [name.lower() for name in find(styles, "//w:style/w:name/@w:val")]
    assert len(names) == len(set(names))
    assert len(find(styles, '//w:style[w:name/@w:val="Title"]')) == 1
    assert find(styles, '//w:style[w:name/@w:val="Brief Panel"]')
    assert not find(styles, '//w:style[w:name/@w:val="Brief Table"]')


def test_the_page_and_the_letterhead_stay_and_the_marking_joins_them(house: Style, tmp_path: Path) -> None:
    files = unpacked(write_docx(every_block(), house, tmp_path))
    story = etree.fromstring(files["word/document.xml"])
    assert find(story, "//w:pgSz/@w:w") == [str(round(20 / 2.54 * 1440))]
    assert max(int(width) for width in find(story, "//w:tblW/@w:w")) == pytest.approx(14 / 2.54 * 1440, abs=2)
    header = next(etree.fromstring(data) for name, data in files.items() if name.startswith("word/header"))
    first, second = find(header, "./w:p")
    assert (text(first), text(second)) == ("Office of Ports", "Ministry of PortsOFFICIAL")
    assert find(first, ".//wp:inline")
    assert sum(name.startswith("word/media/") for name in files) == 3


def test_a_first_page_of_its_own_has_the_marking_too(tmp_path: Path, faults: Callable[[bytes], list[str]]) -> None:
    base = house_base()
    base.sections[0].different_first_page_header_footer = True
    base.settings.odd_and_even_pages_header_footer = True
    data = write_docx(every_block(), saved(base, tmp_path), tmp_path)
    assert faults(data) == []
    margins = [part for name, part in unpacked(data).items() if name.startswith(("word/header", "word/footer"))]
    assert len(margins) == 6
    assert all(b"OFFICIAL" in part for part in margins)


def test_lists_on_a_base_begin_at_one(house: Style, tmp_path: Path) -> None:
    files = unpacked(write_docx(every_block(), house, tmp_path))
    story, numbering = (etree.fromstring(files[f"word/{name}.xml"]) for name in ("document", "numbering"))
    called = find(story, '//w:p[w:pPr/w:pStyle/@w:val="ListNumber"]/w:pPr/w:numPr/w:numId/@w:val')
    assert len(set(called)) == 2
    for identity in set(called):
        (instance,) = find(numbering, f'./w:num[@w:numId="{identity}"]')
        assert find(instance, "./w:lvlOverride/w:startOverride/@w:val") == ["1"]


def test_a_template_is_taken_as_a_document(tmp_path: Path, faults: Callable[[bytes], list[str]]) -> None:
    house_base().save(tmp_path / "base.docx")
    rewrite(tmp_path / "base.docx", tmp_path / "base.dotx", "document.main+xml", "template.main+xml")
    style = Style.model_validate({"name": "house", "word": {"base": "base.dotx", "styles": MAPPING}})
    data = write_docx(every_block(), style, tmp_path)
    assert faults(data) == []
    assert b"template.main" not in unpacked(data)["[Content_Types].xml"]


def changed(source: Path, target: Path, change: Callable[[str, bytes], tuple[str, bytes]], **more: bytes) -> None:
    """A copy of a package with other parts."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        for info in package.infolist():
            copy.writestr(*change(info.filename, package.read(info)))
        for name, data in more.items():
            copy.writestr(f"word/{name}.bin", data)


def strict(name: str, data: bytes) -> tuple[str, bytes]:
    """A part as Word's strict form has it."""
    for own in ("wordprocessingml", "officeDocument", "drawingml"):
        data = data.replace(
            f"http://schemas.openxmlformats.org/{own}/2006/".encode(), f"http://purl.oclc.org/ooxml/{own}/".encode()
        )
    return name, data.replace(b"<w:document ", b'<w:document w:conformance="strict" ')


def renamed(name: str, data: bytes) -> tuple[str, bytes]:
    """The story as other programs may call it."""
    return name.replace("document.xml", "document2.xml"), data.replace(b"document.xml", b"document2.xml")


def loose(name: str, data: bytes) -> tuple[str, bytes]:
    """Relationships to parts that are not there."""
    relationship = f'<Relationship Id="rId99" Type="{OFFICE}/comments" Target="comments.xml"/></Relationships>'
    return name, data.replace(b"</Relationships>", relationship.encode()) if name.startswith("word/_rels") else data


def macros(name: str, data: bytes) -> tuple[str, bytes]:
    """A template with macros, which a relationship leads to."""
    relationship = (
        '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target='
    )
    if name == "word/_rels/document.xml.rels":
        return name, data.replace(b"</Relationships>", f'{relationship}"vbaProject.bin"/></Relationships>'.encode())
    kind = b'<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    data = data.replace(b"</Types>", kind)
    return name, data.replace(MAIN_TYPE.encode(), b"vnd.ms-word.template.macroEnabledTemplate.main+xml")


@pytest.mark.parametrize(
    ("name", "change"),
    [("base.docx", strict), ("base.docx", renamed), ("base.docx", loose), ("base.dotm", macros)],
    ids=["strict", "another name", "missing part", "macros"],
)
def test_a_base_of_another_make_is_opened(
    name: str,
    change: Callable[[str, bytes], tuple[str, bytes]],
    tmp_path: Path,
    faults: Callable[[bytes], list[str]],
) -> None:
    house_base().save(tmp_path / "plain.docx")
    changed(tmp_path / "plain.docx", tmp_path / name, change, vbaProject=b"macro")
    style = Style.model_validate({"name": "house", "word": {"base": name, "styles": MAPPING}})
    data = write_docx(every_block(), style, tmp_path)
    assert faults(data) == []
    files = unpacked(data)
    assert texts(etree.fromstring(files["word/document.xml"]), "HouseText") != []
    assert any("Office of Ports" in part.decode("utf-8", "replace") for part in files.values())
    assert not any("vba" in name or b"vba" in part or b"purl.oclc.org" in part for name, part in files.items())


def test_a_changed_base_is_read_anew(house: Style, tmp_path: Path) -> None:
    before = write_docx(every_block(), house, tmp_path)
    base = house_base()
    base.sections[0].header.paragraphs[0].text = "Office of Bridges"
    saved(base, tmp_path)
    assert write_docx(every_block(), house, tmp_path) != before


def test_settings_of_the_base_that_bind_it_to_others_are_dropped(tmp_path: Path) -> None:
    base = house_base()
    for name in ("trackRevisions", "documentProtection", "updateFields"):
        base.settings.element.insert(
            0, base.settings.element.makeelement(f"{{{base.settings.element.nsmap['w']}}}{name}")
        )
    settings = unpacked(write_docx(every_block(), saved(base, tmp_path), tmp_path))["word/settings.xml"]
    for name in (b"trackRevisions", b"documentProtection", b"updateFields", b"rsid"):
        assert name not in settings


def test_no_template_is_fetched_from_elsewhere(tmp_path: Path) -> None:
    base = house_base()
    settings = base.part.part_related_by(f"{OFFICE}/settings")
    identity = settings.relate_to("file:///c:/templates/House.dotm", f"{OFFICE}/attachedTemplate", is_external=True)
    attached = parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{identity}"/>')
    base.settings.element.insert(0, attached)
    files = unpacked(write_docx(every_block(), saved(base, tmp_path), tmp_path))
    assert "House.dotm" not in "".join(data.decode("utf-8", "replace") for data in files.values())


def test_an_earlier_brief_may_be_the_base_and_its_marking_goes(
    tmp_path: Path, faults: Callable[[bytes], list[str]]
) -> None:
    earlier = every_block()
    earlier = earlier._replace(margins=earlier.margins._replace(header_right="SECRET", footer_centre="SECRET"))
    (tmp_path / "base.docx").write_bytes(write_docx(earlier, PLAIN))
    data = write_docx(every_block(), Style.model_validate({"name": "n", "word": {"base": "base.docx"}}), tmp_path)
    assert faults(data) == []
    files = unpacked(data)
    assert "SECRET" not in "".join(part.decode("utf-8", "replace") for part in files.values())
    again, fresh = (
        etree.fromstring(made["word/document.xml"]) for made in (files, unpacked(write_docx(every_block(), PLAIN)))
    )
    assert text(again) == text(fresh)
    assert sorted(name for name in files if "note" in name) == ["word/_rels/footnotes.xml.rels", "word/footnotes.xml"]


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ({"Boddy Text": "House Text"}, "the brief has no style 'Boddy Text'; did you mean 'Body Text'?"),
        (
            {"Body Text": "House Txet"},
            "the base has no paragraph style 'House Txet' for 'Body Text'; did you mean 'House Text'?",
        ),
        ({"Body Text": "House Table"}, "the base has no paragraph style 'House Table' for 'Body Text'"),
    ],
)
def test_a_style_that_is_not_there_is_told_with_the_nearest(
    mapping: dict[str, str], told: str, house: Style, tmp_path: Path
) -> None:
    wrong = house.model_copy(update={"word": house.word.model_copy(update={"styles": mapping})})
    with pytest.raises(InputError) as caught:
        write_docx(every_block(), wrong, tmp_path)
    assert told in str(caught.value)


def test_all_wrong_styles_are_told_at_once(house: Style, tmp_path: Path) -> None:
    mapping = {"Boddy": "House Text", "Body Text": "None such", "Caption": "Nor this"}
    wrong = house.model_copy(update={"word": house.word.model_copy(update={"styles": mapping})})
    with pytest.raises(InputError) as caught:
        write_docx(every_block(), wrong, tmp_path)
    assert len(caught.value.faults) == 3


def rewrite(source: Path, target: Path, old: str, new: str) -> None:
    """A copy of a package with other content types."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as copy:
        for info in package.infolist():
            data = package.read(info)
            copy.writestr(info, data.replace(old.encode(), new.encode()) if info.filename[0] == "[" else data)


def bomb(file: Path) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package, package.open("word/document.xml", "w") as part:
        for _ in range(11):
            part.write(bytes(10_000_000))


def cut_short(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", "application/" + MAIN_TYPE)


def broken_xml(file: Path) -> None:
    house_base().save(file.with_suffix(".tmp"))
    with zipfile.ZipFile(file.with_suffix(".tmp")) as package, zipfile.ZipFile(file, "w") as copy:
        for info in package.infolist():
            copy.writestr(info, b"<w:broken" if info.filename == "word/styles.xml" else package.read(info))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda file: None, "cannot be read"),
        (lambda file: file.mkdir(), "cannot be read"),
        (lambda file: file.write_text("no zip"), "is not a Word document"),
        (bomb, "larger than 100 MB"),
        (cut_short, "is not a whole Word document"),
        (broken_xml, "is not a whole Word document"),
    ],
    ids=["missing", "folder", "text", "bomb", "cut short", "broken"],
)
def test_a_base_that_cannot_be_used_is_told_by_name(make: Callable[[Path], object], told: str, tmp_path: Path) -> None:
    make(tmp_path / "base.docx")
    style = Style.model_validate({"name": "house", "word": {"base": "base.docx"}})
    with pytest.raises(InputError) as caught:
        write_docx(every_block(), style, tmp_path)
    assert told in str(caught.value)
    assert "base.docx" in str(caught.value)


@pytest.mark.parametrize(
    ("style", "problem"),
    [
        (b"<w:style/>", "holds more than 1,000,000 tags of XML"),
        (b"<w:style>" + b" " * 100, "holds more than 20 MB of XML"),
    ],
)
def test_a_base_of_endless_styles_is_refused_before_it_is_opened(tmp_path: Path, style: bytes, problem: str) -> None:
    file = tmp_path / "base.docx"
    docx.Document().save(file)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/more.xml", style * (22_000_000 // len(style)))
    begun = time.process_time()
    with pytest.raises(InputError, match=problem):
        read_base(file)
    assert time.process_time() - begun < 5


def test_the_indents_of_a_base_leak_into_no_style_of_the_brief(tmp_path: Path) -> None:
    base = docx.Document()
    base.styles["Normal"].paragraph_format.right_indent = Pt(400)
    base.save(str(tmp_path / "base.docx"))
    style = Style.model_validate({"name": "own", "word": {"base": "base.docx"}})
    root = etree.fromstring(unpacked(write_docx(every_block(), style, tmp_path))["word/styles.xml"])
    for name in ("Brief Kind", "Brief Small", "Brief Table Text", "Brief Side"):
        (indent,) = find(root, f"//w:style[w:name[@w:val='{name}']]/w:pPr/w:ind/@w:right")
        assert indent == "0"
