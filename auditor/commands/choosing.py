"""Which rules a command works with: the ones named or all shipped packs, then chosen by id."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from auditor.errors import AuditorError
from auditor.rulebook import Rule, Rulebook, load_rules


class UnknownRule(AuditorError):
    """A rule is named that is not in the rulebook."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        near = get_close_matches(name, list(known), n=1)
        hint = f"是不是想写 {near[0]}？" if near else "可用 auditor rules list 查看全部规则。"
        super().__init__(f"没有名为 {name} 的规则。{hint}")


def open_rulebook(named: Iterable[str]) -> Rulebook:
    """The rules at the places named; what is wrong with their files is told at once.

    A place that does not exist is no broken rule but a wrong option, and ends the command.
    """
    rulebook = load_rules(*named)
    for error in rulebook.errors:
        if not Path(error.path).exists():
            raise error
        print(error, end="\n\n", file=sys.stderr)
    return rulebook


def chosen_rulebook(options: Namespace) -> Rulebook:
    """The rules of ``--rules`` that ``--select`` and ``--ignore`` leave."""
    rulebook = open_rulebook(options.rules)
    for name in (*options.select, *options.ignore):
        find_rule(rulebook, name)
    kept = tuple(
        rule
        for rule in rulebook.rules
        if rule.id not in options.ignore and (not options.select or rule.id in options.select)
    )
    return replace(rulebook, rules=kept)


def find_rule(rulebook: Rulebook, name: str) -> Rule:
    """The rule of that id."""
    for rule in rulebook.rules:
        if rule.id == name:
            return rule
    raise UnknownRule(name, (rule.id for rule in rulebook.rules))
