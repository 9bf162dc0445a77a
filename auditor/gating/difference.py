"""A revised report against the one before: which findings it mends, which are new, what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from auditor.model import Altered, AuditedDocument, Change, Difference, Fact, Verdict


def compare(old: AuditedDocument, new: AuditedDocument) -> Difference:
    """What became of the earlier draft; both documents must have kept their facts."""
    # facts may lie packed, and are looked at again and again
    old, new = (replace(one, facts=tuple(one.facts)) for one in (old, new))
    before = Counter(finding.fingerprint for finding in old.findings)
    after = Counter(finding.fingerprint for finding in new.findings)
    gone, _ = _split(old.findings, after)
    come, still = _split(new.findings, before)
    altered = []
    for finding in list(come):
        twin = next((one for one in gone if _matter(one, old) == _matter(finding, new)), None)
        if twin is not None:
            gone.remove(twin)
            come.remove(finding)
            altered.append(Altered(twin, finding))
    changes = tuple(_changes(old.facts, new.facts))
    return Difference(old, new, tuple(gone), tuple(come), tuple(still), tuple(altered), changes)


def _split(
    findings: tuple[Verdict, ...], others: Counter[str]
) -> tuple[list[Verdict], list[Verdict]]:
    """The findings that the other side does not have, or not as often; and those that it has."""
    left = Counter(others)
    beyond: list[Verdict] = []
    shared: list[Verdict] = []
    for finding in findings:
        left[finding.fingerprint] -= 1
        (shared if left[finding.fingerprint] >= 0 else beyond).append(finding)
    return beyond, shared


def _matter(finding: Verdict, document: AuditedDocument) -> tuple[str, ...]:
    """What a finding is about, whatever the figures are."""
    reported = finding.reported
    if reported is None or reported.fact < 0:
        return (finding.rule, *(evidence.text for evidence in finding.evidence))
    fact = document.facts[reported.fact]
    return finding.rule, fact.item, fact.measure


def _changes(old: Sequence[Fact], new: Sequence[Fact]) -> Iterator[Change]:
    """The figures that read otherwise, in the order of the text.

    Statements are matched by what they are about, in the order in which they stand, so that a
    paragraph put in between makes no other figure a changed one.
    """
    matcher = SequenceMatcher(None, [_about(f) for f in old], [_about(f) for f in new], False)  # noqa: FBT003
    for tag, low, high, first, last in matcher.get_opcodes():
        if tag == "equal" or (tag == "replace" and high - low == last - first):
            pairs = zip(old[low:high], new[first:last], strict=True)
            yield from (Change(a, b) for a, b in pairs if _reading(a) != _reading(b))
        else:
            yield from (Change(fact, None) for fact in old[low:high])
            yield from (Change(None, fact) for fact in new[first:last])


def _about(fact: Fact) -> tuple[str, ...]:
    return fact.item, fact.measure, fact.unit, fact.role


def _reading(fact: Fact) -> tuple[object, ...]:
    """What a figure says: its value, bounds and qualifier, however it is written."""
    amount = fact.amount
    return amount.value, amount.low, amount.high, amount.qualifier
