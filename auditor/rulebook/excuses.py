"""What excuses a contradiction: words near its figures, single or as groups of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from auditor.words import shipped_words


def spelt_out(stated: Iterable[str]) -> tuple[str, ...]:
    """The words of a rule; 口径不同 stands for 同口径, 剔除 and all others of its group."""
    groups = shipped_words()["excuses"]
    return tuple(word for name in stated for word in groups.get(name, (name,)))


@lru_cache(maxsize=256)
def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words; 除…外 with a few others in between."""
    gap = r"[^，。；\n]{1,16}?"
    return re.compile("|".join(gap.join(map(re.escape, word.split("…"))) for word in words))
