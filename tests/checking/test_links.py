"""Which of many statements are compared with each other."""

from __future__ import annotations

from auditor.checking.agreeing.links import CROWD, pairs
from tests.making import fact


def test_all_pairs_of_a_few_and_only_neighbours_of_a_crowd() -> None:
    few = [fact(f"{at}件") for at in range(1, 4)]
    assert [("1件", "2件"), ("1件", "3件"), ("2件", "3件")] == [
        (one.text, other.text) for one, other in pairs(few)
    ]
    assert CROWD == len(list(pairs([fact("5件")] * (CROWD + 1))))
