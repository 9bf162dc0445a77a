"""What the user is told of pages that could not be read, or not in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from auditor.reading.pdf.legibility import Sight

_OCR = "可安装 OCR 组件（pip install 'auditor[ocr]'）后加 --ocr 识别，或请提供由原文件导出的 PDF"
_EXPORT = "请由原文件重新导出 PDF（嵌入字体），或提供 Word 版"


def warnings_for(sights: Sequence[Sight]) -> list[str]:
    """One sentence for each kind of trouble, with its pages."""
    told = (
        ([sight.is_broken for sight in sights], "已损坏，没有读", ""),
        ([sight.is_picture for sight in sights], "是图片，没有文字层，没有读", _OCR),
        ([sight.is_garbled for sight in sights], "的文字是乱码（字体缺少编码），没有读", _EXPORT),
        ([sight.is_outlines for sight in sights], "的文字已转为图形，没有读", _EXPORT),
        ([sight.is_overlaid for sight in sights], "是扫描件，文字来自其识别层，请核对原图", ""),
        ([sight.is_recognised for sight in sights], "的文字识别自图片，请核对原图", ""),
        ([sight.has_pictures for sight in sights], "有较大的图片，图片中的文字没有读", ""),
        ([sight.is_sideways for sight in sights], "有侧排的文字，没有读", ""),
    )
    return [
        f"{_pages_of(flags)}{what}。{advice}" + "。" * bool(advice)
        for flags, what, advice in told
        if any(flags)
    ]


def advice_for(sights: Sequence[Sight]) -> tuple[str, str]:
    """Reason and advice where no page can be read."""
    if any(sight.is_picture for sight in sights):
        return "各页都是图片，没有文字层（扫描件）", _OCR
    if any(sight.is_garbled for sight in sights):
        return "各页的文字都是乱码（字体缺少编码）", _EXPORT
    if any(sight.is_outlines for sight in sights):
        return "各页的文字都已转为图形", _EXPORT
    return "各页都已损坏", "请重新导出或重新下载该文件"


def _pages_of(flags: Sequence[bool]) -> str:
    """第3、5—7页."""
    return f"第{'、'.join(_stretches(flags))}页"


def _stretches(flags: Sequence[bool]) -> Iterator[str]:
    numbers = [number for number, flag in enumerate(flags, 1) if flag]
    for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        stretch = [number for _, number in group]
        first, last = stretch[0], stretch[-1]
        yield f"{first}" if first == last else f"{first}—{last}"
