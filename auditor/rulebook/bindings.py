"""What a name of a condition binds to: the keys below `names`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from auditor.rulebook.about import ANY, About

FigureKind = Literal[
    "money", "count", "percent", "points", "score", "ratio", "multiple", "duration"
]
Role = Literal[
    "main",
    "change",
    "growth",
    "share",
    "rate",
    "target",
    "prior",
    "each",
    "average",
    "aside",
    "ceiling",
    "floor",
    "head",
    "base",
    "whole",
    "dividend",
    "divisor",
    "nearby",
]
#: What the kinds of figures are, wherever a key takes them.
FIGURE_KINDS = {
    "money": "元、万元、亿元",
    "count": "人、件、户、个……",
    "percent": "97.5%",
    "points": "提高3个百分点",
    "score": "93.75分",
    "ratio": "1:3",
    "multiple": "2倍",
    "duration": "30天",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """What a name of the condition binds to, when the vocabulary does not say it."""

    short: ClassVar[str] = "prefer"
    prefer: Annotated[
        tuple[str, ...],
        About(
            "名字的几种可能，都是名词表里的名字；同样远近时排在前面的优先",
            "预算数: {prefer: [全年预算数, 年初预算数]}",
        ),
    ] = ()
    measure: Annotated[
        tuple[str, ...],
        About("指标是其中之一的数", "执行率: {measure: [执行率, 完成率]}"),
    ] = ()
    item: Annotated[
        tuple[str, ...],
        About("科目以其中之一结尾的数；任意是不限科目", "人数: {item: [在校学生]}"),
    ] = field(default=(), metadata=ANY)
    role: Annotated[
        tuple[Role, ...],
        About(
            "不按名字，按它与别的数的关系找",
            "增长率: {role: growth}",
            words={
                "main": "一般的数，不是下面任何一种",
                "change": "由30万元增加到42万元，增加【12万元】",
                "growth": "增长【40%】",
                "share": "占收入的【60%】",
                "rate": "完成率、执行率一类",
                "target": "任务为【140人】",
                "prior": "由【30万元】增加到42万元",
                "each": "每个街道各【80万元】",
                "average": "人均【2000元】",
                "aside": "27640.5万元（约【2.76亿元】）",
                "ceiling": "满意度92.5%，低于【95%】的目标；支出2.6万元，控制在【3万元】以内",
                "floor": "及时率97.3%，高于【95%】的要求",
                "head": "被核对的数所补充说明的那个数",
                "base": "占收入【50万元】的60%",
                "whole": "被核对的数所属的总数",
                "dividend": "平均数所平均的总数，可以在别的句子里，按名字找",
                "divisor": "平均数平均到的个数（户均的户数、平均每处的处数），可以在别的句子里",
                "nearby": "附近任何一个说数量、金额的数；只印证，配不上多半记为未核对",
            },
        ),
    ] = ()
    spelled: Annotated[
        tuple[str, ...],
        About("名词表之外的写法，按科目的结尾找", "在编人数: {spelled: [实有在编人员]}"),
    ] = ()
    kind: Annotated[
        tuple[FigureKind, ...],
        About("数的种类", "人均: {role: average, kind: money}", words=FIGURE_KINDS),
    ] = ()
    unit: Annotated[
        tuple[str, ...],
        About("单位是其中之一的数", "亩产: {spelled: [亩产], unit: [公斤, 千克]}"),
    ] = ()
    sign: Annotated[
        Literal["", "rise", "fall", "signed"],
        About(
            "只要说增、说减的数；说减的按负数算",
            "增减额: {role: change, sign: rise}",
            "说不说增减都要",
            words={"rise": "只要说增的", "fall": "只要说减的", "signed": "只要说了增或减的"},
        ),
    ] = ""
    every: Annotated[
        Literal["", "figure", "sentence", "paragraph", "item", "section"],
        About(
            "这个名字指许多个数，给 sum、count 等函数用",
            "各项目支出: {measure: [执行数], every: section}",
            "只指一个数",
            words={
                "figure": "范围里所有的数",
                "sentence": "每句取第一个",
                "paragraph": "每段取第一个",
                "item": "每条取第一个",
                "section": "每节取第一个",
            },
        ),
    ] = ""
    period: Annotated[
        Literal["", "any"],
        About(
            "期间不必与被核对的数相同",
            "查出问题: {spelled: [查出问题], period: any}",
            "在别的句子里要同一期间",
            words={"any": "不论期间"},
        ),
    ] = ""
    chapter: Annotated[
        Literal["", "any"],
        About(
            "全文只有一个数叫这个名字时，可以在别的章节里",
            "缴存余额: {spelled: [缴存余额], chapter: any}",
            "词表里没有的名字，要在同名的章节里",
            words={"any": "不论章节"},
        ),
    ] = ""
    missing: Annotated[
        Literal["", "zero"],
        About(
            "只有这个名字缺了数时怎么办",
            "经营支出: {missing: zero}",
            "照规则的 missing",
            ("check",),
            words={"zero": "缺的当作零"},
        ),
    ] = ""
