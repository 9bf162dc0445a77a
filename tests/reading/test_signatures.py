import struct

import pytest

from auditor.reading.compound import MAGIC, root_names
from auditor.reading.signatures import kind_of
from tests.word import word, zipped


def compound(*names: str) -> bytes:
    """An OLE file with one sector of table and one of directory."""
    header = bytearray(512)
    header[:8] = MAGIC
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<I", header, 68, 0xFFFFFFFE)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126)
    directory = b""
    for at, name in enumerate(["Root Entry", *names]):
        text = name.encode("utf-16-le")
        entry = bytearray(128)
        entry[: len(text)] = text
        struct.pack_into("<H", entry, 64, len(text) + 2)
        next_ = at + 1 if 0 < at < len(names) else 0xFFFFFFFF
        struct.pack_into("<3I", entry, 68, 0xFFFFFFFF, next_, 0xFFFFFFFF if at else 1)
        directory += entry
    return bytes(header) + table + directory.ljust(512, b"\0")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word(""), "DOCX 文档"),
        (zipped({"xl/workbook.xml": "", "word": ""}), "XLSX 工作簿"),
        (zipped({"报告.txt": "word"}), "ZIP 压缩包"),
        (compound("WordDocument", "ObjectPool"), "旧版 Word/WPS 文档"),
        (compound("Workbook"), "旧版 Excel/WPS 工作簿"),
        (compound("EncryptionInfo", "EncryptedPackage"), "加了密码的 Office 文档"),
        (compound("别的"), "旧版 Office/WPS 文档"),
        (MAGIC, "旧版 Office/WPS 文档"),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'>", "HTML 网页"),
        ("<!-- saved from url -->\r\n<html>".encode("utf-16"), "HTML 网页"),
        (b"<table border=1>", "HTML 网页"),
        (b"<?xml version='1.0'?><report/>", "XML 文件"),
    ],
)
def test_the_content_says_what_a_file_is(data: bytes, name: str) -> None:
    kind = kind_of(data)
    assert kind is not None
    assert kind.name == name


@pytest.mark.parametrize("text", ["", "收入<支出", "<2021年收入>", "PK 赛"])
def test_plain_text_has_no_kind(text: str) -> None:
    assert kind_of(text.encode()) is None


def test_a_circle_in_an_ole_file_ends() -> None:
    data = bytearray(compound("WordDocument"))
    struct.pack_into("<I", data, 512 + 4, 1)
    assert root_names(bytes(data)) == {"WordDocument"}
