"""Waivers: findings that are known and accepted, with a reason and a person, in a YAML file.

The file is for people: it is only ever added to, so that comments and order stay as they are.
"""

from __future__ import annotations

import json
import re
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from auditor.errors import AuditorError, reason_of
from auditor.replacing import replacing
from auditor.rulebook.compose import Items, Node, Pairs, Scalar, compose
from auditor.rulebook.mistakes import RuleError, Source

_MOST_HEX = 16  #: digits of a whole fingerprint
_LEAST_HEX = 8
_HEX = re.compile(rf"[0-9a-f]{{{_LEAST_HEX},{_MOST_HEX}}}")
#: Keys of an entry, each with its Chinese spelling.
_KEYS = {
    "fingerprint": "指纹",
    "reason": "原因",
    "by": "批准人",
    "until": "截止",
    "document": "报告",
    "rule": "规则",
}
_NEEDED = ("fingerprint", "reason", "by")
_HEADING = """\
# 已知并接受的疑点。由 auditor waive 追加，也可以手工编辑；注释和顺序不会被改动。
# 每项写明指纹、原因、批准人；可写截止日期（过期后重新算作疑点）和报告（只对路径相符的报告有效）。
"""


class Waiver(NamedTuple):
    """One accepted finding."""

    fingerprint: str  #: or its beginning
    reason: str
    by: str
    until: str = ""  #: the last day that it holds, as ISO date; empty: for good
    document: str = ""  #: a pattern of paths; empty: any document
    rule: str = ""  #: for the person who reads the file

    def has_expired(self, today: date) -> bool:
        """Whether its last day has passed."""
        return bool(self.until) and date.fromisoformat(self.until) < today


class BadWaivers(AuditorError):
    """All that is wrong with a file of waivers."""

    def __init__(self, mistakes: list[RuleError]) -> None:
        super().__init__("\n\n".join(map(str, mistakes)))


class UnusableWaivers(AuditorError):
    """A file of waivers that cannot be read or written."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}：{what}。请检查路径、权限，并存为 UTF-8 编码。")


def is_fingerprint(text: str) -> bool:
    """Whether the text is a fingerprint, or enough of one."""
    return _HEX.fullmatch(text) is not None


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """The waivers in a file; none where it holds none."""
    return _parsed(str(path), _text(path))


def add_waiver(path: Path, waiver: Waiver) -> None:
    """Add one entry at the end of the file, which is begun where there is none."""
    before = _text(path) if path.exists() else _HEADING
    after = f"{before.rstrip()}\n\n{_entry(waiver)}" if before.strip() else _entry(waiver)
    known = _parsed(str(path), before)
    if _parsed(str(path), after) != (*known, waiver):
        what = "写法与追加的内容合不到一起（应是每项以“- ”开头、顶格的列表），请手工加上这一项"
        raise UnusableWaivers(path, what)
    try:
        with replacing(path) as file:
            file.write(after.encode())
    except OSError as error:
        raise UnusableWaivers(path, f"写不进去（{reason_of(error)}）") from error


def _text(path: Path) -> str:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableWaivers(path, f"读不了这个例外文件（{reason_of(error)}）") from error
    return text.replace("\r\n", "\n")


def _entry(waiver: Waiver) -> str:
    lines = [
        f"{key}: {_quoted(value)}"
        for key in ("fingerprint", "rule", "document", "reason", "by", "until")
        if (value := getattr(waiver, key))
    ]
    return "- " + "\n  ".join(lines) + "\n"


def _quoted(text: str) -> str:
    plain = re.fullmatch(r"[\w.()（）、，。+-]+", text) and not text.startswith("-")
    return text if plain else json.dumps(text, ensure_ascii=False)


def _parsed(path: str, text: str) -> tuple[Waiver, ...]:
    if not any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines()):
        return ()
    source = Source(path, text, text)
    root = compose(source)
    if isinstance(root, RuleError):
        raise BadWaivers([root])
    page = _Page(source)
    waivers = page.waivers(root)
    if page.mistakes:
        raise BadWaivers(page.mistakes)
    return waivers


class _Page:
    """A file of waivers and all that is wrong with it."""

    def __init__(self, source: Source) -> None:
        self.mistakes: list[RuleError] = []
        self._source = source

    def waivers(self, root: Node) -> tuple[Waiver, ...]:
        """Every entry that is sound."""
        if not isinstance(root, Items):
            advice = "写成列表：每项以“- ”开头，下面写 fingerprint、reason、by"
            self._complain(root, "例外文件应是一个列表", advice)
            return ()
        found = [self._waiver(node) for node in root.nodes]
        return tuple(waiver for waiver in found if waiver is not None)

    def _waiver(self, node: Node) -> Waiver | None:
        if not isinstance(node, Pairs):
            self._complain(node, "这里要写“键: 值”", "如 - fingerprint: 18ef23b3eb2a5bb7")
            return None
        values: dict[str, str] = {}
        before = len(self.mistakes)
        for key_node, value_node in node.nodes:
            key = self._key(key_node)
            if key in values:
                self._complain(key_node, f"键 {key} 写了两次", "留下一个")
            elif key:
                values[key] = self._value(key, value_node)
        for key in _NEEDED:
            if key not in values:
                self._complain(node, f"缺少 {key}（{_KEYS[key]}）", f"加一行 {key}: …")
        return Waiver(**values) if len(self.mistakes) == before else None

    def _key(self, node: Node) -> str:
        written = node.text.strip() if isinstance(node, Scalar) else ""
        for key, chinese in _KEYS.items():
            if written in (key, chinese):
                return key
        close = get_close_matches(written, (*_KEYS, *_KEYS.values()), n=1)
        guess = f"是不是 {close[0]}？" if close else ""
        self._complain(node, f"不认识的键 {written}", f"{guess}可写 {'、'.join(_KEYS)}")
        return ""

    def _value(self, key: str, node: Node) -> str:
        text = node.text.strip() if isinstance(node, Scalar) else ""
        if not text:
            self._complain(node, "这里没有内容", "写上文字，或删去这个键")
        elif key == "fingerprint" and not is_fingerprint(text):
            advice = f"从核对结果中照抄，至少前 {_LEAST_HEX} 位"
            self._complain(node, f"{text} 不是指纹", advice)
        elif key == "until" and not is_date(text):
            self._complain(node, f"{text} 不是日期", "写成 2027-03-31 的样子")
        return text

    def _complain(self, node: Node, what: str, advice: str) -> None:
        self.mistakes.append(self._source.error(node.start, what, advice))


def is_date(text: str) -> bool:
    """Whether the text is a day as ISO writes it: 2027-03-31."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
