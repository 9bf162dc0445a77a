"""``auditor baseline``: record the findings of today, so that only new ones fail."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter

from auditor.commands.audits import audited, tell_documents
from auditor.commands.configuration import configured
from auditor.commands.exceptions import BASELINE_FILE, accepted, place_of
from auditor.commands.output import check_place, write
from auditor.commands.own_results import spare
from auditor.commands.paths import gather
from auditor.gating import baseline_of, read_baseline, render_baseline
from auditor.running import Keep


def baseline(options: Namespace) -> int:
    """Write the baseline of the reports; gives the exit code."""
    settings = configured(options)
    path = place_of(options.output, BASELINE_FILE, settings)
    check_place(str(path))
    paths = gather(options.paths).reports
    spare(paths, str(path))
    report, rulebook = audited(paths, options, settings, Keep())
    tell_documents(report)
    if any(document.status == "failed" for document in report.documents):
        print("有报告读不出，没有改动基线。")
        return 2
    if rulebook.errors:
        print("有规则写错，没有改动基线。")
        return 3
    options.no_exceptions, options.baseline = False, None
    now = baseline_of(accepted(report, options, settings).report)
    before = read_baseline(path) if path.is_file() else ()
    write(render_baseline(now), str(path))
    fresh = Counter(one.fingerprint for one in now)
    fresh.subtract(one.fingerprint for one in before)
    came = sum(number for number in fresh.values() if number > 0)
    went = -sum(number for number in fresh.values() if number < 0)
    print(f"{path}：{len(now)} 项疑点记入基线，比上次多 {came} 项，少 {went} 项。")
    return 0 if any(document.figures.read for document in report.documents) else 4
