"""What the user is told of a Word file beside its text: what was not read, and why."""

from __future__ import annotations

from collections import Counter

_SENTENCES = (
    ("inserted", "文件中有没有接受的修订，按全部接受后的文字核对"),
    ("removed", "文件中有没有接受的修订，按全部接受后的文字核对"),
    ("hidden", "文件中有隐藏文字，没有核对"),
    ("imported", "文件中插有别的文件（altChunk），其中的文字没有核对；请在 Word 中打开后另存"),
    ("chart", "文件中有图表或 SmartArt，其中的文字没有核对"),
    ("object", "文件中嵌有别的文档（如 Excel 表格），其中的文字没有核对"),
    ("picture", "文件中有大幅图片，如其中有文字或表格，没有核对"),
)


def warnings_of(told: Counter[str]) -> tuple[str, ...]:
    """The sentences for what was met, each once."""
    return tuple(dict.fromkeys(sentence for what, sentence in _SENTENCES if told[what]))
