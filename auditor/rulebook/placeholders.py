"""What a message may name in braces, beside the names of the condition."""

from __future__ import annotations

from collections.abc import Mapping

#: Those that are one figure and so, like the names of the condition, have .text and .value too.
FIGURES = frozenset(("reported", "whole", "first", "stated", "score", "rate", "total"))
#: What each stands for.
SAID: Mapping[str, str] = {
    "expected": "算出来应是多少",
    "difference": "写的减去应有的",
    "relation": "勾稽式",
    "reported": "被核对的数",
    "item": "被核对的数的科目",
    "period": "被核对的数的期间",
    "whole": "总数",
    "parts": "各分项",
    "axis": "分类的口径",
    "first": "最先写到的那个数",
    "second": "另一处的数",
    "places": "各处的数",
    "stated": "写明的个数",
    "listed": "所列的各项",
    "score": "得分",
    "grade": "原文所评的等级",
    "found": "找到的文字",
    "claim": "那句断言",
    "rate": "比率",
    "measure": "合计数在哪一栏",
    "total": "合计数",
}
_EVERYWHERE = ("expected", "difference", "relation", "reported", "item", "period")
#: The placeholders of each kind of rule.
PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    "check": _EVERYWHERE,
    "parts": (*_EVERYWHERE, "whole", "parts", "axis"),
    "agree": (*_EVERYWHERE, "first", "second", "places"),
    "count": (*_EVERYWHERE, "stated", "listed"),
    "grade": (*_EVERYWHERE, "score", "grade"),
    "text": ("found", "expected", "difference", "relation"),
    "claim": (*_EVERYWHERE, "claim", "rate", "parts"),
    "table": (*_EVERYWHERE, "measure", "total", "parts"),
}
