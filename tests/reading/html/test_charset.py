import pytest

from auditor.errors import UnreadableFile
from auditor.reading import read_bytes
from auditor.reading.html.charset import decode_page

PAGE = '<html><head><meta charset="{}"></head><body><p>全年支出58万元，䶮先生㐱。</p></body></html>'


@pytest.mark.parametrize(
    ("codec", "stated"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-8", "gb2312"),  # what a page says of itself may be wrong
        ("gb18030", "utf-8"),
        ("gb18030", "gb2312"),  # the characters of GB18030 do not end the page
        ("gb18030", "GBK"),
        ("gb18030", "x-unknown"),
    ],
)
def test_a_page_is_decoded_whatever_it_says_of_itself(codec: str, stated: str) -> None:
    data = PAGE.format(stated).encode(codec)
    assert read_bytes(data, "甲.html").text == "全年支出58万元，䶮先生㐱。\n"


def test_big5_is_read_where_the_page_says_so() -> None:
    data = '<meta charset="big5"><p>預算數為二百萬元</p>'.encode("big5")
    assert decode_page(data, "甲.html").endswith("<p>預算數為二百萬元</p>")


def test_a_damaged_byte_spoils_no_more_than_itself() -> None:
    data = b'<meta charset="gb2312"><p>' + "支出58万元".encode("gbk") + b"\xff</p>"
    assert decode_page(data, "甲.html").endswith("<p>支出58万元\ufffd</p>")


def test_what_no_encoding_reads_is_one_clear_error() -> None:
    with pytest.raises(UnreadableFile):
        decode_page(b"<p>\xff\xff\xff</p>", "甲.html")
