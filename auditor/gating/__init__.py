"""Decides what a run comes to: accepted findings, a baseline, thresholds, what a revision mends."""

from auditor.gating.accepting import Accepted, accept
from auditor.gating.baseline import Baseline, Known, baseline_of, read_baseline, render_baseline
from auditor.gating.difference import compare
from auditor.gating.gate import Gate, exit_code, is_failing, shortfalls
from auditor.gating.waivers import Waiver, add_waiver, is_date, is_fingerprint, read_waivers

__all__ = [
    "Accepted",
    "Baseline",
    "Gate",
    "Known",
    "Waiver",
    "accept",
    "add_waiver",
    "baseline_of",
    "compare",
    "exit_code",
    "is_date",
    "is_failing",
    "is_fingerprint",
    "read_baseline",
    "read_waivers",
    "render_baseline",
    "shortfalls",
]
