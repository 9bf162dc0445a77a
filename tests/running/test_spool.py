"""What is put into a spool comes out of it, also where no disk takes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.running import spool
from auditor.running.spool import Spool, close_all


def test_what_is_kept_comes_back() -> None:
    kept = Spool()
    one, other = kept.keep(b"hello"), kept.keep(b"world!")
    assert (other.read(), one.read()) == (b"world!", b"hello")
    assert other.part(1, 3).read() == b"orl"
    assert kept.keep(b"").read() == b""


def test_without_a_disk_it_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> object:
        raise OSError

    monkeypatch.setattr(spool, "TemporaryFile", full)
    assert Spool().keep(b"hello").part(1, 2).read() == b"el"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_disk_that_fills_up_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w+b", buffering=0) as full:
        monkeypatch.setattr(spool, "TemporaryFile", lambda **_: full)
        assert Spool().keep(b"hello").read() == b"hello"


def test_a_worker_lets_go_of_it() -> None:
    kept = Spool()
    one = kept.keep(b"hello")
    close_all()
    with pytest.raises(ValueError, match="closed file"):
        one.read()
