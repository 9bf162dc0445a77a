"""Rule files to a rulebook: packs, files and folders; a broken file never stops the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path

from auditor.rulebook import soundness
from auditor.rulebook.compose import compose
from auditor.rulebook.mistakes import RuleError, Source, nowhere, spot
from auditor.rulebook.nodes import UNREAD, Reading, made
from auditor.rulebook.rule import Rule, RuleFile
from auditor.rulebook.slips import Slip, find_slips, mend
from auditor.shipped import rules_folder

DEFAULT_PACK = "core"
#: The file of a pack that is about the pack and is no rule.
PACK_FILE = "pack.yaml"
_MOST_BYTES = 1_000_000
_KEYS = tuple(item.name for item in fields(RuleFile))


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that loaded, in the order of their files, and what is wrong with the others."""

    rules: tuple[Rule, ...]
    errors: tuple[RuleError, ...] = ()
    packs: tuple[str, ...] = ()  #: the names of the folders that rules came from


def load_rules(*paths: str | Path) -> Rulebook:
    """The rules of packs, files and folders; of the shipped core pack when none is named."""
    rules: list[Rule] = []
    errors: list[RuleError] = []
    owners: dict[str, str] = {}
    met: set[Path] = set()
    for path in paths or (DEFAULT_PACK,):
        for file in _files(path, errors):
            if file.absolute() in met:
                continue
            met.add(file.absolute())
            rule = _load(file, errors)
            if rule is None:
                continue
            owner = owners.setdefault(rule.id, str(file))
            if owner == str(file):
                rules.append(rule)
            else:
                what = f"编号 {rule.id} 已在 {owner}"
                errors.append(RuleError(str(file), nowhere(), what, "给其中一个文件改名并改编号"))
    packs = tuple(dict.fromkeys(rule.pack for rule in rules))
    return Rulebook(tuple(rules), tuple(errors), packs)


def load_rule(path: str, text: str) -> tuple[Rule | None, list[RuleError]]:
    """The rule that a text states as the file at `path` would, or all that is wrong with it."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rule, errors = _read(Source(path, text, text))
    if not errors:
        return rule, []
    slips = find_slips(text)
    if not slips:
        return None, errors
    mended = mend(text, slips)
    source = Source(path, text, *mended)
    told = [Source(path, text, text).error(slip.offset, slip.what, _advice(slip)) for slip in slips]
    # a file that still is no YAML after mending has said enough with its slips
    others = [] if isinstance(compose(source), RuleError) else _read(source)[1]
    return None, sorted([*told, *others], key=lambda error: (error.line, error.column))


def _advice(slip: Slip) -> str:
    meant = "空格" if slip.meant.isspace() else slip.meant.strip()
    after = "，后面空一格" if slip.meant.endswith(" ") and not slip.meant.isspace() else ""
    return f"改成半角的 {meant}{after}"


def _load(file: Path, errors: list[RuleError]) -> Rule | None:
    text = _text(file, errors)
    if text is None:
        return None
    rule, found = load_rule(str(file), text)
    errors.extend(found)
    return rule


def _read(source: Source) -> tuple[Rule | None, list[RuleError]]:
    root = compose(source)
    if isinstance(root, RuleError):
        return None, [root]
    reading = Reading(source)
    record = reading.value(root, RuleFile, ())
    if record is UNREAD:
        return None, reading.errors
    file = Path(source.path)
    condition = soundness.check(record, reading, file.stem)
    if reading.errors:
        return None, sorted(reading.errors, key=lambda error: (error.line, error.column))
    stated = made(RuleFile, record)
    values = {name: getattr(stated, name) for name in _KEYS}
    return Rule(**values, condition=condition, path=source.path, pack=file.parent.name), []


def _text(file: Path, errors: list[RuleError]) -> str | None:
    try:
        data = file.read_bytes()
    except OSError as error:
        what = f"读不了这个文件：{error.strerror or error}"
        errors.append(RuleError(str(file), nowhere(), what, "检查路径与权限"))
        return None
    if len(data) > _MOST_BYTES:
        errors.append(RuleError(str(file), nowhere(), "文件太大，不像规则", "一个文件只写一条规则"))
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        what, advice = "不是 UTF-8 编码", "在编辑器里另存为 UTF-8 编码"
        errors.append(RuleError(str(file), spot(before, len(before)), what, advice))
        return None


def _files(path: str | Path, errors: list[RuleError]) -> Iterator[Path]:
    """The rule files of a pack name, a folder or a file, sorted by path."""
    shipped = rules_folder()
    place = Path(path)
    try:
        if isinstance(path, str) and path in _packs(shipped):
            place = shipped / path
        if place.is_dir():
            files = (file for file in place.rglob("*") if file.suffix in (".yaml", ".yml"))
            yield from sorted(file for file in files if file.name != PACK_FILE)
            return
        if place.is_file():
            yield place
            return
    except (OSError, ValueError):
        pass  # a name no file can have, told below
    close = get_close_matches(str(path), _packs(shipped), n=1)
    guess = f"是不是规则包 {close[0]}？" if close else ""
    advice = f"{guess}给一个规则包名、规则文件或文件夹；规则包有 {'、'.join(_packs(shipped))}"
    errors.append(RuleError(str(path), nowhere(), "没有这个规则包、文件或文件夹", advice))


def _packs(shipped: Path) -> list[str]:
    return sorted(folder.name for folder in shipped.iterdir() if folder.is_dir())
