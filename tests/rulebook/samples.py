"""One rule in both languages, and how to read a text as a rule file."""

from auditor.rulebook import Rule, RuleError, load_rule

RATE = """\
id: rate-disagrees
title: 执行率与两数不符
severity: error
why: 执行率由执行数除以预算数得出。
check: 执行率 = 执行数 / 预算数   # 名字来自名词表
names:
  预算数: {prefer: [全年预算数, 年初预算数], kind: money}
within: section
message: "{执行率}写作 {执行率.text}，应为 {expected}"
not_a_fault: [同口径, 剔除]
basis: 财预〔2020〕10号
examples:
  - text: 预算200万元，执行100万元，执行率50%。
    verdict: holds
  - text: 预算200万元，执行100万元，执行率60%。
    verdict: broken
    expected: 50%
"""

CHINESE = """\
编号: rate-disagrees
规则: 执行率与两数不符
严重程度: 错误
说明: 执行率由执行数除以预算数得出。
检查: 执行率 = 执行数 / 预算数
取数:
  预算数: {优先: [全年预算数, 年初预算数], 种类: 金额}
范围: 节
提示: "{执行率}写作 {执行率.text}，应为 {expected}"
不算错: [同口径, 剔除]
依据: 财预〔2020〕10号
样例:
  - 文字: 预算200万元，执行100万元，执行率50%。
    结论: 相符
  - 文字: 预算200万元，执行100万元，执行率60%。
    结论: 不符
    应为: 50%
"""

EXAMPLES = """\
examples:
  - {text: 甲, verdict: holds}
  - {text: 乙, verdict: broken}
"""


def loaded(text: str, path: str = "pack/rate-disagrees.yaml") -> Rule:
    rule, errors = load_rule(path, text)
    assert errors == []
    assert rule is not None
    return rule


def mistakes(text: str, path: str = "pack/rate-disagrees.yaml") -> list[RuleError]:
    rule, errors = load_rule(path, text)
    assert rule is None
    return errors


def rule_of(kind: str) -> Rule:
    return loaded(f"id: rate-disagrees\ntitle: 题\nseverity: info\nwhy: 因\n{kind}\n{EXAMPLES}")


#: A line for each kind of rule.
BODY = {
    "check": "check: 执行率 = 执行数 / 预算数",
    "parts": "parts: {marker: [其中]}",
    "agree": "agree: {items: [总支出]}",
    "count": "count: listed",
    "grade": "grade: {score: 得分, bands: {优: 90, 差: 0}}",
    "text": "text: {forbid: [待补]}",
    "claim": "claim: {state: 办结, rate: [办结率]}",
    "table": "table: {footing: rows}",
}
