"""Whether the two sides of a condition can be compared at all: 人 and 万元 cannot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from auditor.rulebook.condition import Condition, Term
from auditor.rulebook.naming import Placed
from auditor.rulebook.nodes import Reading
from auditor.shipped import grammars_folder

_SAID = {
    "money": "金额", "count": "数量", "score": "得分", "relative": "比率", "duration": "时长",
}  # fmt: skip
_OF_KIND = {"percent": "relative", "points": "relative", "ratio": "relative"}
_OF_UNIT = {"%": "relative", "％": "relative", "‰": "relative", "分": "score", "天": "duration"}


class Dimension(NamedTuple):
    """What a side of a comparison measures, and the word that says so."""

    kind: str
    word: str


def check_units(placed: Sequence[Placed], names: Any, reading: Reading) -> None:
    """Tell of every sum and comparison of figures that have no unit in common."""
    kinds = _stated(names)
    for path, condition in placed:
        for one, other in _clashes(condition, kinds):
            what = f"单位不能相比：{one.word}是{_SAID[one.kind]}，{other.word}是{_SAID[other.kind]}"
            advice = "核对两边写的是不是想比的数；种类特别的，在 names 下用 kind 说明"
            ahead = max(condition.text.find(other.word), 0)
            reading.complain(reading.nodes[path], what, advice, ahead)


def _clashes(
    condition: Condition, kinds: Mapping[str, str]
) -> Iterator[tuple[Dimension, Dimension]]:
    for left, right in pairwise(condition.sides):
        found: list[tuple[Dimension, Dimension]] = []
        _measured(Term("+", (left, right)), kinds, found)
        yield from found[:1]


def _measured(
    term: Term, kinds: Mapping[str, str], found: list[tuple[Dimension, Dimension]]
) -> Dimension | None:
    """What an expression measures; None where that cannot be told, as of a product."""
    if term.name is not None:
        name = term.name.quantity
        kind = kinds.get(name) if name in kinds else _by_ending(name)
        return Dimension(kind, name) if kind else None
    if term.does == "number":
        kind = _of_unit(term.unit)
        return Dimension(kind, term.unit) if kind else None
    parts = [_measured(part, kinds, found) for part in term.of]
    if term.made_by != "same":
        return None
    known = [part for part in parts if part is not None]
    found += [(known[0], part) for part in known[1:] if part.kind != known[0].kind]
    return known[0] if known and len(known) == len(parts) else None


def _of_unit(unit: str) -> str:
    if not unit or unit in ("万", "亿"):
        return ""
    return "money" if unit.endswith("元") else _OF_UNIT.get(unit, "count")


def _stated(names: Any) -> dict[str, str]:
    """The kinds that `names` says; a name of several kinds is of none."""
    kinds = {}
    for name, spec in names.items() if isinstance(names, dict) else ():
        stated = spec.get("kind", ()) if isinstance(spec, dict) else ()
        said = {_OF_KIND.get(kind, kind) for kind in stated if isinstance(kind, str)}
        if len(said) == 1:
            kinds[name] = kind if (kind := said.pop()) in _SAID else ""
        elif isinstance(spec, dict) and not said and set(spec) - {"missing"}:
            kinds[name] = ""  # bound by other words than its own
    return kinds


def _by_ending(name: str) -> str:
    endings = _endings()
    for length in range(len(name), 0, -1):
        if name[-length:] in endings:
            return endings[name[-length:]]
    return ""


@cache
def _endings() -> Mapping[str, str]:
    import yaml  # noqa: PLC0415  only where rules are read

    text = (grammars_folder() / "dimensions.yaml").read_text(encoding="utf-8")
    table: Mapping[str, list[str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return {ending: kind for kind, endings in table.items() for ending in endings}
