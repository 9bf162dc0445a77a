"""Made-up 项目支出绩效自评表: a form of funds and indicators, and a summary of many projects."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.sheets import Part, Sheet, Square, row

_INDICATORS = (
    ("产出指标", (
        ("数量指标", ("培训企业职工人次", "建设乡镇服务站点", "印发政策读本", "开展专项检查次数")),
        ("质量指标", ("培训考核合格率", "项目验收合格率", "数据填报准确率")),
        ("时效指标", ("资金拨付及时率", "项目按期完成率")),
        ("成本指标", ("单位培训成本控制", "项目总成本控制")),
    )),
    ("效益指标", (
        ("经济效益指标", ("带动就业增收", "节约财政资金")),
        ("社会效益指标", ("政策知晓率", "群众投诉处理率", "公共服务覆盖率")),
        ("可持续影响指标", ("长效机制健全性", "设施正常运行率")),
    )),
    ("满意度指标", (
        ("服务对象满意度指标", ("参训学员满意度", "受益企业满意度")),
    )),
)  # fmt: skip
_CENT = Decimal("0.01")


def form(seed: int) -> Sheet:
    """The form of one project: 财预〔2020〕10号 附件."""
    chance = random.Random(seed)
    rows = [
        row("项目名称", Square("职业技能提升专项", 1, 4), "主管部门", Square("清河区示范局", 1, 3)),
        *_funds(chance),
        row(Square("年度总体目标", 2), Square("预期目标", 1, 4), Square("实际完成情况", 1, 4)),
        row(
            Square("培训职工不少于2,000人次，建设服务站点12个", 1, 4),
            Square("全年培训职工2,156人次，建成服务站点12个，资金按时拨付", 1, 4),
        ),
    ]
    rows += _indicators(chance, Decimal(rows[2][-1].text))
    return Sheet("项目支出绩效自评表", "", rows)


def _funds(chance: random.Random) -> list[list[Square]]:
    planned = [Decimal(chance.randint(20_000, 90_000)) / 100 for _ in range(3)]
    yearly = [(each * Decimal(chance.randint(95, 120)) / 100).quantize(_CENT) for each in planned]
    spent = [(each * Decimal(chance.randint(801, 999)) / 1000).quantize(_CENT) for each in yearly]
    names = ("年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金")
    heads = ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    rows = [row(Square("项目资金（万元）", 5), Square("", 1, 2), *heads)]
    columns = [[sum(each, Decimal(0)), *each] for each in (planned, yearly, spent)]
    for at, name in enumerate(names):
        amounts = [column[at] for column in columns]
        rate = (amounts[2] / amounts[1] * 100).quantize(_CENT, ROUND_HALF_UP)
        score = (rate / 10).quantize(_CENT, ROUND_HALF_UP)
        scores = ("10", f"{rate}%", f"{score}") if not at else ("—", f"{rate}%", "—")
        rows.append(row(Square(name, 1, 2), *[f"{amount:,.2f}" for amount in amounts], *scores))
    return rows


def _indicators(chance: random.Random, execution: Decimal) -> list[list[Square]]:
    leaves = sum(len(names) for _, groups in _INDICATORS for _, names in groups)
    heads = (
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析",
    )
    rows = [row(Square("绩效指标", leaves + 1), *heads)]
    weights = _weights(chance)
    total = execution
    for first, groups in _INDICATORS:
        tall = sum(len(names) for _, names in groups)
        lead: list[Square] = [Square(first, tall)]
        for second, names in groups:
            lead.append(Square(second, len(names)))
            for name in names:
                weight = Decimal(weights.pop(0))
                wanted = chance.randint(80, 98)
                reached = min(wanted + chance.randint(-4, 9), 100)
                score = min(weight, (weight * reached / wanted).quantize(_CENT)).normalize()
                total += score
                values = (f"≥{wanted}%", f"{reached}%")
                rows.append(row(*lead, name, *values, f"{weight}", f"{score:f}", ""))
                lead = []
    rows.append(row(Square("总分", 1, 6), "100", f"{total}", ""))
    return rows


def _weights(chance: random.Random) -> list[int]:
    """分值 of the indicators: 50 for output, 30 for effect, 10 for satisfaction."""
    found = []
    for whole, (_, groups) in zip((50, 30, 10), _INDICATORS, strict=True):
        count = sum(len(names) for _, names in groups)
        parts = [whole // count] * count
        parts[-1] += whole - sum(parts)
        for at in range(count - 1):
            moved = chance.randint(0, parts[at] - 1)
            parts[at] -= moved
            parts[at + 1] += moved
        found += parts
    return found


def summary(seed: int, projects: int = 22) -> Sheet:
    """A table of many projects under heads of two levels, with a total row."""
    chance = random.Random(seed)
    heads = [Square("序号", 2), Square("项目名称", 2), Square("资金安排（万元）", 1, 3)]
    heads += [Square("资金执行（万元）", 1, 2), Square("自评等级", 2)]
    rows = [row(*heads), row("年初预算数", "调整数", "全年预算数", "执行数", "执行率（%）")]
    totals = [Decimal(0)] * 4
    for at in range(1, projects + 1):
        begun = Decimal(chance.randint(1_000, 900_000)) / 100
        moved = Decimal(chance.randint(-50, 20_000)) / 100
        amounts = [begun, moved, begun + moved]
        amounts.append((amounts[2] * Decimal(chance.randint(701, 1000)) / 1000).quantize(_CENT))
        totals = [one + other for one, other in zip(totals, amounts, strict=True)]
        rows.append(row(str(at), f"示范项目{at}", *_printed(amounts), chance.choice("优良中")))
    rows.append(row(Square("合计", 1, 2), *_printed(totals), ""))
    return Sheet("项目支出绩效自评情况汇总表", "", rows)


def _printed(amounts: list[Decimal]) -> list[str]:
    rate = (amounts[3] / amounts[2] * 100).quantize(_CENT, ROUND_HALF_UP)
    return [*[f"{amount:,.2f}" for amount in amounts], f"{rate}"]


def report(seed: int) -> list[Part]:
    """A form and a summary under a title."""
    return ["# 清河区示范局2023年度项目支出绩效自评", form(seed), summary(seed)]
