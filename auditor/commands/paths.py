"""From the paths that the user named to the reports that are read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from auditor.commands.own_results import is_own
from auditor.errors import AuditorError

STDIN = "-"
#: What is taken for a report in a folder; a file that is named itself is read whatever its name.
SUFFIXES = frozenset(
    (
        *(".txt", ".text", ".md", ".markdown", ".pdf", ".ofd"),
        *(".docx", ".docm", ".doc", ".wps"),
        *(".xlsx", ".xlsm", ".xls", ".et", ".csv"),
        *(".html", ".htm", ".mht", ".mhtml"),
    )
)


class Gathered(NamedTuple):
    """The reports to read, and what else lies in folders: other files by suffix, results."""

    reports: list[str]
    passed: Counter[str]
    results: list[str]


def gather(named: Iterable[str]) -> Gathered:
    """The reports named, folders replaced by the reports in them, each report once.

    A path that does not exist stays: that it cannot be read is for the reader to say.
    """
    reports: dict[str, None] = {}
    passed: Counter[str] = Counter()
    results: list[str] = []
    for name in named:
        if not Path(name).is_dir():
            reports[name] = None
            continue
        for path in _walk(name):
            suffix = path.suffix.lower()
            if suffix in SUFFIXES:
                if is_own(path):
                    results.append(str(path))
                else:
                    reports[str(path)] = None
            else:
                passed[suffix] += 1
    return Gathered(list(reports), passed, results)


class NoRevision(AuditorError):
    """Git cannot say what has changed since a revision."""

    def __init__(self, revision: str, reason: str) -> None:
        advice = "请在 git 仓库中运行，并给出其中的分支、标签或提交"
        super().__init__(f"--changed-since {revision}：{reason}。{advice}。")


def changed_since(revision: str, paths: Iterable[str]) -> list[str]:
    """Those of the paths that have changed since this line of work left the revision.

    What is not committed yet counts too, and what is not under version control yet.
    """
    commit = _git(revision, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    with suppress(NoRevision):  # nothing in common: compare with the revision itself
        commit = _git(revision, "merge-base", commit.strip(), "HEAD")
    top = Path(_git(revision, "rev-parse", "--show-toplevel").strip())
    changed = _git(revision, "diff", "--name-only", "-z", "--diff-filter=d", commit.strip(), "--")
    new = _git(revision, "-C", str(top), "ls-files", "-z", "--others", "--exclude-standard")
    touched = {(top / name).resolve() for name in (changed + new).split("\0") if name}
    return [path for path in paths if Path(path).resolve() in touched]


def _git(revision: str, *arguments: str) -> str:
    import subprocess  # noqa: PLC0415  only where git is asked

    if revision.startswith("-"):
        raise NoRevision(revision, "这不是版本的名字")
    try:
        done = subprocess.run(  # noqa: S603  no shell, and the revision is no option
            ["git", *arguments],  # noqa: S607  git is where the user has it
            capture_output=True,
            check=True,
        )
    except FileNotFoundError:
        raise NoRevision(revision, "没有安装 git") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip()
        if "not a git repository" in said:
            said = "这里不在 git 仓库里"
        raise NoRevision(revision, said or "git 仓库里没有这个版本") from None
    return os.fsdecode(done.stdout)


def _walk(folder: str) -> Iterator[Path]:
    """The files in a folder and below it, sorted; hidden ones and Office's lock files left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith((".", "~$")):
                yield Path(root, name)
