"""A file has all of its new content, or what it had before."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from auditor.replacing import replacing

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and links are those of POSIX")


def test_a_file_that_was_not_there_is_there(tmp_path: Path) -> None:
    with replacing(tmp_path / "结果.json") as file:
        file.write(b"{}")
    assert (tmp_path / "结果.json").read_bytes() == b"{}"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, SystemExit])
def test_what_goes_wrong_leaves_what_was_there(tmp_path: Path, error: type[BaseException]) -> None:
    path = tmp_path / "结果.json"
    path.write_bytes(b"old")
    with suppress(error), replacing(path) as file:
        file.write(b"half")
        raise error
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@posix
def test_mode_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to("a")
    with replacing(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_a_device_is_written_as_it_is() -> None:
    with replacing(os.devnull) as file:
        file.write(b"new")
    assert Path(os.devnull).is_char_device()
