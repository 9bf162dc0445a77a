"""Words that wait for a noun behind the figure."""

from __future__ import annotations

import pytest

from auditor.extraction.vocabulary import load_vocabulary
from auditor.extraction.waiting import waits_for


@pytest.mark.parametrize(
    ("words", "kind", "leads"),
    [
        ("镇财政拨付了", "money", "verb"),
        ("争取到", "money", "verb"),
        ("组织", "count", "helper"),
        ("新建的", "count", "of"),
        ("我局对", "count", "to"),
        ("共为", "count", "to"),
        ("奖补资金", "money", ""),
        ("任务为", "count", ""),
        ("占收入的", "percent", ""),
        ("", "count", ""),
    ],
)
def test_verbs_prepositions_and_de_wait(words: str, kind: str, leads: str) -> None:
    assert leads == waits_for(words, kind, load_vocabulary())
