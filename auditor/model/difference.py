"""What became of a draft in its revision: findings mended, new, still open; figures changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from auditor.model.fact import Fact
from auditor.model.finding import Verdict
from auditor.model.report import AuditedDocument


class Change(NamedTuple):
    """A figure that reads otherwise; nothing on a side where it does not stand."""

    old: Fact | None
    new: Fact | None


class Altered(NamedTuple):
    """A finding that is still one, with other figures."""

    old: Verdict
    new: Verdict


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of an earlier draft."""

    old: AuditedDocument
    new: AuditedDocument
    fixed: tuple[Verdict, ...]
    added: tuple[Verdict, ...]
    open: tuple[Verdict, ...]  #: the same finding in both
    altered: tuple[Altered, ...]
    changes: tuple[Change, ...]
