"""Errors that a user can act on; each subclass builds its own sentence."""

from __future__ import annotations


class AuditorError(Exception):
    """Something that the person who runs the auditor can mend."""


class UnreadableFile(AuditorError):
    """A file that cannot be read as a report: which, why, and what to do about it."""

    def __init__(self, path: str, reason: str, advice: str) -> None:
        super().__init__(f"{path}：{reason}。{advice}。")
        self.path = path
        self.reason = reason
        self.advice = advice
