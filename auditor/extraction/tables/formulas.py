"""Arithmetic between the columns of a table that its rows bear out: 结余 = 收入 - 支出.

Heads say it seldom and in many words, but digits do: where amounts of six digits fit in row after
row, the row in which they do not holds a fault. Three small numbers fit by chance, so every
relation has to earn its digits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from auditor.extraction.drafts import Draft
from auditor.extraction.tables.columns import Column
from auditor.model import Formula

Figures = dict[tuple[int, int], Draft]

#: The names of the figures of a condition, the reported one first.
NAMES = "甲乙丙丁戊己庚辛壬癸"
_NEAREST = 7  #: columns around one that may explain it
_SAMPLE = 12  #: rows on which a relation is tried out
_AHEAD = 400  #: rows in which they are looked for
_DIGITS = 9  #: telling digits that a relation must have explained
_BEARING = 3  #: rows that bear a relation out against a single one
_HUNDRED = Decimal(100)
_LEVELS = ("amount", "count", "score", "change", "average")


class Equation(NamedTuple):
    """Columns that add up: those of `plus` less those of `minus` make `total`."""

    total: int
    plus: tuple[int, ...]
    minus: tuple[int, ...] = ()


class Quotient(NamedTuple):
    """A rate and what it is of: `growth` when it is the change from `base` to `part`."""

    rate: int
    part: int
    base: int
    growth: bool = False


class Formulas:
    """What the rows of one band bear out."""

    def __init__(self, columns: Sequence[Column], figures: Figures, rows: Sequence[int]) -> None:
        self.columns = {column.col: column for column in columns}
        self.figures = figures
        self.rows = rows

    def find(self, known: Iterable[Equation]) -> list[Formula]:
        """All relations that are borne out; `known` are sums that the heads announce."""
        explained = [{each.total, *each.plus} for each in known]
        found: list[Formula] = []
        totals: set[int] = set()
        for equation in self._equations():
            columns = {equation.total, *equation.plus, *equation.minus}
            if equation.total in totals or any(columns <= s or columns >= s for s in explained):
                continue
            formulas = self._borne_out(equation)
            if formulas:
                explained.append(columns)
                totals.add(equation.total)
                found += formulas
        for rate in self._rates():
            found += self._rated(rate)
        return found

    # -- sums ---------------------------------------------------------------------------------

    def _equations(self) -> Iterator[Equation]:
        """Sums and differences of up to four neighbouring columns in one unit, short ones first."""
        seen = set()
        for size in (3, 4):
            for group in self._groups(size):
                if group not in seen:
                    seen.add(group)
                    yield from self._ways(group)

    def _groups(self, size: int) -> Iterator[tuple[int, ...]]:
        levels = [each for each in self.columns.values() if each.sort in _LEVELS]
        for at, column in enumerate(levels):
            beside = [
                each.col
                for each in levels[at + 1 : at + 1 + _NEAREST]
                if each.unit == column.unit and (each.sort == "score") == (column.sort == "score")
            ]
            for others in combinations(beside, size - 1):
                yield (column.col, *others)

    def _ways(self, group: tuple[int, ...]) -> Iterator[Equation]:
        sample = self._sample(group)
        if len(sample) < 2:
            return
        for total in group:
            rest = tuple(col for col in group if col != total)
            if self._holds_mostly(Equation(total, rest), sample):
                yield Equation(total, rest)
        if len(group) == 4:
            last = group[-1]
            for minus in group[:-1]:
                plus = tuple(col for col in group[:-1] if col != minus)
                if self._holds_mostly(Equation(last, plus, (minus,)), sample):
                    yield Equation(last, plus, (minus,))

    def _sample(self, group: tuple[int, ...]) -> list[int]:
        """Rows in which all of some columns state something."""
        found = []
        for row in self.rows[:_AHEAD]:
            drafts = [self.figures.get((row, col)) for col in group]
            if all(draft is not None and draft.amount.value for draft in drafts):
                found.append(row)
                if len(found) == _SAMPLE:
                    break
        return found

    def _holds_mostly(self, equation: Equation, sample: Sequence[int]) -> bool:
        misses = 0
        for row in sample:
            misses += self._gap(equation, row) is not None
            if misses * 3 > len(sample):
                return False
        return True

    def _gap(self, equation: Equation, row: int) -> Decimal | None:
        """By how much a row fails; None if it fits as far as its printed digits tell."""
        gap = allowed = Decimal(0)
        for sign, cols in ((1, (equation.total, *equation.minus)), (-1, equation.plus)):
            for col in cols:
                draft = self.figures.get((row, col))
                if draft is not None:
                    gap += sign * _signed(draft)
                    allowed += draft.amount.ulp
        return None if abs(gap) * 2 <= allowed else gap

    def _borne_out(self, equation: Equation) -> list[Formula]:
        cols = (equation.total, *equation.plus, *equation.minus)
        fits: list[int] = []
        misses: list[tuple[int, Decimal]] = []
        digits: dict[tuple[Decimal, ...], int] = {}
        for row in self.rows:
            drafts = [self.figures.get((row, col)) for col in cols]
            stated = [draft for draft in drafts if draft is not None]
            if drafts[0] is None or len(stated) < 2 or not all(d.amount.is_exact for d in stated):
                continue
            gap = self._gap(equation, row)
            if gap is not None:
                misses.append((row, gap))
                continue
            fits.append(row)
            if all(draft is not None and draft.amount.value for draft in drafts):
                digits[tuple(d.amount.value for d in stated)] = _telling(stated)
        if sum(digits.values()) < _DIGITS or not _are_few(len(misses), len(fits)):
            return []
        if any(self._is_explained(row, gap, cols) for row, gap in misses):
            return []
        return [
            self._formula(equation, row, len(digits))
            for row in sorted([*fits, *(r for r, _ in misses)])
        ]

    def _is_explained(self, row: int, gap: Decimal, cols: Sequence[int]) -> bool:
        """Whether another column of the row makes up for the gap: the sum has one part more."""
        return any(
            abs(draft.amount.value) == abs(gap)
            for col in self.columns
            if col not in cols and (draft := self.figures.get((row, col))) is not None
        )

    def _formula(self, equation: Equation, row: int, borne: int) -> Formula:
        names = [self.columns[col].name for col in equation.plus]
        less = [self.columns[col].name for col in equation.minus]
        relation = f"{self.columns[equation.total].name} = {' - '.join([' + '.join(names), *less])}"
        facts = [self.figures[row, equation.total].index]
        condition = f"{NAMES[0]} = 0"
        for sign, cols in (("+", equation.plus), ("-", equation.minus)):
            for col in cols:
                draft = self.figures.get((row, col))
                if draft is not None:
                    condition += f" {sign} {NAMES[len(facts)]}"
                    facts.append(draft.index)
        return Formula(condition.replace("= 0 + ", "= "), tuple(facts), relation, borne)

    # -- rates --------------------------------------------------------------------------------

    def _rates(self) -> Iterator[Quotient]:
        """For each column of percentages the two columns that it can be the rate of."""
        levels = [each for each in self.columns.values() if each.sort in _LEVELS]
        for column in self.columns.values():
            if column.sort not in ("rate", "growth", "share"):
                continue
            near = sorted(levels, key=lambda each: abs(each.col - column.col))[:_NEAREST]
            options = [
                Quotient(column.col, part.col, base.col, growth)
                for part in near
                for base in near
                if part is not base and part.unit == base.unit
                for growth in (False, True)
            ]
            best = max(options, key=self._earned, default=None)
            if best is not None and self._earned(best) >= 2:
                yield best

    def _earned(self, quotient: Quotient) -> int:
        """In how many rows, each with other figures, a rate fits that could not be a round one."""
        seen = set()
        for row in self.rows[: 10 * _SAMPLE]:
            drafts = self._drafts(quotient, row)
            if drafts is None or not self._is_rate(quotient, drafts):
                continue
            rate = drafts[0].amount
            if rate.value % 10 and rate.ulp <= 1:
                seen.add((rate.value, drafts[1].amount.value))
        return len(seen)

    def _drafts(self, quotient: Quotient, row: int) -> tuple[Draft, Draft, Draft] | None:
        rate = self.figures.get((row, quotient.rate))
        part = self.figures.get((row, quotient.part))
        base = self.figures.get((row, quotient.base))
        if rate is None or part is None or base is None or base.amount.value <= 0:
            return None
        return rate, part, base

    def _is_rate(self, quotient: Quotient, drafts: tuple[Draft, Draft, Draft]) -> bool:
        rate, part, base = map(_signed, drafts)
        value = part - base if quotient.growth else part
        return abs(value / base * _HUNDRED - rate) * 2 <= drafts[0].amount.ulp

    def _rated(self, quotient: Quotient) -> Iterator[Formula]:
        found = [(row, drafts) for row in self.rows if (drafts := self._drafts(quotient, row))]
        fits = sum(1 for _, drafts in found if self._is_rate(quotient, drafts))
        if not _are_few(len(found) - fits, fits):
            return
        names = [self.columns[col].name for col in (quotient.rate, quotient.part, quotient.base)]
        relation = f"{names[0]} = {names[1]} / {names[2]}"
        condition = "甲 = 乙 / 丙"
        if quotient.growth:
            relation = f"{names[0]} = ({names[1]} - {names[2]}) / {names[2]}"
            condition = "甲 = (乙 - 丙) / 丙"
        for _, drafts in found:
            facts = tuple(draft.index for draft in drafts)
            yield Formula(condition, facts, relation, self._earned(quotient))


def _are_few(misses: int, fits: int) -> bool:
    """Whether the rows that fail are exceptions: every fifth, or the one of four rows."""
    return misses * 4 <= fits or (misses == 1 and fits >= _BEARING)


def _signed(draft: Draft) -> Decimal:
    """The figure as a number: a fall counts as negative."""
    value = draft.amount.value
    return -value if draft.sign < 0 and value > 0 else value


def _telling(drafts: Sequence[Draft]) -> int:
    """How many digits a fit of some figures cannot owe to chance: those of the shortest."""
    lengths = []
    for draft in drafts:
        digits = draft.amount.value.normalize().as_tuple().digits
        lengths.append(len(digits))
    return min(lengths) if lengths else 0
