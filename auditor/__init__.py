"""Checks Chinese government reports against themselves: figures, relations, contradictions.

The names below are the public ones; everything else may change. Each is fetched from its room when
it is first used, so that ``import auditor`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # type checkers take it as true; importing typing would double the start-up
if TYPE_CHECKING:
    from auditor.auditing import audit, extract
    from auditor.model.fact import Fact
    from auditor.model.finding import Verdict as Finding
    from auditor.model.report import Report
    from auditor.reading import read
    from auditor.rulebook import load_rules
    from auditor.running.guarding import audit_guarded
    from auditor.running.limits import Limits
    from auditor.running.running import Settings

__version__ = "0.1.0"

__all__ = [
    "Fact",
    "Finding",
    "Limits",
    "Report",
    "Settings",
    "__version__",
    "audit",
    "audit_guarded",
    "extract",
    "load_rules",
    "read",
]

_HOMES = {
    "audit": "auditor.auditing:audit",
    "audit_guarded": "auditor.running:audit_guarded",
    "Limits": "auditor.running:Limits",
    "Settings": "auditor.running:Settings",
    "extract": "auditor.auditing:extract",
    "read": "auditor.reading:read",
    "load_rules": "auditor.rulebook:load_rules",
    "Report": "auditor.model.report:Report",
    "Finding": "auditor.model.finding:Verdict",
    "Fact": "auditor.model.fact:Fact",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'auditor' has no attribute {name!r}")
    module, _, attribute = home.partition(":")
    value: object = getattr(import_module(module), attribute)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
