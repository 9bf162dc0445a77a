"""Words before a figure that wait for a noun behind it: 新建的, 拨付了, 为, and not 奖补资金."""

from __future__ import annotations

import re

from auditor.extraction.vocabulary import Vocabulary

#: Kinds of figures that stand before what they count.
COUNTED = ("count", "money")
#: 对85个单位开展检查, 为1,560名老人发放: behind such a noun stands what is done.
_TO = re.compile(
    "(?:^|[^针绝相面应核校])对$|(?:面|^|[^方动走导])向$|(?:^|[^供交划补])给$|(?:^|共)为$"
)


def waits_for(words: str, kind: str, vocabulary: Vocabulary) -> str:
    """What leads to the noun behind a figure: a preposition (to), 的 (of), a verb (or a helper).

    A helper is a verb by which somebody is helped or moved to do something. Empty where the words
    say themselves what the figure is of.
    """
    if not words or kind not in COUNTED:
        return ""
    if words[-1] in "对向给为" and _TO.search(words) is not None:
        return "to"
    if words[-1] == "的":
        return "of"
    stem = words.rstrip("了")
    verb = vocabulary.acts.suffix(stem) or vocabulary.acts.suffix(stem.rstrip("到出起"))
    return "helper" if verb in vocabulary.helpers else "verb" if verb else ""
