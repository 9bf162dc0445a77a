"""A report as GitHub workflow commands: annotations at the lines of a pull request.

GitHub shows ten annotations of each level for a step and drops the rest without a word; so the
worst come first, and a notice says how many more there are.
"""

from __future__ import annotations

from auditor.model import Report, Verdict
from auditor.model.finding import SEVERITIES
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.phrases import (
    SEVERITY_NAMES,
    accepted,
    comparison,
    doubt,
    first_place,
    has_lines,
    other_places,
    suggestions,
    where,
    worst_first,
)

_LIMIT = 10  #: annotations of one level that GitHub shows for one step
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report) -> str:
    """The annotations, one command a line, worst first."""
    named = list(zip(report.documents, shown_paths(report.documents), strict=True))
    levels: dict[str, list[str]] = {level: [] for level in SEVERITIES}
    for error in report.rule_errors:
        levels["error"].append(_command("error", {"title": "规则文件有误"}, error))
    for document, name in named:
        if document.status == "failed":
            text = shown_error(document, name) or ""
            levels["error"].append(_command("error", {"file": name, "title": "读不出"}, text))
        elif document.status == "empty":
            text = f"{name}：没有读到任何数额，什么也没有核对。"
            levels["warning"].append(_command("warning", {"file": name, "title": "没有数额"}, text))
    found = [(finding, name) for document, name in named for finding in document.findings]
    for finding, name in sorted(found, key=lambda one: worst_first(one[0])):
        level = "info" if finding.waived else finding.severity or "info"
        levels[level].append(_annotation(finding, name, level))
    return "".join(f"{line}\n" for line in _shortened(levels))


def _shortened(levels: dict[str, list[str]]) -> list[str]:
    """What GitHub will show of each level; what does not fit is counted in a notice."""
    lines: list[str] = []
    notices: list[str] = []
    for level in ("error", "warning"):
        lines += levels[level][:_LIMIT]
        notices += _more(level, len(levels[level]) - _LIMIT)
    room = _LIMIT - len(notices)
    if len(levels["info"]) > room:
        room -= 1
        notices += _more("info", len(levels["info"]) - room)
    return [*lines, *notices, *levels["info"][:room]]


def _more(level: str, count: int) -> list[str]:
    if count <= 0:
        return []
    name = SEVERITY_NAMES[level]
    text = f"{name}另有 {count} 条，没有在这里列出。"
    return [_command("notice", {"title": f"{name}未列完"}, text)]


def _annotation(finding: Verdict, name: str, level: str) -> str:
    place = first_place(finding)
    properties = {"file": name, "line": "1"}
    if place is not None and has_lines(place):
        properties = {"file": name, "line": str(place.line), "col": str(place.column)}
        evidence = finding.reported or finding.evidence[0]
        if place.end - place.start == len(evidence.text):
            properties["endColumn"] = str(place.column + len(evidence.text))
    properties["title"] = f"{SEVERITY_NAMES[finding.severity or 'info']}：{finding.title}"
    return _command(_COMMANDS[level], properties, "\n".join(_lines(finding)))


def _lines(finding: Verdict) -> list[str]:
    place = first_place(finding)
    at = f"{where(place)}：" if place is not None and not has_lines(place) else ""
    lines = [f"{at}{finding.message}{doubt(finding)}"]
    if compared := comparison(finding):
        lines.append(compared)
    lines += [f"{one.name} {one.text}：{where(one.place)}" for one in other_places(finding)]
    lines += [f"建议：{one}" for one in suggestions(finding)[:1]]
    if finding.waived is not None:
        lines.append(accepted(finding.waived))
    return [*lines, f"[{finding.rule}] {finding.fingerprint}"]


def _command(level: str, properties: dict[str, str], text: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{level} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
