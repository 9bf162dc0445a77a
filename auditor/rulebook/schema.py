"""The JSON Schema of a rule file, from which an editor completes and checks while one types."""

from __future__ import annotations

from typing import Any

from auditor.rulebook.about import KINDS, About, keys_of
from auditor.rulebook.bindings import Binding
from auditor.rulebook.claims import Claim
from auditor.rulebook.keys import KEYS, WORDS, said
from auditor.rulebook.relations import (
    Agree,
    CellName,
    Count,
    Grade,
    Parts,
    TableSums,
    Text,
)
from auditor.rulebook.rule import Example, RuleFile
from auditor.rulebook.severities import Severities

#: Every mapping with known keys in a rule file, that of the rule itself first.
SHAPES: tuple[Any, ...] = (
    *(RuleFile, Severities, Binding, Parts, Agree, Count, Grade, Text, Claim, TableSums, CellName),
    Example,
)


def rule_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, Chinese spellings included."""
    from pydantic import TypeAdapter  # noqa: PLC0415  only those who ask for the schema wait for it

    schema = TypeAdapter(RuleFile).json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    definitions = schema.get("$defs", {})
    for shape in SHAPES:
        _describe(schema if shape is RuleFile else definitions[shape.__name__], shape)
    schema["oneOf"] = [{"anyOf": _required((kind,))} for kind in KINDS]
    schema["title"] = "auditor rule"
    return schema


def _describe(stated: dict[str, Any], shape: Any) -> None:
    """Say what the file may say beside the plain shape: one word for a list, Chinese spellings."""
    properties = {
        name: {**_loosened(part), "description": told(about)}
        for (name, part), about in zip(
            stated["properties"].items(), keys_of(shape).values(), strict=True
        )
    }
    for name in tuple(properties):
        for spelled in KEYS.get(name, ()):
            properties.setdefault(spelled, {**properties[name], "title": f"{name}（{spelled}）"})
    stated["properties"] = properties
    stated["additionalProperties"] = False
    required = stated.pop("required", [])
    if required:
        stated["allOf"] = [{"anyOf": _required((name,))} for name in required]
    short = getattr(shape, "short", "")
    if short:
        mapping = dict(stated)
        stated.clear()
        stated["anyOf"] = [properties[short], mapping]


def told(about: About) -> str:
    """What an editor shows of a key: what it says, what its words mean, an example."""
    words = "；".join(f"{said(word, WORDS)} {meaning}" for word, meaning in about.words.items())
    special = "；".join(f"{word} {meaning}" for word, meaning in about.special.items())
    kinds = "、".join(said(kind, KEYS) for kind in about.kinds)
    lines = (
        f"{about.says}。",
        f"可写：{words}。" if words else "",
        f"特别的词：{special}。" if special else "",
        f"不写：{about.unsaid}。" if about.unsaid else "",
        f"管：{kinds} 规则。" if 1 < len(about.kinds) < len(KINDS) else "",
        f"例：{about.example}",
    )
    return "\n".join(filter(None, lines))


def _required(names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"required": [form]} for name in names for form in (name, *KEYS.get(name, ()))]


def _loosened(part: dict[str, Any]) -> dict[str, Any]:
    if "enum" in part:
        spelled = [form for word in part["enum"] for form in (word, *WORDS.get(word, ()))]
        return {**part, "enum": list(dict.fromkeys(filter(None, spelled)))}
    if part.get("type") == "array":
        items = _loosened(part["items"])
        several = {**part, "items": items}
        return {"anyOf": [items, several]}
    if part.get("type") == "boolean":
        return {**part, "type": ["boolean", "string"]}
    return part
