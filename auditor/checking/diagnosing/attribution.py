"""Which figure is wrong when several relations fail: the one whose change mends them all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.checking.diagnosing.case import Case, case_of
from auditor.checking.diagnosing.cause import Cause
from auditor.checking.diagnosing.printing import printed_like
from auditor.checking.diagnosing.surroundings import Surroundings
from auditor.rulebook import interval

_TELLING = 4  #: digits of a figure that two relations do not ask for by accident
_MOST = 24  #: figures of a relation; in a longer one any may be changed


def one_figure(case: Case, _: Surroundings) -> Cause | None:
    """The figure that this and other failing relations ask to be the same other number."""
    found: dict[tuple[int, Decimal], int] = {}
    for at in case.facts[:_MOST]:
        for value in dict.fromkeys(_asked(case, at)):
            sides = case.sides({at: interval.exact(value)})
            if value <= 0 or sides is None or not sides.agree:
                continue
            broken, mended = case.weigh(at, value)
            if mended and not broken:
                found[at, value] = -mended
    if len(found) != 1:
        return None
    ((at, value), mended) = found.popitem()
    fact = case.index.facts[at]
    becomes = printed_like(fact, value)
    text = f"{fact.amount.text}改为{becomes}，则这里与另{mended}处不符都消除，疑该数有误"
    return Cause("one-figure", text, at, becomes)


def _asked(case: Case, at: int) -> Iterator[Decimal]:
    """What the sums that fail with the figure ask it to be."""
    if len(case.index.digits(at)) < _TELLING:
        return
    own = case.index.value(at).value
    around = (other for other in case.around.get(at, ()) if other is not case.outcome)
    failing = [case, *(case_of(other, case.index, case.around) for other in around)]
    for each in failing:
        if each is not None and each.is_sum:
            yield own + each.gap
            yield own - each.gap
