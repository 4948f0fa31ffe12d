"""The zip files that writers make are read by Python's own reader, and say nothing of when and where."""

import io
import zipfile

from briefgen.export.zip_file import ZippedFile, write_zip

FILES = (
    ZippedFile("mimetype", b"text/plain", packed=True),
    ZippedFile("word/document.xml", b"<w:p/>" * 10_000),
    ZippedFile("media/carte d’Égypte.png", bytes(range(256)), packed=True),
    ZippedFile("empty.xml", b""),
)


def test_files_are_read_back_in_their_order() -> None:
    with zipfile.ZipFile(io.BytesIO(write_zip(FILES))) as archive:
        assert archive.testzip() is None
        assert [(name, archive.read(name)) for name in archive.namelist()] == [file[:2] for file in FILES]


def test_what_is_packed_already_is_stored() -> None:
    with zipfile.ZipFile(io.BytesIO(write_zip(FILES))) as archive:
        sizes = {info.filename: (info.compress_type, info.compress_size) for info in archive.infolist()}
    assert sizes["mimetype"] == (zipfile.ZIP_STORED, 10)
    assert sizes["word/document.xml"][0] == zipfile.ZIP_DEFLATED
    assert sizes["word/document.xml"][1] < 600


def test_no_moment_and_no_system_is_named() -> None:
    with zipfile.ZipFile(io.BytesIO(write_zip(FILES))) as archive:
        said = {(info.date_time, info.create_system, info.external_attr, info.extra) for info in archive.infolist()}
    assert said == {((1980, 1, 1, 0, 0, 0), 0, 0, b"")}


def test_no_file_is_a_zip_file_too() -> None:
    with zipfile.ZipFile(io.BytesIO(write_zip(()))) as archive:
        assert archive.namelist() == []
