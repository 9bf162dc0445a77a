"""What a working folder sets once for all runs: `auditor.toml`, or `[tool.auditor]` in pyproject.

The nearest file above the current folder counts. An option of the command line comes before it,
what is set nowhere has its default; the environment sets nothing.
"""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from auditor.errors import AuditorError, reason_of
from auditor.model.finding import SEVERITIES
from auditor.rulebook.mistakes import RuleError, Source

FILE = "auditor.toml"
PROJECT_FILE = "pyproject.toml"
LEVELS = (*SEVERITIES, "never")


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """Every setting, with its default."""

    packs: tuple[str, ...] = ()  #: as `--rules`; a path is one from the folder of the file
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    min_coverage: Decimal | None = None  #: a percentage: 60 is 60%
    require_read: bool = False
    severity: Mapping[str, str] = field(default_factory=dict)  #: by id, pack or pattern of a rule
    kinds: Mapping[str, str] = field(default_factory=dict)  #: kinds of documents by path pattern
    file: Path | None = None  #: where it was read from
    stated: frozenset[str] = frozenset()  #: the settings that the file states
    given: frozenset[str] = frozenset()  #: the settings that the command line gives

    def origin(self, name: str) -> str:
        """Where a setting comes from, in words."""
        if name in self.given:
            return "命令行"
        return str(self.file) if name in self.stated else "默认"


class BadConfiguration(AuditorError):
    """All that is wrong with a configuration file."""

    def __init__(self, mistakes: list[RuleError]) -> None:
        super().__init__("\n\n".join(str(mistake) for mistake in mistakes))


SETTINGS = tuple(
    item.name for item in fields(Configuration) if item.name not in ("file", "stated", "given")
)


def configured(options: Namespace) -> Configuration:
    """The settings of a run: the file's, with those of the command line before them."""
    found = configuration()
    given: dict[str, Any] = {}
    for name in SETTINGS:
        value = getattr(options, "rules" if name == "packs" else name, None)
        if value is not None and value != []:
            given[name] = tuple(value) if isinstance(value, list) else value
    values = {item.name: getattr(found, item.name) for item in fields(found)}
    return Configuration(**{**values, **given, "given": frozenset(given)})


def configuration(folder: Path | None = None) -> Configuration:
    """The settings of the nearest file in the folder (the current one) or above it."""
    start = (folder or Path()).absolute()
    for above in (start, *start.parents):
        for name in (FILE, PROJECT_FILE):
            file = above / name
            if file.is_file():
                found = _read(file)
                if found is not None:
                    return found
    return Configuration()


def _read(file: Path) -> Configuration | None:
    """The settings of one file; None for a pyproject.toml that says nothing of us."""
    import tomllib  # noqa: PLC0415  only where there is a file

    try:
        text = file.read_text(encoding="utf-8-sig")  # Notepad puts a mark before it
    except (OSError, UnicodeDecodeError) as error:
        what = f"{file}：读不了这个配置文件（{reason_of(error)}）。请检查权限，并存为 UTF-8 编码。"
        raise AuditorError(what) from error
    is_project = file.name == PROJECT_FILE
    if is_project and "[tool.auditor" not in text:
        return None
    page = _Page(file, text)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadConfiguration([page.unreadable(str(error))]) from error
    if is_project:
        table = table.get("tool", {}).get("auditor", {})
    return _settings(table, page)


def _settings(table: Mapping[str, Any], page: _Page) -> Configuration:
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in SETTINGS:
            close = get_close_matches(key, SETTINGS, n=1)
            guess = f"是不是 {close[0]}？" if close else ""
            page.complain(key, f"不认识的键 {key}", f"{guess}可写 {'、'.join(SETTINGS)}")
            continue
        read = _value(key, value, page)
        if read is not None:
            values[key] = read
    if page.mistakes:
        raise BadConfiguration(page.mistakes)
    return Configuration(**values, file=page.file, stated=frozenset(values))


