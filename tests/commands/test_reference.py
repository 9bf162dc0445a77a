"""``auditor rules reference``: fresh, complete, and every example in it is right."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from auditor.commands.reference import reference
from auditor.rulebook import KINDS, load_rule, parse_condition
from auditor.rulebook.about import About, keys_of
from auditor.rulebook.bindings import Binding
from auditor.rulebook.claims import Claim
from auditor.rulebook.forms import form_of
from auditor.rulebook.functions import COMPARISONS, FUNCTIONS, NAMING, OPERATIONS
from auditor.rulebook.keys import WORDS
from auditor.rulebook.kinds import Signs, read_kinds
from auditor.rulebook.known import shipped_known
from auditor.rulebook.packs import PackFile, read_pack
from auditor.rulebook.placeholders import FIGURES, PLACEHOLDERS, SAID
from auditor.rulebook.relations import CellName, Grade, TableSums
from auditor.rulebook.rule import Example, RuleFile
from auditor.rulebook.schema import SHAPES
from auditor.rulebook.severities import Severities
from auditor.rulebook.vocabularies import VocabularyFile, read_vocabulary
from tests.desk import Desk
from tests.rulebook.samples import BODY

PAGE = Path(__file__).resolve().parents[2] / "docs" / "规则参考.md"
ALL = (*SHAPES, PackFile, Signs, VocabularyFile)
BODIES = {**BODY, "table": "table: {formulas: true}"}
SHOWN = (
    "执行数50万元，执行率50%，各项目支出5万元，在编人数9人，人均5元，人数9人，经营支出5元，"
    "培训人数9人，增减额5元。"
)
BROKEN = "{text: 乙, verdict: broken}"


def test_the_reference_is_fresh() -> None:
    """When this fails: auditor rules reference --output docs/规则参考.md."""
    assert PAGE.read_text("utf-8") == reference()


def test_the_command_writes_it(desk: Desk) -> None:
    assert desk.run("rules", "reference").out == reference()
    assert desk.run("rules", "reference", "--output", "参考.md").code == 0
    assert (desk.folder / "参考.md").read_text("utf-8") == reference()


@pytest.mark.parametrize("shape", ALL)
def test_something_is_said_of_every_key_and_of_every_word(shape: Any) -> None:
    abouts = keys_of(shape)
    assert [item.name for item in fields(shape)] == list(abouts)
    forms = form_of(shape).record
    assert forms is not None
    for name, about in abouts.items():
        form = forms.forms[name]
        form = form.of if form.kind == "many" and form.of is not None else form
        assert about.says
        assert about.example
        assert not about.says.endswith("。")
        if form.allowed:
            assert list(about.words) == list(form.allowed), name


def test_every_word_has_a_chinese_spelling_and_none_is_left_over() -> None:
    used = {word for shape in ALL for about in keys_of(shape).values() for word in about.words}
    assert used | {"any"} == set(WORDS)


# -- the examples ---------------------------------------------------------------------------------


def sample(*lines: str) -> str:
    """A rule file with some lines of its own."""
    stated = {line.partition(":")[0]: line for line in lines}
    usual = {
        "id": "id: a-rule",
        "title": "title: 题",
        "severity": "severity: error",
        "why": "why: 因",
        "examples": f'examples: [{{text: "{SHOWN}", verdict: holds}}, {BROKEN}]',
    }
    return "\n".join({**usual, **stated}.values()) + "\n"


def in_a_rule(shape: Any, about: About) -> str:
    """A rule file around an example of the reference."""
    key, _, value = about.example.partition(":")
    if shape is RuleFile:
        kind = key if key in KINDS else about.kinds[0]
        return sample(BODIES[kind], about.example)
    if shape is Binding:
        return sample(f"check: 执行率 = sum({key}) / 预算数", f"names: {{{about.example}}}")
    if shape is CellName:
        return sample(
            f"table: {{cells: {{{about.example}, 乙: {{title: 乙表}}}}, holds: {key} = 乙}}"
        )
    if shape is Example:
        stated = {"text": "乙", "verdict": "broken", key: value.strip()}
        example = ", ".join(f'{name}: "{said}"' for name, said in stated.items())
        return sample(BODIES["check"], f"examples: [{{{example}}}]")
    if shape is Severities:
        return sample(BODIES["check"], about.example)
    if key in KINDS:
        return sample(about.example)
    below: dict[Any, tuple[str, dict[str, str]]] = {
        Grade: ("grade", {"score": "得分", "bands": "{优: 90, 差: 0}"}),
        Claim: ("claim", {"state": "办结", "rate": "办结率"}),
        TableSums: (
            "table",
            {"cells": "{甲: {title: 甲表}, 乙: {title: 乙表}}", "holds": "甲 = 乙"},
        ),
    }
    kind, stated = below[shape]
    stated[key] = value.strip()
    return sample(f"{kind}: {{{', '.join(f'{name}: {said}' for name, said in stated.items())}}}")


CASES = [
    pytest.param(in_a_rule(shape, about), id=f"{shape.__name__}.{name}")
    for shape in SHAPES
    for name, about in keys_of(shape).items()
    if name != "id"
]


@pytest.mark.parametrize("text", CASES)
def test_the_example_of_a_key_is_right(text: str) -> None:
    _, errors = load_rule("a-rule.yaml", text)
    # the example of an example is one of the two that there must be
    assert [str(error) for error in errors if "的样例" not in error.what] == []


@pytest.mark.parametrize("about", keys_of(PackFile).values())
def test_the_example_of_a_key_of_a_pack_is_right(about: About) -> None:
    lines = {"name": "name: 甲", "title": "title: 乙"}
    lines[about.example.partition(":")[0]] = about.example
    assert read_pack("pack.yaml", "\n".join(lines.values()), shipped_known())[1] == []


@pytest.mark.parametrize("about", keys_of(Signs).values())
def test_the_example_of_a_sign_is_right(about: About) -> None:
    assert read_kinds("kinds.yaml", f"周报: {{{about.example}}}")[1] == []


@pytest.mark.parametrize("about", keys_of(VocabularyFile).values())
def test_the_example_of_a_part_of_the_vocabulary_is_right(about: About) -> None:
    assert read_vocabulary("vocabulary.yaml", about.example)[1] == []


@pytest.mark.parametrize("sign", [*COMPARISONS, *OPERATIONS, *NAMING])
def test_the_example_of_a_sign_of_conditions_is_right_in_every_spelling(sign: Any) -> None:
    whole = parse_condition(sign.example)
    for typed in sign.spelled:
        text = sign.example
        for one, other in zip(sign.sign.split(), typed.split(), strict=True):
            text = text.replace(one, other)
        again = parse_condition(text)
        assert (whole.sides, whole.ops) == (again.sides, again.ops)


@pytest.mark.parametrize("function", FUNCTIONS.values())
def test_the_example_of_a_function_is_right_in_both_languages(function: Any) -> None:
    whole = parse_condition(function.example)
    again = parse_condition(function.example.replace(f"{function.name}(", f"{function.spelled}("))
    assert f"{function.name}(" in function.example
    assert (whole.sides, whole.ops) == (again.sides, again.ops)


def test_every_placeholder_is_explained() -> None:
    assert set(SAID) == {name for names in PLACEHOLDERS.values() for name in names}
    assert set(SAID) >= FIGURES
