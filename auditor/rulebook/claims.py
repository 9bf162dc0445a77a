"""What a rule of kind `claim` can check: something that is said, and the figures that tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from auditor.rulebook.about import ANY, About

Claimed = Literal[
    "rate",
    "rank",
    "order",
    "extreme",
    "beside",
    "each-met",
    "kept",
    "goal",
    "days",
    "difference",
    "own-date",
    "prior-year",
    "base-year",
    "reason",
    "undone",
    "lacking",
    "remaining",
    "trend",
    "scores",
    "outlined-scores",
    "apart",
    "all-done",
    "months",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement about all of something beside a rate below 100%: 所有案件均办结, 办结率 98%."""

    all: Annotated[
        tuple[str, ...],
        About(
            "全称的词；任意是不要全称词，说完成的词前面写的就是那件事",
            "all: [所有, 全部]",
            "所有、全部、均、全数、无一例外",
        ),
    ] = field(default=("所有", "全部", "均", "全数", "无一例外"), metadata=ANY)
    state: Annotated[tuple[str, ...], About("说完成的词", "state: [办结, 结案]")] = ()
    rate: Annotated[tuple[str, ...], About("这样说了就应是100%的比率", "rate: [办结率]")] = ()
    bound: Annotated[
        bool,
        About(
            "改查“各项得分率均在80%以上”一类：同段同名的比率应都在限度内",
            "bound: true",
            words={"true": "查限度", "false": "查是否100%"},
        ),
    ] = False
    of: Annotated[
        Claimed,
        About(
            "断言说的是什么；除 rate 外不用写别的键",
            "claim: {of: rank}",
            words={
                "rate": "都办完了：比率应是100%",
                "rank": "位次：最高、最低、居第二位，按所列各数应当如此",
                "order": "次序：由高到低排列，第一名、第二名、第三名",
                "extreme": "最高的不低于同句的平均数，最低的不高于它",
                "beside": "紧跟比率的限度：占67.4%，超过六成；连续三年保持在80%以上",
                "each-met": "分别为几个数，目标分别为几个数，均达到",
                "kept": "控制在某数以内，实际为某数，已达成",
                "goal": "目标不低于某数，实际为某数，已实现目标",
                "days": "用时几天，同句有起止日期",
                "difference": "某项与某项相差多少、超过多少，两项的数文中另有",
                "own-date": "报告日期不早于文中“截至”的日期",
                "prior-year": "较某年增长（上年……）：某年应是报告年度的前一年",
                "base-year": "比某年执行数增长百分之几：按这个增幅算，比的是另一年的数",
                "reason": "某项增加（减少）的主要原因，前文写的是减少（增加）",
                "undone": "未完工、在建的个数，与另一处所写的或所余的相同",
                "lacking": "缺口、还差多少，与别处所写的目标减完成数相同",
                "remaining": "结余、未支出多少，与别处算得出执行率的两个数之差相同",
                "trend": "逐年增长、逐年下降，与各年的数",
                "scores": "同句各项得分之和等于总分",
                "outlined-scores": "逐条编号的各项得分之和等于上一级的得分",
                "apart": "某个比率比另一个高（低）几个百分点，两个比率都写在前面",
                "all-done": "同句写了共几个、完成几个，又称均已完成",
                "months": "为期几个月（几年），前面写了起止日期",
            },
        ),
    ] = "rate"
