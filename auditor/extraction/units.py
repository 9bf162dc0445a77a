"""The units behind figures, from `grammars/units.yaml`: what each counts, and their pattern.

It knows no numbers; a unit's scale (万, 亿) belongs to the numeral, see `numerals`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

import yaml

from auditor.shipped import grammars_folder

#: The safe loader in C where there is one: ten times as fast.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Unit(NamedTuple):
    """What a spelling of a unit stands for: 角 is 0.1 元, a kind of money."""

    base: str
    kind: str
    factor: Decimal = Decimal(1)


class Units(NamedTuple):
    """The units of all reports."""

    known: dict[str, Unit]
    pattern: str  #: a unit after a numeral; also 六大工程, 三方
    han_next: str  #: characters that may follow the first character of a Han figure
    names: str  #: fixed phrases that begin with a Han numeral
    leading: tuple[str, ...]  #: qualifiers that stand before a figure
    bounds: dict[str, str]  #: the bound that any qualifier sets: 超过 -> above

    def find(self, text: str) -> Unit | None:
        """The unit spelt `text`, 元/月 included."""
        main, slash, per = text.partition("/")
        unit = self.known.get(text) or self.known.get(main)
        if unit is None or not slash or text in self.known:
            return unit
        return unit._replace(base=f"{unit.base}/{per.removeprefix('每')}")


#: After the first character of a Han figure stands a unit, or one of these: 三十, 三点五, 三成.
_HAN_NEXT = "零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟两几点多余来至到-—分成折半 "


@cache
def shipped_units() -> Units:
    """The units of `grammars/units.yaml`."""
    source = (grammars_folder() / "units.yaml").read_text("utf-8")
    data: dict[str, Any] = yaml.load(source, _LOADER)  # noqa: S506 - a safe one, whichever it is
    known = dict(_spellings(data["kinds"]))
    known |= _spellings({"count": data["listed"]})
    stops = {unit: _stop(word, data["all_before"]) for unit, word in data["not_before"].items()}
    per = either(data["per"])
    first = {word[0] for word in known} | set(_HAN_NEXT)
    return Units(
        known=known,
        pattern=f"{_unit(known, stops)}(?:[ ]?/[ ]?每?{per}){{0,2}}",
        han_next="".join(map(re.escape, sorted(first))),
        names=either(data["names"]),
        leading=tuple(word for words in data["qualifiers"].values() for word in words),
        bounds={
            word: bound
            for place in ("qualifiers", "behind", "inside")
            for bound, words in data[place].items()
            for word in words
        },
    )


def either(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first."""
    return _branches(_tree(words), {}, "")


def _unit(words: Iterable[str], stops: dict[str, str]) -> str:
    """A unit that is no beginning of a word: 人, but not 人 in 人才; m, but not m in mm."""
    return _branches(_tree(words), stops, "")


def _tree(words: Iterable[str]) -> dict[str, Any]:
    """The words by their characters: 元, 元钱 -> {"元": {"": {}, "钱": {"": {}}}}."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return tree


def _branches(tree: dict[str, Any], stops: dict[str, str], word: str) -> str:
    """The pattern of a tree below `word`, one branch for each character: `元(?:钱|(?![旦宵]))`."""
    branches = []
    leaves = []
    for character, below in tree.items():
        longer = word + character
        if character and below == {"": {}} and not _end(longer, stops):
            leaves.append(re.escape(character))
        elif character:
            branches.append(re.escape(character) + _branches(below, stops, longer))
    if leaves:
        branches.append(leaves[0] if len(leaves) == 1 else f"[{''.join(leaves)}]")
    if "" in tree:
        branches.append(_end(word, stops))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _end(word: str, stops: dict[str, str]) -> str:
    """What must not follow `word`."""
    if word[-1].isascii() and word[-1].isalpha():
        return "(?![A-Za-z0-9])"
    return stops.get(word, "")


def _stop(characters: str, all_of: str) -> str:
    """What must not follow a unit: no 籍 after 户, and 均 only where it says all of them."""
    if "均" not in characters:
        return f"(?![{characters}])"
    return f"(?![{characters.replace('均', '')}]|均(?![{all_of}]))"


def _spellings(kinds: dict[str, list[str]]) -> Iterator[tuple[str, Unit]]:
    """`角=0.1×元` under money -> ("角", Unit("元", "money", Decimal("0.1")))."""
    for kind, entries in kinds.items():
        for entry in entries:
            spelling, _, meaning = str(entry).partition("=")
            factor, times, base = meaning.rpartition("×")
            yield spelling, Unit(base or spelling, kind, Decimal(factor) if times else Decimal(1))
