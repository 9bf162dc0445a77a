"""``auditor facts`` in its forms."""

from __future__ import annotations

import io
import json
import sys

import pytest

from tests.desk import GOOD, WORDS, Desk


def test_facts_are_shown_in_every_form(desk: Desk) -> None:
    desk.write("好.txt", GOOD)
    assert "200万元" in desk.run("facts", "好.txt").out
    content = json.loads(desk.run("facts", "好.txt", "--format", "json").out)
    assert [fact["text"] for fact in content["facts"]] == ["200万元", "100万元", "50%"]
    assert desk.run("facts", "好.txt", "--format", "csv").out.startswith("text,value,unit,")


def test_facts_of_a_text_without_figures_give_4(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WORDS.encode())))
    outcome = desk.run("facts", "-")
    assert (outcome.code, outcome.out) == (4, "没有读到任何数额。\n")
