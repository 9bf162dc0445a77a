"""From bytes to text: UTF-8, UTF-16 with its mark, GB18030; what is none of them is refused.

Nothing is guessed: a wrongly decoded report would still hold digits, but none of its words.
"""

from __future__ import annotations

import codecs
import re

from auditor.errors import UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
#: GB18030 gives almost any bytes some reading; other encodings come out as these or as rare Han.
_IMPLAUSIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]")
_MOST_IMPLAUSIBLE = 0.005
_MOST_RARE = 0.1
_LEAST_PASSING = 0.6
_ASCII = bytes(range(128))
_ADVICE = "请用记事本或 WPS 另存为 UTF-8 编码后再审核"


def decode(data: bytes, path: str) -> str:
    """The text of `data`, with its line ends as they are and without the byte order mark."""
    for mark, codec, name in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(codec)
            except UnicodeDecodeError:
                raise UnreadableFile(path, f"带 {name} 标记但内容不是 {name}", _ADVICE) from None
    at = data.find(b"\x00")
    if at >= 0:
        raise UnreadableFile(path, f"第 {at + 1} 个字节是空字节，不是文本文件", _ADVICE)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_gb18030(data, path, error.start)


def _decode_gb18030(data: bytes, path: str, bad_at: int) -> str:
    if _is_mostly_utf8(data):
        reason = f"UTF-8 文件已损坏（第 {bad_at + 1} 个字节起不合编码）"
        raise UnreadableFile(path, reason, "请重新导出或重新传输该文件")
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        reason = f"既不是 UTF-8（第 {bad_at + 1} 个字节起不合编码），也不是 GB18030"
        raise UnreadableFile(path, reason, _ADVICE) from None
    if _rare_share(data, text) > _MOST_RARE and _reads_as_big5(data):
        raise UnreadableFile(path, "分不清是 GB18030 还是 Big5 编码", _ADVICE)
    if len(_IMPLAUSIBLE.findall(text)) > _MOST_IMPLAUSIBLE * len(text):
        raise UnreadableFile(path, "按 GB18030 读出的控制符过多，不是文本", _ADVICE)
    return text


def _is_mostly_utf8(data: bytes) -> bool:
    """Whether most of the bytes beyond ASCII are UTF-8 after all: a cut or damaged file.

    GB18030 would read most of it as other Han; of true GB18030 about a fifth passes for UTF-8.
    """
    beyond = len(data.translate(None, _ASCII))
    passing = len(data.decode("utf-8", "ignore").encode()) - (len(data) - beyond)
    return passing > _LEAST_PASSING * beyond


def _rare_share(data: bytes, text: str) -> float:
    """Share of `data` outside GB2312, the everyday characters: about 0 in a simplified text."""
    return 1 - len(text.encode("gb2312", "ignore")) / len(data)


def _reads_as_big5(data: bytes) -> bool:
    try:
        data.decode("big5")
    except UnicodeDecodeError:
        return False
    return True
