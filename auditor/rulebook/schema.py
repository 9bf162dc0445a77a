"""The JSON Schema of a rule file, from which an editor completes and checks while one types."""

from __future__ import annotations

from typing import Any

from auditor.rulebook import rule
from auditor.rulebook.keys import KEYS, WORDS


def rule_schema() -> dict[str, Any]:
    """The JSON Schema of a rule file, Chinese spellings included."""
    from pydantic import TypeAdapter  # noqa: PLC0415  only those who ask for the schema wait for it

    schema = TypeAdapter(rule.RuleFile).json_schema()
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    definitions = schema.get("$defs", {})
    for name, shape in _shapes().items():
        stated = schema if name == "RuleFile" else definitions[name]
        _describe(stated, shape)
    schema["oneOf"] = [{"anyOf": _required((kind,))} for kind in rule.KINDS]
    schema["title"] = "auditor rule"
    return schema


def _shapes() -> dict[str, Any]:
    shapes = (rule.RuleFile, rule.Severities, rule.Binding, rule.Parts, rule.Agree, rule.Count)
    more = (rule.Grade, rule.Text, rule.Claim, rule.CellName, rule.TableSums, rule.Example)
    return {shape.__name__: shape for shape in (*shapes, *more)}


def _describe(stated: dict[str, Any], shape: Any) -> None:
    """Say what the file may say beside the plain shape: one word for a list, Chinese spellings."""
    properties = {name: _loosened(part) for name, part in stated["properties"].items()}
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
