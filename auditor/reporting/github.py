"""A report as GitHub workflow commands: annotations at the lines of a pull request.

GitHub shows ten annotations of each level for a step and drops the rest without a word; so the
worst come first, and a notice says how many more there are.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Report, Verdict
from auditor.model.finding import SEVERITIES
from auditor.reporting.naming import shown_error, shown_paths
from auditor.reporting.phrases import (
    SEVERITY_NAMES,
    accepted,
    comparison,
    diagnosis,
    doubt,
    first_place,
    has_lines,
    other_places,
    suggestions,
    where,
    worst_first,
)

_LIMIT = 10  #: annotations of one level that GitHub shows for one step
_HELD = 20 * _LIMIT  #: findings of one level that wait until the others have been seen
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


class _Level:
    """What there is to tell of one level; of its findings, no more are kept than may be shown."""

    def __init__(self) -> None:
        self.lines: list[str] = []  #: of rules and reports that cannot be read: before all others
        self.found: list[tuple[Verdict, str]] = []
        self.count = 0

    def add_line(self, line: str) -> None:
        self.lines.append(line)
        self.count += 1

    def add(self, finding: Verdict, name: str) -> None:
        self.found.append((finding, name))
        self.count += 1
        if len(self.found) > _HELD:
            del self._sorted()[_LIMIT:]

    def _sorted(self) -> list[tuple[Verdict, str]]:
        self.found.sort(key=lambda one: worst_first(one[0]))
        return self.found

    def shown(self, level: str, most: int) -> list[str]:
        found = (_annotation(finding, name, level) for finding, name in self._sorted()[:most])
        return [*self.lines, *found][:most]


def render(report: Report) -> str:
    """The annotations, one command a line, worst first."""
    return "".join(parts(report))


def parts(report: Report) -> Iterator[str]:
    """The text, a command at a time."""
    levels = {level: _Level() for level in SEVERITIES}
    for error in report.rule_errors:
        levels["error"].add_line(_command("error", {"title": "规则文件有误"}, error))
    for document, name in zip(report.documents, shown_paths(report.documents), strict=True):
        if document.status == "failed":
            text = shown_error(document, name) or ""
            levels["error"].add_line(_command("error", {"file": name, "title": "读不出"}, text))
        elif document.status == "empty":
            text = f"{name}：没有读到任何数额，什么也没有核对。"
            line = _command("warning", {"file": name, "title": "没有数额"}, text)
            levels["warning"].add_line(line)
        if document.warnings:
            line = _command("notice", {"file": name, "title": "注意"}, "\n".join(document.warnings))
            levels["info"].add_line(line)
        for finding in document.findings:
            levels["info" if finding.waived else finding.severity or "info"].add(finding, name)
    for line in _shortened(levels):
        yield f"{line}\n"


def _shortened(levels: dict[str, _Level]) -> list[str]:
    """What GitHub will show of each level; what does not fit is counted in a notice."""
    lines: list[str] = []
    notices: list[str] = []
    for level in ("error", "warning"):
        lines += levels[level].shown(level, _LIMIT)
        notices += _more(level, levels[level].count - _LIMIT)
    room = _LIMIT - len(notices)
    if levels["info"].count > room:
        room -= 1
        notices += _more("info", levels["info"].count - room)
    return [*lines, *notices, *levels["info"].shown("info", room)]


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
    if cause := diagnosis(finding):
        lines.append(f"疑因：{cause}")
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
