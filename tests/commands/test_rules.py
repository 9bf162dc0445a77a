"""``auditor rules`` and its commands."""

from __future__ import annotations

import json

import pytest

from auditor.commands.rules import KIND_NAMES
from auditor.reporting.display import columns
from auditor.rulebook import KINDS
from tests.desk import RULE, Desk


def test_a_part_of_an_id_is_enough_to_be_pointed_to_the_rule(desk: Desk) -> None:
    told = desk.run("rules", "show", "is-wrong", "--rules", "规则").err
    assert "是不是想写 rate-is-wrong？" in told


def test_rules_are_listed(desk: Desk) -> None:
    outcome = desk.run("rules", "list", "--rules", "规则")
    assert outcome.code == 0
    assert "rate-is-wrong" in outcome.out
    assert outcome.out.endswith("共 1 条。\n")


def test_without_a_named_rulebook_the_shipped_rules_are_listed(desk: Desk) -> None:
    outcome = desk.run("rules", "list")
    assert outcome.code == 0
    assert "execution-rate-disagrees" in outcome.out


def test_the_list_fits_the_page(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = desk.run("rules", "list").out.splitlines()
    assert max(map(columns, lines)) <= 80
    assert lines[0] == "core"


def test_one_rule_is_tested_by_its_id(desk: Desk) -> None:
    outcome = desk.run("rules", "test", "rate-is-wrong", "--rules", "规则")
    assert (outcome.code, outcome.out) == (0, "1 条规则，2 个例子，0 个不符。\n")
    outcome = desk.run("rules", "test", "execution-rate-disagrees")
    assert outcome.out.startswith("1 条规则，")
    unknown = desk.run("rules", "test", "execution-rate-disagree")
    assert unknown.code == 2
    assert "是不是想写 execution-rate-disagrees" in unknown.err


def test_a_rule_that_is_asked_for_by_a_word_is_to_be_listed(desk: Desk) -> None:
    told = desk.run("rules", "show", "收入差额", "--rules", "规则").err
    assert "auditor rules list 收入差额 列出内容里有这个词的规则" in told


def test_a_rule_file_that_an_editor_has_called_txt_is_told(desk: Desk) -> None:
    desk.write("规则/another-rule.yaml.txt", RULE)
    outcome = desk.run("rules", "check", "规则")
    assert outcome.code == 3
    assert "another-rule.yaml.txt:1:1 文件名多了 .txt，没有当作规则" in outcome.err


def test_a_rule_is_shown_as_a_page(desk: Desk) -> None:
    outcome = desk.run("rules", "show", "rate-is-wrong", "--rules", "规则")
    assert outcome.code == 0
    assert outcome.out == (
        "rate-is-wrong  错误  勾稽式\n"
        "  内容  执行率与执行数、预算数不符\n"
        "  缘由  执行率由执行数除以预算数得出。\n"
        "  勾稽  执行率 = 执行数 / 全年预算数\n"
        "  例外  句中有“同口径”的不算\n"
        "  依据  财预〔2020〕10号\n"
        "  文件  规则/rate-is-wrong.yaml\n"
        "\n"
        "  例  成立\n"
        "      全年预算数为400万元，执行数为100万元，执行率25%。\n"
        "\n"
        "  例  不符，应为 25%\n"
        "      全年预算数为400万元，执行数为100万元，执行率30%。\n"
        "      注：分母误用\n"
    )


def test_a_rule_that_is_no_sum_is_shown_as_well(desk: Desk) -> None:
    outcome = desk.run("rules", "show", "parts-do-not-add-up")
    assert outcome.code == 0
    assert "  例  不符" in outcome.out


def test_a_rule_without_exceptions_names_none(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", RULE.replace("not_a_fault: [同口径]\n", ""))
    assert "例外" not in desk.run("rules", "show", "rate-is-wrong", "--rules", "规则").out


def test_every_kind_of_rule_has_a_name() -> None:
    assert set(KINDS) == set(KIND_NAMES)


def test_sound_rules_pass_the_check(desk: Desk) -> None:
    outcome = desk.run("rules", "check", "规则")
    assert (outcome.code, outcome.out) == (0, "读入 1 条规则，没有错误。\n")


def test_a_broken_rule_is_told_with_its_place(desk: Desk) -> None:
    desk.write("规则/no-such-key.yaml", RULE.replace("why:", "wy:"))
    outcome = desk.run("rules", "check", "规则")
    assert outcome.code == 3
    assert "no-such-key.yaml:4:1 " in outcome.err


def test_a_folder_without_rules_gives_4(desk: Desk) -> None:
    (desk.folder / "空").mkdir()
    assert desk.run("rules", "check", "空").code == 4


def test_examples_that_agree_give_0(desk: Desk) -> None:
    outcome = desk.run("rules", "test", "规则")
    assert (outcome.code, outcome.out) == (0, "1 条规则，2 个例子，0 个不符。\n")


def test_an_example_that_disagrees_gives_1_and_is_shown(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", RULE.replace("expected: 25%", "expected: 26%"))
    outcome = desk.run("rules", "test", "规则")
    assert outcome.code == 1
    assert outcome.out == (
        "rate-is-wrong 第 2 个例子\n"
        "    全年预算数为400万元，执行数为100万元，执行率30%。\n"
        "    写明：不符，应为 26%\n"
        "    实得：不符，应为 25%\n"
        "\n"
        "1 条规则，2 个例子，1 个不符。\n"
    )


def test_a_broken_rule_weighs_more_than_an_example_that_disagrees(desk: Desk) -> None:
    desk.write("规则/rate-is-wrong.yaml", RULE.replace("expected: 25%", "expected: 26%"))
    desk.write("规则/no-such-key.yaml", RULE.replace("why:", "wy:"))
    assert desk.run("rules", "test", "规则").code == 3


def test_the_schema_is_json(desk: Desk) -> None:
    outcome = desk.run("rules", "schema")
    assert outcome.code == 0
    assert "examples" in json.loads(outcome.out)["properties"]


def test_what_the_input_method_typed_is_put_right_in_the_file(desk: Desk) -> None:
    desk.write(
        "规则/rate-is-wrong.yaml", RULE.replace("why: ", "why：").replace("[同口径]", "［同口径］")
    )
    assert desk.run("rules", "check", "规则").code == 3
    outcome = desk.run("rules", "check", "规则", "--fix")
    assert outcome.code == 0
    assert "rate-is-wrong.yaml：改正 3 处输入法打出的符号。" in outcome.out
    assert desk.run("rules", "test", "规则").code == 0


def test_a_file_that_loads_is_not_touched(desk: Desk) -> None:
    file = desk.folder / "规则/rate-is-wrong.yaml"
    before = file.read_bytes()
    assert "改正" not in desk.run("rules", "check", "规则", "没有", "--fix").out
    assert before == file.read_bytes()


def test_the_list_is_narrowed_by_pack_kind_and_word(desk: Desk) -> None:
    assert "共 1 条。" in desk.run("rules", "list", "--rules", "规则", "执行率").out
    assert "共 0 条。" in desk.run("rules", "list", "--rules", "规则", "满意度").out
    assert "共 0 条。" in desk.run("rules", "list", "--rules", "规则", "--kind", "分项与总数").out
    assert "共 1 条。" in desk.run("rules", "list", "--rules", "规则", "--kind", "check").out
    assert "共 1 条。" in desk.run("rules", "list", "--rules", "规则", "--pack", "规则").out
    assert "共 0 条。" in desk.run("rules", "list", "--rules", "规则", "--pack", "core").out


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("pack.yaml", "name： 本单位\ntitle: 本单位\n", "pack.yaml:1:5 键后面是全角冒号"),
        ("vocabulary.yaml", "measures:\n\t执行数: [实付]\n", "yaml:2:1 缩进用了制表符"),
        (
            "kinds.yaml",
            "信访周报:\n  title: ［信访］\n text: [a]\n",
            "yaml:2:10 括号里用了全角的 ［",
        ),
    ],
)
def test_slips_of_typing_beside_the_rules_are_told(
    desk: Desk, file: str, text: str, said: str
) -> None:
    desk.write(f"规则/{file}", text)
    outcome = desk.run("rules", "check", "规则")
    assert outcome.code == 3
    assert said in outcome.err
