"""A result as bytes in which each part can be had without the others, and back.

What every form asks of every document stands in the head: status, counts, coverage. Findings,
the other verdicts, facts, page and statements are packed each for itself, lie in a spool, and are
unpacked anew whenever somebody asks: so the command needs no more memory for many documents than
for one, and no time for what nobody looks at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from auditor.errors import AuditorError
from auditor.model import (
    AuditedDocument,
    Fact,
    FigureCounts,
    FoldedVerdicts,
    Page,
    Stated,
    Verdict,
    Waived,
)
from auditor.model.finding import SEVERITIES, VERDICTS
from auditor.model.report import CLEAR, WAIVED, counts_of, marked
from auditor.running.job import Result
from auditor.running.packing import Unpackable, pack, unpack
from auditor.running.spool import Kept, Spool

_COUNTED = (CLEAR, *VERDICTS, *SEVERITIES)
_SIZE = 4  #: bytes that tell how long the head is
_T = TypeVar("_T")


class DamagedResult(AuditorError):
    """A worker, or an entry of the cache, has told something that is no result."""

    def __init__(self) -> None:
        super().__init__(
            "一份报告的核对结果无法辨认：可能是缓存中的结果被改动，或报告文件已损坏。"
            "请加 --no-cache 重新核对；仍然如此的，请逐份核对，找出这份报告。"
        )


class Head(NamedTuple):
    """What every form asks of every document, and how the parts behind it are cut."""

    path: str
    format: str
    sha256: str
    status: str
    error: str | None
    figures: FigureCounts
    warnings: tuple[str, ...]
    kind: str
    not_applied: tuple[str, ...]
    body: str
    fault: str
    counts: tuple[int, ...]  #: of `_COUNTED`
    numbers: tuple[int, ...]  #: of verdicts, facts, pages, statements
    sizes: tuple[int, ...]  #: of the parts in bytes


class _Others(NamedTuple):
    """The verdicts that are no findings, and where the findings stand among them."""

    places: tuple[int, ...]
    verdicts: tuple[Verdict, ...]


def fold(result: Result) -> bytes:
    """The result as bytes."""
    document = result.document
    verdicts = document.verdicts
    others = _Others(
        tuple(at for at, verdict in enumerate(verdicts) if verdict.is_finding),
        tuple(verdict for verdict in verdicts if not verdict.is_finding),
    )
    listed = (document.facts, document.pages, document.stated)
    parts = [
        pack(document.findings),
        pack(others),
        *(pack(one) if one else b"" for one in listed),
    ]
    head = pack(
        Head(
            document.path,
            document.format,
            document.sha256,
            document.status,
            document.error,
            document.figures,
            document.warnings,
            document.kind,
            document.not_applied,
            document.body,
            result.fault,
            tuple(document.counts[name] for name in _COUNTED),
            (len(verdicts), *map(len, listed)),
            tuple(map(len, parts)),
        )
    )
    return b"".join((len(head).to_bytes(_SIZE), head, *parts))


def unfold(data: bytes, spool: Spool, path: str | None = None) -> Result:
    """The result that the bytes hold, or `Unpackable`; its parts go into the spool.

    A path is stated where the document has another one than when the result was made.
    """
    begin = _SIZE + int.from_bytes(data[:_SIZE])
    head = unpack(data[_SIZE:begin], Head)
    if (len(head.counts), len(head.numbers), len(head.sizes)) != (len(_COUNTED), 4, 5):
        raise Unpackable("the head does not tell all")
    if min(head.sizes) < 0 or begin + sum(head.sizes) != len(data):
        raise Unpackable("the parts are longer or shorter than told")
    kept = spool.keep(data[begin:])
    starts = accumulate(head.sizes, initial=0)
    findings, others, facts, pages, stated = (
        kept.part(at, size) for at, size in zip(starts, head.sizes, strict=False)
    )
    document = AuditedDocument(
        head.path if path is None else path,
        head.format,
        head.sha256,
        head.status,
        head.error,
        head.figures,
        _Verdicts(findings, others, head.numbers[0], head.counts),
        _folded(facts, tuple[Fact, ...], head.numbers[1]),
        head.warnings,
        _folded(pages, tuple[Page, ...], head.numbers[2]),
        head.kind,
        head.not_applied,
        head.body,
        _folded(stated, tuple[Stated, ...], head.numbers[3]),
    )
    return Result(document, head.fault)


def _folded(part: Kept, kind: type[tuple[_T, ...]], number: int) -> Sequence[_T]:
    return _Folded(part, kind, number) if number else ()


def _unpacked(part: Kept, kind: type[_T]) -> _T:
    try:
        return unpack(part.read(), kind)
    except Unpackable as error:
        raise DamagedResult from error


@dataclass(frozen=True, slots=True, eq=False)
class _Folded(Sequence[_T]):
    """Values that are made anew whenever somebody looks through them."""

    part: Kept
    kind: type[tuple[_T, ...]]
    number: int

    def __len__(self) -> int:
        return self.number

    def __iter__(self) -> Iterator[_T]:
        return iter(_unpacked(self.part, self.kind))

    def __getitem__(self, at: Any) -> Any:
        return _unpacked(self.part, self.kind)[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # it would have to be unpacked


@dataclass(frozen=True, slots=True, eq=False)
class _Verdicts(FoldedVerdicts):
    """The verdicts of a document: findings apart from the others, which few forms ask for."""

    own: Kept  #: the findings
    others: Kept
    number: int  #: of all these
    told: tuple[int, ...]  #: counts of all these, as `_COUNTED`
    more: tuple[Verdict, ...] = ()
    marks: tuple[Waived | None, ...] = ()  #: of all findings; none: no finding has one

    def __len__(self) -> int:
        return self.number + len(self.more)

    def __iter__(self) -> Iterator[Verdict]:
        return iter(self._all())

    def __getitem__(self, at: Any) -> Any:
        return self._all()[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # it would have to be unpacked

    @property
    def findings(self) -> tuple[Verdict, ...]:
        has_some = any(self.told[-len(SEVERITIES) :])
        own = _unpacked(self.own, tuple[Verdict, ...]) if has_some else ()
        all_ = (*own, *(one for one in self.more if one.is_finding))
        return marked(all_, self.marks) if self.marks else all_

    @property
    def counts(self) -> Counter[str]:
        counts = Counter(dict(zip(_COUNTED, self.told, strict=True)))
        counts.update(counts_of(self.more))
        counts[WAIVED] = sum(mark is not None for mark in self.marks)
        return counts

    def accepting(self, marks: Sequence[Waived | None]) -> _Verdicts:
        return replace(self, marks=tuple(marks))

    def followed_by(self, more: Sequence[Verdict]) -> _Verdicts:
        return replace(self, more=(*self.more, *more))

    def _all(self) -> tuple[Verdict, ...]:
        """The findings back in their places among the others."""
        places, others = _unpacked(self.others, _Others)
        findings = iter(self.findings)
        verdicts = list(others)
        try:
            for at in places:
                verdicts.insert(at, next(findings))
        except StopIteration:
            raise DamagedResult from None
        behind = (next(findings) if one.is_finding else one for one in self.more)
        return (*verdicts, *behind)
