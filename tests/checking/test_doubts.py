"""What rests on figures that were recognised in a picture."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.auditing import audit_document
from auditor.model import Anchor, Verdict
from auditor.reading.composing import Composer
from auditor.reading.parts import paragraph_of
from auditor.reading.rendering import Rendering
from auditor.rulebook import load_rules

WRONG = "本部门全年预算数45,242.97万元，执行数44,636.53万元，执行率98.57%。"


def finding(score: str | None) -> Verdict:
    """The finding on a paragraph of which one character was recognised with that confidence."""
    page = Rendering()
    sure, other = Anchor(page=1), Anchor(page=1, confidence=Decimal(score) if score else None)
    at = WRONG.index("636")
    stretches = [(WRONG[:at], sure), (WRONG[at], other), (WRONG[at + 1 :], sure)]
    line = page.line(stretches)
    assert line is not None
    document = Composer([paragraph_of([line])]).document("a", "pdf", "", page.source, page.anchors)
    (found,) = audit_document(document, load_rules()).findings
    return found


@pytest.mark.parametrize(
    ("score", "confidence", "severity"),
    [(None, "high", "error"), ("0.96", "medium", "warning"), ("0.41", "low", "info")],
)
def test_a_recognised_figure_is_never_proof(
    score: str | None, confidence: str, severity: str
) -> None:
    found = finding(score)
    assert (found.confidence, found.severity) == (confidence, severity)
    assert found.message.endswith("（识别自图片，请核对原图）") is (score is not None)
