"""Broken rule files, each with all that is said of it: `broken/NAME.yaml` and `broken/NAME.txt`."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from auditor.rulebook import load_rule
from auditor.shipped import rules_folder

FILES = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
NAME = "outlay-per-student-disagrees.yaml"
_TYPED = "：，、［］【】｛｝（）“”－—　\t\n{}[]:,-#&*!|>'\"%@`= /×÷<>0１年率.元"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_all_that_is_wrong_is_told_with_its_place(file: Path) -> None:
    rule, errors = load_rule(NAME, file.read_text("utf-8"))
    assert rule is None
    assert "\n\n".join(map(str, errors)) == file.with_suffix(".txt").read_text("utf-8").rstrip()


def test_there_are_sixty_of_them() -> None:
    assert len(FILES) >= 60


def mutated(text: str, chance: random.Random) -> str:
    """A rule file after a few slips of the hand: typed, deleted, doubled or moved characters."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        end = min(at + chance.choice((1, 1, 3, 30)), len(text))
        text = chance.choice(
            (
                text[:at] + chance.choice(_TYPED) + text[at:],
                text[:at] + text[end:],
                text[:at] + text[at:end] * 2 + text[end:],
                text[end:] + text[at:end] + text[:at],
            )
        )
    return text


def test_no_mutated_file_stops_the_loading() -> None:
    """Each gives a rule or errors that name line and column; benchmarks/rules.py tries 10,000."""
    chance = random.Random(7)  # noqa: S311  repeatable, and no secret
    files = sorted(rules_folder().rglob("*-*.yaml"))
    for _ in range(300):
        file = chance.choice(files)
        rule, errors = load_rule(file.name, mutated(file.read_text("utf-8"), chance))
        assert (rule is None) == bool(errors)
        assert all(error.line >= 1 for error in errors)
