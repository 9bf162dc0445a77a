"""Which rules a command works with: the ones named or all shipped packs, then chosen by id."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from auditor.commands.configuration import Configuration
from auditor.errors import AuditorError
from auditor.rulebook import OTHER, Rule, Rulebook, load_rules


class UnknownKind(AuditorError):
    """A kind of document is named that cannot be recognised."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        near = get_close_matches(name, list(known), n=1, cutoff=0.4)
        hint = f"是不是想写 {near[0]}？" if near else ""
        super().__init__(f"没有文件种类 {name}。{hint}可写 {'、'.join(sorted(known))}。")


class UnknownRule(AuditorError):
    """A rule is named that is not in the rulebook."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        names = list(dict.fromkeys(known))
        near = get_close_matches(name, names, n=1) or [one for one in names if name in one][:3]
        hint = (
            f"是不是想写 {'、'.join(near)}？"
            if near
            else f"按编号写；auditor rules list {name} 列出内容里有这个词的规则。"
        )
        super().__init__(f"没有名为 {name} 的规则。{hint}")


def open_rulebook(named: Iterable[str], cache: Path | None = None) -> Rulebook:
    """The rules at the places named; what is wrong with their files is told at once.

    A place that does not exist is no broken rule but a wrong option, and ends the command.
    """
    rulebook = load_rules(*named, cache=cache)
    for error in rulebook.errors:
        if not Path(error.path).exists():
            raise error
        print(error, end="\n\n", file=sys.stderr)
    return rulebook


def chosen_rulebook(settings: Configuration, cache: Path | None = None) -> Rulebook:
    """The rules of the packs that ``select`` and ``ignore`` leave, with the severities set."""
    rulebook = open_rulebook(settings.packs, cache)
    for pattern in (*settings.select, *settings.ignore, *settings.severity):
        if not any(_is_meant(rule, pattern) for rule in rulebook.rules):
            raise UnknownRule(pattern, _names(rulebook))
    kinds = {*(kind.name for kind in rulebook.kinds), OTHER}
    for kind in settings.kinds.values():
        if kind not in kinds:
            raise UnknownKind(kind, kinds)
    kept = tuple(
        _levelled(rule, settings.severity)
        for rule in rulebook.rules
        if not any(_is_meant(rule, pattern) for pattern in settings.ignore)
        and (not settings.select or any(_is_meant(rule, one) for one in settings.select))
    )
    return replace(rulebook, rules=kept, stated_kinds=tuple(settings.kinds.items()))


def _is_meant(rule: Rule, pattern: str) -> bool:
    """Whether an id, a pack, a tag or a pattern of these (core/*, growth-*) means the rule."""
    names = (rule.id, rule.pack, f"{rule.pack}/{rule.id}", *rule.tags)
    return any(fnmatchcase(name, pattern) for name in names)


def _levelled(rule: Rule, severity: Mapping[str, str]) -> Rule:
    """The rule with the severity that is set for it; the last pattern that means it counts."""
    levels = [level for pattern, level in severity.items() if _is_meant(rule, pattern)]
    if not levels:
        return rule
    broken: Any = levels[-1]
    return replace(rule, severity=replace(rule.severity, broken=broken))


def _names(rulebook: Rulebook) -> Iterator[str]:
    for rule in rulebook.rules:
        yield rule.id
        yield rule.pack


def find_rule(rulebook: Rulebook, name: str) -> Rule:
    """The rule of that id."""
    for rule in rulebook.rules:
        if rule.id == name:
            return rule
    raise UnknownRule(name, (rule.id for rule in rulebook.rules))
