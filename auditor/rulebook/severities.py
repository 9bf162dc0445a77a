"""How much each verdict of a rule matters: the keys below `severity`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from auditor.rulebook.about import About

Severity = Literal["error", "warning", "info"]
Level = Literal["", "error", "warning", "info", "none"]
_LEVELS = {"error": "错误", "warning": "警告", "info": "提示"}
_ALL_LEVELS = {**_LEVELS, "none": "不报"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Severities:
    """How much each verdict matters: one word for what is broken, or a word for each."""

    short: ClassVar[str] = "broken"
    broken: Annotated[Severity, About("不符的级别", "severity: error", words=_LEVELS)]
    truncated: Annotated[
        Level,
        About(
            "截去尾数的级别",
            "severity: {broken: error, truncated: none}",
            "警告；报告一贯截尾的是提示",
            words=_ALL_LEVELS,
        ),
    ] = ""
    rounded: Annotated[
        Level,
        About(
            "舍入内成立的级别",
            "severity: {broken: error, rounded: info}",
            "不报",
            words=_ALL_LEVELS,
        ),
    ] = ""
    unchecked: Annotated[
        Level,
        About(
            "未核对的级别",
            "severity: {broken: error, unchecked: info}",
            "不报",
            words=_ALL_LEVELS,
        ),
    ] = ""

    def of(self, verdict: str) -> Level:
        """What the rule says of a verdict; empty where it says nothing."""
        level: Level = getattr(self, verdict, "")
        return level
