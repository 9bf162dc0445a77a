"""Runs audits where a bad document can do no harm: own processes, limits, a cache of results."""

from auditor.running.cache import default_folder
from auditor.running.guarding import audit_guarded, report_of
from auditor.running.job import Keep, Result, Source
from auditor.running.limits import Limits
from auditor.running.running import Settings, run

__all__ = [
    "Keep",
    "Limits",
    "Result",
    "Settings",
    "Source",
    "audit_guarded",
    "default_folder",
    "report_of",
    "run",
]
