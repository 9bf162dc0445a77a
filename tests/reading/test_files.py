import io
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from auditor.errors import AuditorError, UnreadableFile
from auditor.reading import read, read_bytes


def zipped(*names: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 10)
    return data.getvalue()


def test_a_file_is_read_with_its_digest_and_source(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    data = "一、总体情况\r\n全年支出50万元。\r\n".encode()
    path.write_bytes(data)
    document = read(path)
    assert document.path == str(path)
    assert document.format == "text"
    assert document.sha256 == sha256(data).hexdigest()
    assert document.source == "一、总体情况\r\n全年支出50万元。\r\n"
    assert document.text == "一、总体情况\n全年支出50万元。\n"


def test_an_empty_file_is_a_document_without_blocks() -> None:
    document = read_bytes(b"", "-")
    assert document.blocks == ()
    assert document.text == ""


def test_the_name_says_markdown_and_a_text_without_name_shows_it() -> None:
    heading = "# 收入\n".encode()
    assert read_bytes(heading, "a.MD").format == "markdown"
    assert read_bytes(heading, "a.txt").format == "text"
    assert read_bytes(heading, "-").format == "markdown"
    assert read_bytes("收入\n".encode(), "-").format == "text"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "旧版 Office/WPS 文档"),
        (b"\x89PNG\r\n\x1a\n\0", "PNG 图片"),
        (b"\xff\xd8\xff\xe0", "JPEG 图片"),
        (b"RIFF\0\0\0\0WEBP", "WebP 图片"),
        (zipped("报告.txt"), "ZIP 压缩包"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "XML 文件"),
    ],
)
def test_another_format_is_named_whatever_the_file_is_called(data: bytes, name: str) -> None:
    with pytest.raises(UnreadableFile, match=name) as caught:
        read_bytes(data, "报告.txt")
    assert caught.value.path == "报告.txt"
    assert name in caught.value.reason
    assert caught.value.advice in str(caught.value)


def test_a_missing_file_and_a_folder_are_errors_to_mend(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match="文件不存在"):
        read(tmp_path / "没有.txt")
    with pytest.raises(AuditorError, match="这是文件夹"):
        read(tmp_path)
    with pytest.raises(AuditorError, match="系统无法打开"):
        read("报告\0.txt")


def test_a_file_without_permission_is_an_error_to_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError

    # The superuser may read everything, so that the refusal of the system is played.
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UnreadableFile, match="没有读取权限"):
        read(tmp_path / "报告.txt")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a.DOCX", "内容不是 Word 文档，也不是文本，文件已损坏或没有传完"),
        ("a.pdf", "内容不是 PDF 文档"),
        ("a.xlsx", "内容不是 Excel 工作簿"),
        ("a.txt", "第 4 个字节是空字节，不是文本文件"),
    ],
)
def test_a_damaged_file_is_told_by_what_it_is_called(name: str, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said):
        read_bytes(b"PK\x02\x00\x00\x01", name)
