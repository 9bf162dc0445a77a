"""One label for one time: 2024-1至6月 is 2024上半年."""

from __future__ import annotations

import re
from functools import lru_cache

#: The stretches of a year that have names, by their months.
_STRETCHES = {
    "-1至3月": "一季度", "-4至6月": "二季度", "-7至9月": "三季度", "-10至12月": "四季度",
    "-1至6月": "上半年", "-7至12月": "下半年", "-1至9月": "前三季度", "-1至12月": "",
}  # fmt: skip
_STRETCH = re.compile(f"(?:{'|'.join(_STRETCHES)}|第[一二三四]季度)$")


@lru_cache(maxsize=1 << 10)
def plain_time(period: str) -> str:
    """What is left at 2023年末 belongs to 2023, and what is of 1至6月 to its first half."""
    return _STRETCH.sub(_named, period.removesuffix("年末"))


def _named(told: re.Match[str]) -> str:
    return _STRETCHES.get(told[0], told[0][1:])
