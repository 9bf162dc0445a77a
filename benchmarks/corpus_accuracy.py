"""How right the auditor is on made reports: `python -m benchmarks.corpus_accuracy [REPORTS]`.

Sound reports must give no finding; of the reports with one changed figure, as many as possible must
give one that rests on a figure of a relation that the change broke.
"""

from __future__ import annotations

import sys
from collections import Counter

from auditor.auditing import audit_document
from auditor.model import AuditedDocument
from auditor.reading import read_text
from auditor.rulebook import Rulebook, load_rules
from benchmarks.corpus.reports import Report, reports

_SHOWN = 40


def main() -> None:
    """Print false alarms, coverage, and the share of planted faults found, by kind of relation."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    rules = load_rules()
    _sound(number, rules)
    _faulty(number, rules)


def _audit(report: Report, rules: Rulebook) -> AuditedDocument:
    return audit_document(read_text(report.text, report.name), rules)


def _sound(number: int, rules: Rulebook) -> None:
    characters = read = tied = 0
    levels: Counter[str] = Counter()
    told: list[str] = []
    for report in reports(number):
        document = _audit(report, rules)
        characters += len(report.text)
        read += document.figures.read
        tied += document.figures.tied
        for finding in document.findings:
            levels[str(finding.severity)] += 1
            told.append(f"{report.name} {finding.severity} {finding.rule}: {finding.message}")
    print(
        f"{number} sound reports, {characters} characters, {read} figures, {tied / read:.1%} tied"
    )
    per = 100_000 / characters
    print(
        "findings on them:",
        {level: f"{n} ({n * per:.2f} per 100,000)" for level, n in levels.items()},
    )
    for line in told[:_SHOWN]:
        print("  ", line)


def _faulty(number: int, rules: Rulebook) -> None:
    found: Counter[str] = Counter()
    planted: Counter[str] = Counter()
    missed: list[str] = []
    for report in reports(number, faults=3):
        document = _audit(report, rules)
        kind = report.broken[0].kind
        planted[kind] += 1
        if _is_found(report, document):
            found[kind] += 1
        else:
            assert report.planted is not None
            at = report.text.find(report.planted.text)
            excerpt = report.text[max(at - 60, 0) : at + 60].replace("\n", "")
            missed.append(f"{report.name} {kind} {report.planted.text}: {excerpt}")
    share = found.total() / planted.total()
    print(f"planted faults found {found.total()}/{planted.total()} ({share:.1%})")
    for kind, count in planted.most_common():
        print(f"  {kind}: {found[kind]}/{count}")
    for line in missed[:_SHOWN]:
        print("   missed", line)


def _is_found(report: Report, document: AuditedDocument) -> bool:
    """Whether an error or a warning rests on a figure of a broken relation."""
    texts = {report.figures[at].digits for relation in report.broken for at in relation.figures}
    for finding in document.findings:
        if finding.severity in ("error", "warning"):
            named = [finding.reported, *finding.evidence]
            if any(one is not None and any(text in one.text for text in texts) for one in named):
                return True
    return False


if __name__ == "__main__":
    main()
