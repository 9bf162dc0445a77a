from decimal import Decimal

from auditor.rulebook.bindings import Binding
from auditor.rulebook.expression import Name
from auditor.rulebook.relations import Agree, Count, Grade, Parts, TableSums, Text
from auditor.rulebook.rule import Example
from tests.rulebook.samples import CHINESE, RATE, loaded, rule_of


def test_a_rule_says_what_its_file_says() -> None:
    rule = loaded(RATE)
    assert rule.id == "rate-disagrees"
    assert rule.kind == "check"
    assert rule.severity.broken == "error"
    assert rule.condition is not None
    assert rule.condition.names == (Name("执行率"), Name("执行数"), Name("预算数"))
    assert rule.names == {"预算数": Binding(prefer=("全年预算数", "年初预算数"), kind=("money",))}
    assert (rule.within, rule.rounding, rule.missing) == ("section", "half-up", "unchecked")
    assert rule.not_a_fault == ("同口径", "剔除")
    assert rule.basis == ("财预〔2020〕10号",)
    assert rule.examples[1] == Example(
        text="预算200万元，执行100万元，执行率60%。", verdict="broken", expected="50%"
    )
    assert (rule.path, rule.pack) == ("pack/rate-disagrees.yaml", "pack")


def test_chinese_keys_and_words_say_the_same() -> None:
    english, chinese = loaded(RATE), loaded(CHINESE)
    assert english.condition is not None
    assert chinese.condition is not None
    assert english.condition.names == chinese.condition.names
    for key in ("title", "severity", "names", "within", "message", "not_a_fault", "examples"):
        assert getattr(english, key) == getattr(chinese, key)


def test_parts_may_be_any() -> None:
    assert rule_of("parts: any").parts == Parts()
    assert rule_of("分项: {口径: 任意, 穷尽: 总是}").parts == Parts(exhaustive="always")
    assert rule_of("parts: [按资金来源, 按级次]").parts == Parts(axis=("按资金来源", "按级次"))


def test_agree_may_be_one_name() -> None:
    rule = rule_of("agree: 在职人员数")
    assert rule.agree == Agree(items=("在职人员数",))
    assert rule.kind == "agree"
    stated = rule_of("agree: {items: any, by: [item, target], kinds: count}")
    assert stated.agree == Agree(by=("item", "target"), kinds=("count",))
    several = rule_of("agree: {items: 总支出, across: documents}")
    assert several.agree == Agree(items=("总支出",), across="documents")


def test_other_kinds_have_their_shapes() -> None:
    assert rule_of("count: {of: numbered, words: 科室}").count == Count(
        of="numbered", words=("科室",)
    )
    assert rule_of("grade: {score: 总分, bands: {优: 90, 差: 0}}").grade == Grade(
        score="总分", bands={"优": Decimal(90), "差": Decimal(0)}
    )
    assert rule_of("text: {forbid: [XX局], allow: [XX]}").text == Text(
        forbid=("XX局",), allow=("XX",)
    )
    stated = rule_of("table: {footing: 行, 合计: 小计, 算式: 否}").table
    assert stated == TableSums(footing="rows", total=("小计",))
    claim = rule_of("claim: {state: 办结, rate: [办结率]}").claim
    assert claim is not None
    assert (claim.state, claim.rate) == (("办结",), ("办结率",))


def test_every_scalar_stays_as_it_was_typed() -> None:
    rule = rule_of("tags: [001, yes, 2021, null]\nagree: 执行数")
    assert rule.tags == ("001", "yes", "2021", "null")


def test_a_mark_of_byte_order_and_other_line_ends_are_no_mistake() -> None:
    assert loaded("\ufeff" + RATE.replace("\n", "\r\n")).id == "rate-disagrees"
