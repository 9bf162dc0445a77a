"""Values of the model survive packing; what is no such value is refused."""

from __future__ import annotations

import gc
import json
import pickle
import zlib
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest

from auditor.auditing import audit_document
from auditor.model import Evidence, Figure, Place
from auditor.model.document import Anchor, Box
from auditor.reading import read_text
from auditor.rulebook import load_rules
from auditor.running.folding import fold, unfold
from auditor.running.job import Result
from auditor.running.packing import Unpackable, pack, unpack
from auditor.running.spool import Spool
from tests.making import place


def packed(content: object) -> bytes:
    return zlib.compress(json.dumps(content).encode())


def test_an_audited_document_comes_back_as_it_was() -> None:
    table = "| 项目 | 金额 |\n|---|---|\n| 甲 | 5 |\n"
    text = f"全年预算数为200万元，执行数为100万元，执行率60%。\n\n{table}"
    document = audit_document(read_text(text), load_rules())
    assert document.verdicts
    assert document.facts
    assert document.page is not None
    assert Result(document, "") == unfold(fold(Result(document)), Spool())


@pytest.mark.parametrize(
    "value",
    [
        Evidence("预算数", "1.20", Decimal("1.20"), "元", "引文", place()),
        Evidence("", "", Decimal("-1E+9"), "", "\ud800 \x00 \u2028", place(page=3), 7, 8, 9),
        Evidence(
            "",
            "",
            None,
            "",
            "",
            place(anchor=Anchor(1, "表", "B7", boxes=(Box(0.5, 1.0, 2.0, 3.5),))),
        ),
        Figure(1, 2, "科目", "指标", "2021"),
    ],
)
def test_values_come_back_as_they_were(value: Any) -> None:
    back = unpack(pack(value), type(value))
    assert value == back
    assert repr(value) == repr(back)


def test_what_is_said_twice_is_kept_once() -> None:
    value = Evidence("预算数", "1.20", Decimal("1.20"), "元", "一处引文", place())
    one, other = (unpack(pack(value), Evidence) for _ in range(2))
    assert one.quote is other.quote
    assert one.value is other.value


def test_the_collector_is_afterwards_as_it_was() -> None:
    good = pack(Figure(1, 2, "", "", ""))
    for data in (good, good[:-3]):
        for turn, stays in ((gc.enable, True), (gc.disable, False)):
            turn()
            with suppress(Unpackable):
                unpack(data, Figure)
            found = gc.isenabled()
            gc.enable()
            assert found is stays


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zlib",
        pack(Figure(1, 2, "", "", ""))[:-3],
        pack(Figure(1, 2, "", "", "")) + b"x",
        pickle.dumps(Figure(1, 2, "", "", "")),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b"\xff\xff"),
        packed({}),
        packed(None),
        packed([1, 2, "", ""]),
        packed([1, 2, "", "", "", ""]),
        packed([1, "2", "", "", ""]),
        packed([True, 2, "", "", ""]),
        packed([1, 2, "", "", None]),
    ],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(Unpackable):
        unpack(data, Figure)


def test_a_number_that_is_none_is_refused() -> None:
    words = ["名", "文", "12a", "元", "引文", list(place()), -1, -1, -1]
    with pytest.raises(Unpackable, match="12a"):
        unpack(packed(words), Evidence)


def test_a_type_that_no_value_of_the_model_has_is_our_fault() -> None:
    with pytest.raises(TypeError):
        pack([object()])


def test_a_place_is_checked_inside_too() -> None:
    words = ["名", "文", None, "元", "引文", [1, 2, 3], -1, -1, -1]
    with pytest.raises(Unpackable, match=Place.__name__):
        unpack(packed(words), Evidence)
