"""``auditor facts`` in its forms."""

from __future__ import annotations

import io
import json
import sys

import pytest
from PIL import Image

from tests.desk import GOOD, WORDS, Desk
from tests.reading import printing


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


def test_what_could_not_be_read_is_told(desk: Desk) -> None:
    drawing, file = printing.canvas()
    drawing.drawString(80, 700, "本年收入总计1,326.50万元，支出合计1,318.40万元。")
    drawing.showPage()
    drawing.drawInlineImage(Image.new("L", (60, 84), 255), 0, 0, 595, 842)
    drawing.save()
    (desk.folder / "决算.pdf").write_bytes(file.getvalue())
    outcome = desk.run("facts", "决算.pdf", "--format", "csv")
    assert outcome.code == 0
    assert "1,326.50万元" in outcome.out
    assert "决算.pdf：第2页是图片，没有文字层，没有读" in outcome.err
    assert "第2页是图片" in desk.check("决算.pdf").out
