"""What the system says of files, in words."""

from __future__ import annotations

import errno

import pytest

from auditor.errors import reason_of


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.EACCES, "Permission denied"), "没有权限"),
        (OSError(errno.EROFS, "Read-only file system"), "磁盘只读"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte"), "不是 UTF-8 编码"),
    ],
)
def test_the_reason_is_told_in_words(error: OSError | UnicodeDecodeError, said: str) -> None:
    assert reason_of(error) == said
