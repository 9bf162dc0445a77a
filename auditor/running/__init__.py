"""Runs audits where a bad document can do no harm: own processes, limits, a cache of results."""

from auditor.running.cache import default_folder
from auditor.running.job import Keep, Result, Source
from auditor.running.limits import Limits
from auditor.running.running import Settings, run

__all__ = ["Keep", "Limits", "Result", "Settings", "Source", "default_folder", "run"]
