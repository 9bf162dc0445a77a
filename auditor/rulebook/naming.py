"""The names of a rule: whether anybody could know them, and what the vocabulary calls them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, NamedTuple

from auditor.rulebook.bindings import Binding
from auditor.rulebook.condition import Condition
from auditor.rulebook.known import Known
from auditor.rulebook.nodes import Path, Reading

#: What a figure is called that the words around it give no name.
_PLAIN = ("金额", "数量", "比率", "百分点", "得分", "比例", "倍数", "时长", "合计")
#: The keys that say what a name binds to.
_WAYS = ("prefer", "measure", "item", "spelled", "role", "kind")


class Placed(NamedTuple):
    """A condition of a rule file and where it stands there."""

    path: Path
    condition: Condition


def check_names(
    record: Mapping[str, Any], placed: Sequence[Placed], reading: Reading, known: Known
) -> None:
    """Tell of every name that is neither known, nor declared, nor in the rule's own examples."""
    if "examples" not in record:
        return  # a name may be known by them
    shown = "\n".join(_examples(record))
    specs = record.get("names")
    declared = {
        name
        for name, spec in (specs.items() if isinstance(specs, dict) else ())
        if not isinstance(spec, dict) or any(spec.get(way) for way in _WAYS)
    }
    for path, condition in placed:
        for quantity in dict.fromkeys(name.quantity for name in condition.names):
            if quantity not in declared and not _is_known(quantity, shown, known):
                declared.add(quantity)
                _complain(quantity, reading, path, condition.text.find(quantity), known)
    for path, word in _stated(record):
        if not _is_known(word, shown, known):
            _complain(word, reading, path, 0, known)


def resolved(
    specs: Mapping[str, Binding], conditions: Iterable[Condition], known: Known
) -> dict[str, Binding]:
    """What each name binds to, with the vocabulary's name for each word that is a spelling."""
    names = dict.fromkeys(name.quantity for one in conditions for name in one.names)
    found = {name: _widened(spec, known) for name, spec in specs.items()}
    for name in names:
        if name not in found:
            canonical = _others(name, known)
            if canonical:
                found[name] = Binding(prefer=(name, *canonical))
        elif not any(getattr(found[name], way) for way in _WAYS):
            canonical = _others(name, known)
            if canonical:
                found[name] = replace(found[name], prefer=(name, *canonical))
    return found


def _widened(spec: Binding, known: Known) -> Binding:
    """节约率 is a spelling of 成本节约率: a rule that says the one means the other."""
    prefer = _with_others(spec.prefer, known)
    measure, item = _with_others(spec.measure, known), _with_others(spec.item, known)
    if spec.spelled and not spec.measure and not spec.item:
        more = (name for word in spec.spelled for name in _others(word, known))
        prefer = tuple(dict.fromkeys((*prefer, *more)))
    return replace(spec, prefer=prefer, measure=measure, item=item)


def _with_others(words: tuple[str, ...], known: Known) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for word in words for one in (word, *_others(word, known))))


def _others(word: str, known: Known) -> tuple[str, ...]:
    """The name that a spelling stands for; a name stands for itself."""
    name = known.meanings().get(word, word)
    return () if name == word else (name,)


def _is_known(word: str, shown: str, known: Known) -> bool:
    return word in known.meanings() or word in _PLAIN or word in shown


def _complain(word: str, reading: Reading, path: Path, ahead: int, known: Known) -> None:
    close = get_close_matches(word, known.meanings(), n=1, cutoff=0.5)
    guess = f"是不是 {close[0]}？" if close else ""
    advice = f"{guess}或在 names 下用 item、spelled 说明它，或写一个用到它的样例"
    reading.complain(reading.nodes[path], f"不知道 {word} 指什么", advice, max(ahead, 0))


def _stated(record: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """The words that a rule takes from the vocabulary: what is preferred, what must agree."""
    specs = record.get("names")
    for name, spec in specs.items() if isinstance(specs, dict) else ():
        if isinstance(spec, dict):
            for way in ("prefer", "measure"):
                for at, word in enumerate(_words(spec.get(way))):
                    yield ("names", name, way, at), word
    for kind, key in (("agree", "items"), ("claim", "rate")):
        table = record.get(kind)
        if isinstance(table, dict):
            for at, word in enumerate(_words(table.get(key))):
                yield (kind, key, at), word


def _words(value: Any) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, tuple) else ()


def _examples(record: Mapping[str, Any]) -> Iterator[str]:
    examples = record.get("examples")
    for example in examples if isinstance(examples, tuple) else ():
        text = example.get("text") if isinstance(example, dict) else None
        if isinstance(text, str):
            yield text
