import pytest

from auditor.errors import UnreadableFile
from auditor.reading.encoding import decode

TEXT = "全年执行数929.2万元，\r\n执行率98.66%。\r\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_text_is_decoded_with_its_line_ends(codec: str) -> None:
    assert decode(TEXT.encode(codec), "报告.txt") == TEXT


def test_utf16_of_either_byte_order_needs_its_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), "报告.txt") == TEXT
    with pytest.raises(UnreadableFile, match="第 12 个字节是空字节"):
        decode(TEXT.encode("utf-16-le"), "报告.txt")


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"", "报告.txt") == ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xef\xbb\xbf\xff", "带 UTF-8 标记但内容不是 UTF-8"),
        ("预算".encode() + b"\x00", "第 7 个字节是空字节"),
        (TEXT.encode()[:20] + TEXT.encode()[21:], "UTF-8 文件已损坏（第 21 个字节起"),
        (b"abc\xff\xff\xff", "既不是 UTF-8（第 4 个字节起不合编码），也不是 GB18030"),
        ("预算".encode("gb18030") + b"\x01\x02", "控制符过多"),
        ("截至年末財政撥款執行數佔預算數較上年增長".encode("big5"), "分不清是 GB18030 还是 Big5"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        decode(data, "报告.txt")
    message = str(caught.value)
    assert message.startswith("报告.txt：")
    assert reason in message
    assert message.endswith("。")


def test_traditional_characters_in_gb18030_are_read() -> None:
    text = "財政撥款執行數佔預算數的比重較上年有所提高"
    assert decode(text.encode("gb18030"), "報告.txt") == text
