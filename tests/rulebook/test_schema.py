import json
import subprocess
import sys

from auditor.rulebook import rule_schema


def test_the_schema_knows_both_languages() -> None:
    schema = rule_schema()
    assert {"severity", "严重程度", "check", "检查"} <= set(schema["properties"])
    assert "错误" in schema["$defs"]["Severities"]["anyOf"][0]["enum"]
    assert {"required": ["编号"]} in schema["allOf"][0]["anyOf"]
    assert schema["additionalProperties"] is False
    json.dumps(schema)


def test_exactly_one_kind_is_asked_for() -> None:
    kinds = [choice["anyOf"][0]["required"][0] for choice in rule_schema()["oneOf"]]
    assert kinds == ["check", "parts", "agree", "count", "grade", "text", "claim", "table"]


def test_one_word_may_stand_for_a_list_and_for_a_whole_mapping() -> None:
    schema = rule_schema()
    text, words = schema["properties"]["not_a_fault"]["anyOf"]
    assert (text["type"], words["type"]) == ("string", "array")
    short, mapping = schema["$defs"]["Agree"]["anyOf"]
    assert short["anyOf"][0] == {"type": "string"}
    assert "科目" in mapping["properties"]
    assert schema["$defs"]["TableSums"]["properties"]["formulas"]["type"] == ["boolean", "string"]


def test_loading_the_rulebook_room_loads_no_library() -> None:
    code = (
        "import sys, auditor.rulebook;"
        "print([name for name in ('lark', 'yaml', 'pydantic') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_editor_can_say_what_every_key_is_for() -> None:
    schema = rule_schema()
    for stated in (schema, *schema["$defs"].values()):
        choices = stated.get("anyOf", [stated])
        for choice in choices:
            for name, part in choice.get("properties", {}).items():
                assert part["description"], name
    within = schema["properties"]["范围"]["description"]
    assert within.startswith("几个数最远能隔多远。\n可写：sentence（句） 同一句；")
    assert "\n例：within: sentence" in within
