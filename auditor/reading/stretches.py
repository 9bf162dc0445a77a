"""Numbers in a row drawn together: 5—7、9."""

from __future__ import annotations

from collections.abc import Callable, Iterable

_MOST = 8


def stretches(numbers: Iterable[int], named: Callable[[int], str] = str) -> str:
    """Numbers that rise, each as `named` says it, at most eight stretches of them."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    shown = ["—".join(map(named, run)) for run in runs[:_MOST]]
    return "、".join(shown) + (" 等" if len(runs) > _MOST else "")
