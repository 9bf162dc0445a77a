import pytest

from auditor.errors import UnreadableFile
from auditor.reading import read_bytes
from tests.word import NAMES, p, word, zipped

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document(body: str) -> str:
    return f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"


def test_the_strict_form_is_read_alike() -> None:
    data = zipped({"word/document.xml": document(p("支出58万元。")).replace(USUAL, STRICT)})
    assert read_bytes(data, "甲.docx").text == "支出58万元。\n"


def test_the_relations_say_where_the_document_is() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        f'<Relationships><Relationship Type="{kind}" Target="/word/正文.xml"/></Relationships>'
    )
    data = zipped({"_rels/.rels": relations, "word/正文.xml": document(p("甲"))})
    assert read_bytes(data, "甲.docx").text == "甲\n"


@pytest.mark.parametrize(
    "files",
    [
        {"word/styles.xml": "<a/>"},
        {"word/document.xml": "<a/>"},
        {"word/document.xml": "<w:document"},
        {"word/document.xml": f"<!DOCTYPE a [<!ENTITY b 'c'>]>{document(p('&b;'))}"},
    ],
)
def test_what_holds_no_document_is_one_clear_error(files: dict[str, str]) -> None:
    with pytest.raises(UnreadableFile, match=r"^甲\.docx：.*请"):
        read_bytes(zipped(files), "甲.docx")


def test_a_cut_file_is_one_clear_error() -> None:
    data = word(p("甲") * 50)
    with pytest.raises(UnreadableFile, match="损坏"):
        read_bytes(data[: len(data) // 2], "甲.docx")
