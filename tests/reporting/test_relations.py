"""What the page knows of each figure."""

from __future__ import annotations

import json

from auditor.reporting import relations
from tests.reporting.samples import CONTRADICTED, HOSTILE, TIED, paged


def test_a_figure_knows_what_it_was_read_as_and_its_relations() -> None:
    document = paged(TIED, CONTRADICTED)
    content = json.loads(relations.data(document, [CONTRADICTED]))
    texts = content["texts"]
    item, measure, period, numbers = content["figures"][1]
    assert (texts[item], texts[measure], texts[period]) == ("部门整体", "执行数", "2022")
    assert numbers == [0, 1]
    assert content["figures"][3][3] == []
    title, verdict, state, _, relation, compared, filled, number = content["relations"][1]
    assert [texts[at] for at in (title, verdict, state, relation, compared)] == [
        "执行率与执行数、预算数不符",
        "不符",
        "error",
        "执行率 = 执行数 / 预算数",
        "写作 98.57%，对照 98.66%，相差 -0.09",
    ]
    assert [(texts[name], figure, texts[text]) for name, figure, text in filled] == [
        ("执行率", 2, "98.57%"),
        ("执行数", 1, "44,636.53万元"),
        ("预算数", 0, "45,242.97万元"),
    ]
    assert (number, content["relations"][0][7]) == (1, 0)


def test_a_text_is_told_once() -> None:
    content = json.loads(relations.data(paged(TIED, TIED, TIED), []))
    assert len(content["texts"]) == len(set(content["texts"]))


def test_nothing_in_it_ends_the_element_that_holds_it() -> None:
    text = relations.data(paged(TIED._replace(message=f"{HOSTILE}\u2028")), [])
    assert not set("<>&\u2028") & set(text)
    assert f"{HOSTILE}\u2028" in json.loads(text)["texts"]
