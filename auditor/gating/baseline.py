"""A baseline: the findings of one day, so that only new ones fail from then on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from auditor.errors import AuditorError, reason_of
from auditor.model import Report

SCHEMA = "auditor.baseline/1"


class Known(NamedTuple):
    """One finding of the baseline; all but the fingerprint tell a person what it is."""

    fingerprint: str
    document: str
    rule: str
    message: str


Baseline = tuple[Known, ...]


class BadBaseline(AuditorError):
    """A file that is no baseline."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(f"{path}：{what}。请重新运行 auditor baseline 生成。")


def baseline_of(report: Report) -> Baseline:
    """The findings of a report that no waiver accepts."""
    return tuple(sorted(_known(report)))


def _known(report: Report) -> Iterator[Known]:
    for document in report.documents:
        for finding in document.findings:
            if finding.waived is None:
                path = Path(document.path).as_posix()
                yield Known(finding.fingerprint, path, finding.rule, finding.message)


def render_baseline(baseline: Baseline) -> str:
    """The baseline as a file: one finding after the other, so that version control shows each."""
    findings = [known._asdict() for known in baseline]
    content = {"schema": SCHEMA, "findings": findings}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file."""
    try:
        content: Any = json.loads(path.read_bytes())
    except OSError as error:
        raise BadBaseline(path, f"读不了这个基线文件（{reason_of(error)}）") from error
    except (ValueError, RecursionError) as error:
        raise BadBaseline(path, "不是合格的 JSON") from error
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise BadBaseline(path, f"不是基线文件（缺少 schema: {SCHEMA}）")
    listed = content.get("findings")
    if not isinstance(listed, list):
        raise BadBaseline(path, "缺少 findings")
    return tuple(_entry(one, path) for one in listed)


def _entry(one: Any, path: Path) -> Known:
    values = [one.get(name) if isinstance(one, dict) else None for name in Known._fields]
    if not all(isinstance(value, str) for value in values):
        raise BadBaseline(path, "findings 里有一项不完整")
    return Known(*(str(value) for value in values))
