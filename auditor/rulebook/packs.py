"""A pack: a folder of rules with a `pack.yaml` that says what it is, and what it builds upon."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from auditor.rulebook.about import ANY, About
from auditor.rulebook.compose import compose
from auditor.rulebook.known import Known
from auditor.rulebook.mistakes import RuleError, Source
from auditor.rulebook.nodes import UNREAD, Reading, made

#: The file of a pack that is about the pack and is no rule.
PACK_FILE = "pack.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFile:
    """The keys of `pack.yaml`."""

    name: Annotated[str, About("规则包的名称，--rules、--select 可以写它", "name: 本单位")]
    title: Annotated[str, About("一句话说是什么规则", "title: 本单位的内部规定")]
    version: Annotated[str, About("版本号", 'version: "1.0"')] = ""
    source: Annotated[tuple[str, ...], About("规则出自哪里", "source: 某局内控手册")] = ()
    extends: Annotated[
        tuple[str, ...],
        About("先装载这些包：自带包的名称，或从这里算起的路径", "extends: [core]"),
    ] = ()
    applies_to: Annotated[
        tuple[str, ...],
        About("包里的规则管哪些种类的文件，规则自己写了的除外", "applies_to: [部门决算]", "都管"),
    ] = field(default=(), metadata=ANY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack(PackFile):
    """A pack that was read, and the folder it stands in."""

    folder: str = ""


def plain_pack(folder: Path) -> Pack:
    """A folder of rules that says nothing about itself is named for itself."""
    return Pack(name=folder.name, title="", folder=str(folder))


def read_pack(path: str, text: str, known: Known) -> tuple[Pack | None, list[RuleError]]:
    """The pack that a text states as the file at `path` would, or all that is wrong with it."""
    source = Source(path, text, text)
    root = compose(source)
    if isinstance(root, RuleError):
        return None, [root]
    reading = Reading(source)
    record = reading.value(root, PackFile, ())
    if record is not UNREAD:
        known.check_kinds(record.get("applies_to"), reading, ("applies_to",))
    if reading.errors or record is UNREAD:
        return None, sorted(reading.errors, key=lambda error: (error.line, error.column))
    stated: PackFile = made(PackFile, record)
    return Pack(
        name=stated.name, title=stated.title, version=stated.version, source=stated.source,
        extends=stated.extends, applies_to=stated.applies_to, folder=str(Path(path).parent),
    ), []  # fmt: skip
