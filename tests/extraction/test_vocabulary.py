"""The word lists: spellings by longest suffix, and the patterns made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.extraction.vocabulary import Spellings, Vocabulary, either, load_vocabulary
from auditor.words import shipped_words

SMALL = """\
measures: {执行数: [执行数, 实际执行数], 预算数: [预算]}
rates: {执行率: [执行率]}
quantities: {总收入: [收入合计]}
accounts: [收入]
self_naming: []
changes: {up: [增长], down: [下降]}
compare: [同比]
links: [为, 分别]
leading: [我局, 项目]
not_leading: {项目: 支出}
no_measures: [公共预算]
beside: {购置费: [公车]}
totals: [合计]
each: [各]
averages: [人均]
neutral: [全区]
priors: [上年]
complete: [[男, 女]]
planned: [计划]
led: {受理数: [受理]}
generic: [发放]
acts: [拨付]
helpers: [帮助]
predicates: [到位]
"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("财政拨款执行数", "执行数"),
        ("全年实际执行数", "实际执行数"),  # the longest one, not the first
        ("预算数", "预算数"),  # a name is a spelling of itself
        ("执行数为", ""),
        ("数", ""),
        ("", ""),
    ],
)
def test_the_longest_spelling_at_the_end_is_found(words: str, expected: str) -> None:
    table = {"执行数": ["执行数", "实际执行数"], "预算数": ["预算"]}
    assert expected == Spellings.of(table).suffix(words)


def test_every_spelling_stands_for_its_name() -> None:
    spellings = Spellings.of({"执行数": ["决算数"], "预算数": ["年度预算"]})
    expected = {"执行数": "执行数", "决算数": "执行数", "预算数": "预算数", "年度预算": "预算数"}
    assert (expected, 4) == (spellings.names, spellings.longest)


def test_what_ends_in_another_word_ends_in_no_spelling() -> None:
    spellings = Spellings.of({"预算数": ["预算"]}, ["公共预算"])
    assert ("", "预算") == (spellings.suffix("一般公共预算"), spellings.suffix("公共预算预算"))


def test_an_empty_table_knows_nothing() -> None:
    spellings = Spellings.of({})
    assert (0, "") == (spellings.longest, spellings.suffix("执行数"))


def test_a_pattern_of_words_tries_the_longest_first() -> None:
    assert r"\(降\)|增长率|增长" == either(["增长", "(降)", "增长率", "增长"])


@pytest.mark.parametrize(
    ("measure", "spelling"),
    [
        ("年初预算数", "年初批复预算"),
        ("全年预算数", "调整后的预算"),
        ("执行数", "支出决算数"),
        ("任务数", "年度目标任务"),
        ("得分", "自评得分"),
        ("上期数", "去年同期"),
    ],
)
def test_the_shipped_vocabulary_knows_measures(measure: str, spelling: str) -> None:
    assert measure == load_vocabulary().measures.names[spelling]


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        ("总收入", "本区部门整体收入合计"),
        ("基本支出", "本单位基本支出"),
        ("税收收入", "税收"),
        ("三公经费", "三公经费支出决算"),
    ],
)
def test_the_shipped_vocabulary_knows_quantities(quantity: str, words: str) -> None:
    quantities = load_vocabulary().quantities
    assert quantity == quantities.names[quantities.suffix(words)]


@pytest.mark.parametrize(
    ("words", "sign"), [("增长", 1), ("压减", -1), ("负增长", -1), ("净增", 1), ("减收", -1)]
)
def test_words_of_change_have_a_sign(words: str, sign: int) -> None:
    assert sign == load_vocabulary().signs[words]


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("我局项目支出", "项目支出"),  # 项目 belongs to what follows
        ("该项目投入", "投入"),
        ("其他资金", "其他资金"),
        ("其中投入", "投入"),
        ("共享单车", "共享单车"),
        ("共投入", "投入"),
        ("由于", "由于"),
        ("一般公共预算", "一般公共预算"),
    ],
)
def test_leading_words_are_no_part_of_others(words: str, rest: str) -> None:
    assert rest == load_vocabulary().leading.sub("", words)


@pytest.mark.parametrize(("words", "found"), [("各奖", True), ("各类", False), ("每户", True)])
def test_a_word_of_distribution_is_no_part_of_others(words: str, found: bool) -> None:
    assert found is (load_vocabulary().each.search(words) is not None)


def test_an_item_that_is_only_an_action_says_nothing() -> None:
    vocabulary = load_vocabulary()
    assert (True, False) == (vocabulary.is_generic("发放"), vocabulary.is_generic("低保"))


def test_a_vocabulary_of_ones_own_can_be_loaded(tmp_path: Path) -> None:
    path = tmp_path / "词.yaml"
    path.write_text(SMALL, encoding="utf-8")
    vocabulary = Vocabulary(shipped_words(path))
    assert ("实际执行数", {"增长": 1, "下降": -1}) == (
        vocabulary.measures.suffix("全年实际执行数"),
        vocabulary.signs,
    )
