import io
import struct
import zipfile

import pytest

from auditor.errors import UnreadableFile
from auditor.reading.archive import Archive
from auditor.reading.limits import DEFAULTS
from tests.word import zipped


def opened(data: bytes) -> Archive:
    return Archive(data, "甲.docx", DEFAULTS)


def test_parts_are_found_without_case_and_with_either_slash() -> None:
    archive = opened(zipped({"Doc_0/页.xml": "<a/>"}))
    assert "doc_0\\页.xml" in archive
    assert "/Doc_0/页.XML" in archive
    assert archive.read("doc_0/页.xml") == b"<a/>"
    assert archive.names == ["Doc_0/页.xml"]
    assert archive.xml("无.xml") is None


def test_names_in_gbk_are_read() -> None:
    raw = "页面.xml".encode("gb18030")
    plain = b"x" * len(raw)
    data = zipped({plain.decode(): "1"}).replace(plain, raw)
    assert opened(data).names == ["页面.xml"]


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"a": b"0" * (70 << 20)}, "超过 64 MB"),
        ({str(at): b"0" * (60 << 20) for at in range(5)}, "倍"),
        ({"a": b" " * (2 << 20)}, "倍"),
        ({str(at): b"" for at in range(5_001)}, "5001 个部件"),
    ],
)
def test_what_unfolds_without_measure_is_refused(files: dict[str, bytes], reason: str) -> None:
    with pytest.raises(UnreadableFile, match=reason):
        opened(zipped(files))


def test_all_parts_together_have_a_limit() -> None:
    limits = DEFAULTS._replace(archive_bytes=10)
    with pytest.raises(UnreadableFile, match="解开后超过"):
        Archive(zipped({"a": "123456", "b": "123456"}), "甲.docx", limits)


def test_a_declared_size_that_lies_is_found_out() -> None:
    data = bytearray(zipped({"a": b"0" * 1000}))
    directory = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, directory + 24, 10)
    limits = DEFAULTS._replace(part_bytes=100)
    archive = Archive(bytes(data), "甲.docx", limits)
    with pytest.raises(UnreadableFile):
        archive.read("a")


def test_overlapping_parts_are_refused() -> None:
    data = bytearray(zipped({"a": b"1" * 50, "b": b"2" * 50}))
    last = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, last + 42, 5)
    with pytest.raises(UnreadableFile, match="重叠"):
        opened(bytes(data))


def test_a_password_is_told() -> None:
    data = bytearray(zipped({"a": "1"}))
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFile, match="密码"):
        opened(bytes(data))


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 100])
def test_a_broken_archive_is_one_clear_error(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="损坏"):
        opened(data)


def test_a_part_whose_bytes_were_changed_is_one_clear_error() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a", "58.02")
    with pytest.raises(UnreadableFile, match="其中的 a 已损坏"):
        opened(out.getvalue().replace(b"58.02", b"85.02")).read("a")