def _value(key: str, value: Any, page: _Page) -> Any:
    if key in ("packs", "select", "ignore"):
        listed = [value] if isinstance(value, str) else value
        if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
            return page.complain(key, f"{key} 要写一列词", f'如 {key} = ["core", "文字"]')
        return tuple(_resolved(one, page.file.parent) if key == "packs" else one for one in listed)
    if key == "fail_on":
        return _word(key, key, value, LEVELS, page)
    if key == "require_read":
        if not isinstance(value, bool):
            return page.complain(key, f"{key} 要写 true 或 false", f"如 {key} = true")
        return value
    if key == "min_coverage":
        share = percentage(value)
        if share is None:
            return page.complain(key, f"{key} 要写 0% 到 100%", f'如 {key} = "60%"')
        return share
    return _table(key, value, page)


def _table(key: str, value: Any, page: _Page) -> Mapping[str, str] | None:
    example = '"growth-*" = "info"' if key == "severity" else '"决算/*" = "部门决算"'
    if not isinstance(value, dict):
        page.complain(key, f"{key} 要写成一张表", f"另起一行写 [{key}]，下面每行一个，如 {example}")
        return None
    for name, word in value.items():
        if key == "severity":
            _word(name, f"{key} 里的 {name}", word, SEVERITIES, page)
        elif not isinstance(word, str):
            page.complain(name, f"{key} 里的 {name} 要写一个词", f"如 {example}")
    return value


def _word(key: str, said: str, value: Any, allowed: tuple[str, ...], page: _Page) -> str | None:
    if isinstance(value, str) and value in allowed:
        return value
    close = get_close_matches(str(value), allowed, n=1)
    guess = f"是不是 {close[0]}？" if close else ""
    page.complain(key, f"{said} 不能是 {value}", f"{guess}可写 {'、'.join(allowed)}")
    return None


def percentage(written: Any) -> Decimal | None:
    """60, "60" and "60%" are 60; what is no percentage is None."""
    if isinstance(written, bool):
        return None
    try:
        share = Decimal(str(written).strip().removesuffix("%").removesuffix("％").strip())
    except InvalidOperation:
        return None
    return share if share.is_finite() and 0 <= share <= 100 else None


def _resolved(named: str, folder: Path) -> str:
    """A pack by its name, or else a path from the folder of the file."""
    from auditor.rulebook.files import shipped_packs  # noqa: PLC0415  only where there is a file

    return named if named in shipped_packs() else str(folder / named)


class _Page:
    """A configuration file and all that is wrong with it; tomllib keeps no places of keys."""

    def __init__(self, file: Path, text: str) -> None:
        self.file = file
        self.mistakes: list[RuleError] = []
        self._source = Source(str(file), text, text)
        self._text = text

    def complain(self, key: str, what: str, advice: str) -> None:
        """A mistake of a key, told at its line."""
        form = rf"""^\s*(?:\[(?:tool\.auditor\.)?)?(?P<key>["']?{re.escape(key)}["']?)\s*[\]=.]"""
        match = re.search(form, self._text, re.MULTILINE)
        self.mistakes.append(self._source.error(match.start("key") if match else 0, what, advice))

    def unreadable(self, said: str) -> RuleError:
        """The complaint of tomllib, at the place that it names."""
        place = re.search(r"line (\d+), column (\d+)", said)
        lines = self._text.splitlines(keepends=True)
        line, column = (int(place[1]), int(place[2])) if place else (len(lines), 1)
        offset = sum(map(len, lines[: line - 1])) + column - 1
        advice = '键 = 值；文字和带中文的键用半角双引号括起来，几个写成 ["甲", "乙"]'
        return self._source.error(offset, "不是合格的 TOML", advice)


def shown(configuration_: Configuration) -> Iterator[tuple[str, str, str]]:
    """Each setting with its value and where it comes from, as words."""
    for name in SETTINGS:
        yield name, _shown(name, getattr(configuration_, name)), configuration_.origin(name)


def _shown(name: str, value: Any) -> str:
    if isinstance(value, Mapping):
        return "\n".join(f"{key} = {word}" for key, word in value.items()) or "（无）"
    if isinstance(value, tuple):
        empty = (
            "（自带的各包）" if name == "packs" else "（全部）" if name == "select" else "（无）"
        )
        return "\n".join(value) or empty
    if isinstance(value, bool):
        return "是" if value else "否"
    if value is None:
        return "（不要求）"
    return f"{value}%" if isinstance(value, Decimal) else str(value)
