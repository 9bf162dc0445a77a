"""The Chinese spellings of a rule's keys and fixed words: one table for each."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

#: A key is known by its place too: 编号 is `id` in a rule and `numbering` under `text`.
KEYS: dict[str, tuple[str, ...]] = {
    "id": ("编号",),
    "title": ("规则", "标题"),
    "severity": ("严重程度",),
    "why": ("说明", "理由"),
    "check": ("检查", "勾稽式"),
    "parts": ("分项",),
    "agree": ("一致", "前后一致"),
    "count": ("计数", "个数"),
    "grade": ("等级",),
    "text": ("文字",),
    "claim": ("断言",),
    "table": ("表格",),
    "names": ("名字", "取数"),
    "within": ("范围",),
    "rounding": ("舍入",),
    "tolerance": ("容差", "允许误差"),
    "missing": ("缺数",),
    "message": ("提示",),
    "not_a_fault": ("不算错", "豁免词"),
    "when": ("适用", "适用词", "当"),
    "unless": ("除非", "不适用"),
    "applies_to": ("适用文件", "文件种类"),
    "basis": ("依据",),
    "examples": ("样例",),
    "tags": ("标签",),
    "verdict": ("结论",),
    "expected": ("应为",),
    "note": ("备注",),
    "prefer": ("优先",),
    "measure": ("指标",),
    "item": ("科目",),
    "role": ("角色",),
    "spelled": ("写作", "又写作"),
    "kind": ("种类",),
    "sign": ("方向",),
    "every": ("每",),
    "axis": ("口径", "轴"),
    "exhaustive": ("穷尽",),
    "marker": ("标志词",),
    "items": ("科目", "对象"),
    "by": ("按", "相同"),
    "kinds": ("种类",),
    "across": ("跨",),
    "of": ("对象",),
    "words": ("词", "用词"),
    "score": ("得分",),
    "bands": ("档次",),
    "numbering": ("编号",),
    "forbid": ("禁用词",),
    "pattern": ("模式",),
    "require": ("必备", "应有标题"),
    "allow": ("允许",),
    "year": ("年份",),
    "all": ("全称词",),
    "state": ("状态",),
    "rate": ("比率",),
    "footing": ("加总",),
    "total": ("合计",),
    "formulas": ("算式",),
    "prose": ("正文",),
    "cells": ("格子",),
    "holds": ("成立",),
    "without": ("不含",),
    "row": ("行",),
    "column": ("列", "栏"),
    "name": ("名称",),
    "version": ("版本",),
    "source": ("来源",),
    "extends": ("继承", "在此之上"),
    "headings": ("小标题",),
    "measures": ("指标",),
    "rates": ("比率",),
    "quantities": ("量",),
    "self_naming": ("自明的率",),
    "accounts": ("科目词",),
    "averages": ("平均词",),
    "leading": ("可略的前缀",),
    "neutral": ("不分口径的词",),
    "generic": ("空名词",),
    "broken": ("不符",),
    "truncated": ("截尾", "截尾相符"),
    "rounded": ("舍入内成立", "舍入相符"),
    "unchecked": ("未核对", "未检查"),
}

WORDS: dict[str, tuple[str, ...]] = {
    "error": ("错误",),
    "warning": ("警告",),
    "info": ("提示",),
    "figure": ("数", "一数"),
    "sentence": ("句", "一句"),
    "paragraph": ("段", "一段"),
    "table": ("表", "一表"),
    "item": ("科目", "条", "一条"),
    "section": ("节", "一节"),
    "document": ("全文",),
    "documents": ("各文件",),
    "half-up": ("四舍五入",),
    "truncate": ("截尾",),
    "either": ("均可",),
    "unchecked": ("未核对", "不检查", "未检查"),
    "zero": ("当作零",),
    "none": ("不报",),
    "broken": ("不符", "应报出"),
    "holds": ("成立", "相符", "应通过"),
    "rounded": ("舍入内成立", "舍入相符"),
    "truncated": ("截尾", "截尾相符"),
    "money": ("金额",),
    "count": ("数量",),
    "percent": ("百分比",),
    "points": ("百分点",),
    "score": ("得分",),
    "ratio": ("比",),
    "multiple": ("倍数",),
    "duration": ("时长",),
    "main": ("水平",),
    "change": ("增减额",),
    "growth": ("增减率",),
    "share": ("占比",),
    "rate": ("比率",),
    "prior": ("上期数",),
    "each": ("每个的数",),
    "average": ("平均数",),
    "aside": ("复述",),
    "head": ("所说的数",),
    "base": ("所占的整体",),
    "nearby": ("附近",),
    "rise": ("增",),
    "fall": ("减",),
    "signed": ("带正负",),
    "as-stated": ("按文中所说",),
    "always": ("总是",),
    "never": ("从不",),
    "listed": ("列举",),
    "numbered": ("编号",),
    "headings": ("标题",),
    "same": ("本年",),
    "before": ("上年",),
    "inline": ("行内",),
    "rows": ("行",),
    "columns": ("列",),
    "both": ("行列",),
    "target": ("任务",),
    "companion": ("说法相近", "同句的数"),
    "whole": ("总额",),
    "subject": ("前后文字", "主语"),
    "true": ("是",),
    "false": ("否",),
    "any": ("任意",),
}


def spellings(words: Iterable[str], table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Every spelling of the words, English or Chinese, and the word that it says."""
    words = tuple(words)
    found = {word: word for word in words}
    for word in words:
        for spelled in table.get(word, ()):
            found.setdefault(spelled, word)
    return found


def said(word: str, table: dict[str, tuple[str, ...]]) -> str:
    """A key or a word with its Chinese spelling: within（范围）."""
    return f"{word}（{table[word][0]}）" if word in table else word


def nearest(spelled: str, allowed: Iterable[str], table: dict[str, tuple[str, ...]]) -> str | None:
    """The known spelling that somebody who wrote `spelled` most likely meant."""
    known = [form for word in allowed for form in (word, *table.get(word, ()))]
    # half of a two-character Chinese word may be wrong
    found = get_close_matches(spelled, known, n=1, cutoff=0.5)
    return found[0] if found else None
