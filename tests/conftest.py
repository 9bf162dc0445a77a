"""What several stages of tests work with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk import Desk


@pytest.fixture
def desk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """A desk in a folder of its own, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)
