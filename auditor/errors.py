"""Errors that a user can act on; each subclass builds its own sentence."""

from __future__ import annotations

import errno

#: What the system says most often when a file cannot be read or written, for people.
_REASONS = {
    errno.ENOENT: "文件夹不存在",
    errno.ENOTDIR: "文件夹不存在",
    errno.EISDIR: "这是文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘只读",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已用完",
    errno.EFBIG: "文件太大",
    errno.ENAMETOOLONG: "文件名太长",
}


class AuditorError(Exception):
    """Something that the person who runs the auditor can mend."""


class UnreadableFile(AuditorError):
    """A file that cannot be read as a report: which, why, and what to do about it."""

    def __init__(self, path: str, reason: str, advice: str) -> None:
        super().__init__(f"{path}：{reason}。{advice}。")
        self.path = path
        self.reason = reason
        self.advice = advice


def reason_of(error: OSError | UnicodeDecodeError) -> str:
    """Why a file could not be read or written, in words."""
    if isinstance(error, UnicodeDecodeError):
        return "不是 UTF-8 编码"
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
