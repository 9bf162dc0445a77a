import pytest

from auditor.errors import UnreadableFile
from auditor.reading.markup import parse_xml


def test_comments_and_instructions_are_dropped() -> None:
    root = parse_xml("<a><!-- 注 --><?x y?><b>58</b></a>".encode(), "甲", "乙.xml")
    assert [child.tag for child in root] == ["b"]


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(codec: str) -> None:
    xml = f'<?xml version="1.0" encoding="{codec}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    with pytest.raises(UnreadableFile, match="DOCTYPE"):
        parse_xml(xml.encode(codec), "甲", "乙.xml")


@pytest.mark.parametrize("xml", ["<a>", "", "<a>&b;</a>", "<a>" * 400 + "</a>" * 400])
def test_what_is_no_good_xml_is_one_clear_error(xml: str) -> None:
    with pytest.raises(UnreadableFile, match="乙"):
        parse_xml(xml.encode(), "甲", "乙.xml")
