"""The manual is true: every rule in it loads and works, every output in it is what comes out."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from auditor.auditing import extract, run_examples
from auditor.checking.adding.special import SPECIAL
from auditor.rulebook import KINDS, Rule, Rulebook, load_rule
from auditor.rulebook.about import keys_of
from auditor.rulebook.claims import Claim
from auditor.rulebook.keys import KEYS
from auditor.rulebook.relations import Parts
from tests.desk import Desk

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
MANUAL = DOCS / "规则编写.md"
FENCE = re.compile(r"^```(?P<kind>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
STATED_ID = re.compile(r"^(?:id|编号): *(\S+)$", re.MULTILINE)
FACT = re.compile(r"^  (\S+) +科目 (\S+) +指标 (\S+)$", re.MULTILINE)
NAMED_FILE = re.compile(r"`((?:auditor|grammars|rules|tests|docs|examples)/[^`\s*<>]+\.[a-z]+)`")


class Snippet(NamedTuple):
    """What stands between two fences, and the word after the first one."""

    kind: str
    text: str

    @property
    def id(self) -> str:
        """The id of the rule that it states, or nothing."""
        found = STATED_ID.search(self.text)
        return found[1] if found else ""


def snippets(kind: str) -> list[Snippet]:
    text = MANUAL.read_text(encoding="utf-8")
    found = [Snippet(match["kind"].strip(), match["text"]) for match in FENCE.finditer(text)]
    return [snippet for snippet in found if snippet.kind == kind]


def loaded(snippet: Snippet) -> Rule:
    rule, errors = load_rule(f"{snippet.id}.yaml", snippet.text)
    assert [str(error) for error in errors] == []
    assert rule is not None
    return rule


RULES = [snippet for snippet in snippets("yaml") if snippet.id]
BROKEN = list(zip(snippets("yaml 写错"), snippets("text 报错"), strict=True))


@pytest.mark.parametrize("snippet", RULES, ids=lambda snippet: snippet.id)
def test_a_rule_of_the_manual_does_what_its_examples_say(snippet: Snippet) -> None:
    results = run_examples(Rulebook((loaded(snippet),)))
    assert [(result.text, result.got) for result in results if not result.ok] == []


def test_no_two_rules_of_the_manual_share_an_id() -> None:
    ids = [snippet.id for snippet in RULES]
    assert sorted(set(ids)) == sorted(ids)


def test_the_manual_has_a_rule_of_every_kind() -> None:
    kinds = {loaded(snippet).kind for snippet in RULES}
    assert kinds == set(KINDS)


@pytest.mark.parametrize(("rule", "errors"), BROKEN)
def test_a_wrong_rule_gives_the_errors_that_the_manual_shows(
    rule: Snippet, errors: Snippet
) -> None:
    _, found = load_rule(f"{rule.id}.yaml", rule.text)
    assert "\n\n".join(map(str, found)) == errors.text.rstrip()


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_shows_what_comes_out(desk: Desk, name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    shown = next(m["text"] for m in FENCE.finditer(text) if m["text"].startswith("examples/"))
    path, *lines = filter(str.strip, shown.splitlines())
    desk.write("报告.txt", (ROOT / path).read_text("utf-8"))
    printed = desk.run("check", "报告.txt").out.splitlines()
    assert [line for line in lines if line.strip("… ") and line not in printed] == []


def test_the_manual_shows_a_wrong_rule() -> None:
    assert len(BROKEN) == 1


def test_the_rule_that_does_not_work_fails_as_the_manual_shows(desk: Desk) -> None:
    (snippet,) = snippets("yaml 不灵")
    (shown,) = snippets("text 试规则")
    desk.write(f"不灵/{snippet.id}.yaml", snippet.text)
    outcome = desk.run("rules", "test", "不灵")
    assert (outcome.code, outcome.out) == (1, shown.text)


def test_figures_are_read_as_the_manual_shows() -> None:
    (shown,) = snippets("text 读成")
    sentence, _, listed = shown.text.partition("\n")
    read = [(fact.text, fact.item, fact.measure) for fact in extract(sentence)]
    assert read == FACT.findall(listed)


def test_the_commands_of_the_manual_run(desk: Desk) -> None:
    for snippet in RULES:
        desk.write(f"本单位规则/{snippet.id}.yaml", snippet.text)
    desk.write("自评报告.txt", "编制数为80人，在编人数为60人，满编率78%。\n")
    rules = ("--rules", "本单位规则/")
    assert desk.run("rules", "check", "本单位规则/").code == 0
    assert desk.run("rules", "test", "本单位规则/").code == 0
    assert f"共 {len(RULES)} 条。" in desk.run("rules", "list", *rules).out
    assert "满编率" in desk.run("rules", "show", "posts-filled-disagree", *rules).out
    assert desk.run("rules", "schema").code == 0
    assert desk.run("facts", "自评报告.txt").code == 0
    found = desk.run("check", "自评报告.txt", "--rules", "core", *rules, "--show-holding")
    assert found.code == 1
    assert "[posts-filled-disagree]" in found.out
    ignored = desk.run("check", "自评报告.txt", *rules, "--ignore", "posts-filled-disagree")
    assert "[posts-filled-disagree]" not in ignored.out


def test_the_manual_explains_every_key_of_a_rule_and_of_its_parts() -> None:
    text = MANUAL.read_text(encoding="utf-8")
    later = {"kinds", "across"}
    unexplained = [key for key in KEYS if key not in later and not re.search(rf"\b{key}\b", text)]
    assert unexplained == []


def test_the_manual_and_the_reference_tell_every_special_marker() -> None:
    listed = set(keys_of(Parts)["marker"].special)
    assert listed == {marker for markers in SPECIAL for marker in markers} | {"合计行", "合计列"}
    told = set(re.findall("`([^`]+)`", section("| `marker` | 查什么 |")))
    assert sorted(listed - told) == []


def test_the_manual_tells_every_claim() -> None:
    told = set(re.findall("`([^`]+)`", section("| `of` | 查什么 |")))
    assert sorted(set(keys_of(Claim)["of"].words) - told) == ["rate"]


def section(head: str) -> str:
    """The table of the manual that has such a head."""
    return MANUAL.read_text(encoding="utf-8").partition(head)[2].partition("\n\n")[0]


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_every_file_that_a_document_names_exists(path: Path) -> None:
    named = NAMED_FILE.findall(path.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def source_words() -> set[str]:
    """Every word of the program, its grammars and its shipped rules."""
    files = [path for path in (ROOT / "auditor").rglob("*.py") if "__pycache__" not in path.parts]
    return {word for path in files for word in re.findall(r"\w+", path.read_text("utf-8"))}


def test_every_code_name_of_the_glossary_stands_in_the_code() -> None:
    rows = re.findall(
        r"^\|[^|]*\|([^|]*)\|", (DOCS / "glossary.md").read_text("utf-8"), re.MULTILINE
    )
    names = {
        word for row in rows for name in re.findall(r"`([\w.]+)`", row) for word in name.split(".")
    }
    assert len(names) > 50
    assert sorted(names - source_words()) == []


def test_every_room_of_the_house_stands_in_the_design() -> None:
    design = (DOCS / "design.md").read_text("utf-8")
    rooms = [path for path in (ROOT / "auditor").iterdir() if not path.name.startswith("_")]
    named = [path.name + "/" * path.is_dir() for path in rooms if path.suffix in ("", ".py")]
    assert [name for name in named if name not in design] == []


def test_every_dependency_has_its_reason_in_the_design() -> None:
    design = (DOCS / "design.md").read_text("utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    listed = [*project["project"]["dependencies"], *(one for extra in extras for one in extra)]
    names = {re.split(r"[\[<>=]", one)[0] for one in listed}
    assert [name for name in sorted(names) if name.lower() not in design.lower()] == []


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", 4),
        ("本局各项工作进展顺利。".encode(), 4),
        (bytes(range(256)) * 9, 2),
        ("收入\x00100万元".encode(), 2),
        ("收入100万元".encode()[:-1], 2),
        ("收入100万元".encode("utf-16-le"), 2),
        ("收入100万元，支出80万元。".encode("gb18030"), 0),
        (b"%PDF-1.7", 2),
        ("年初预算为0万元，支出9万元，执行率90%，基数为0不可比。".encode(), 0),
        (f"收入{'1234567890' * 4}万元。".encode(), 4),
        (("（" * 400 + "收入100万元" + "）" * 400).encode(), 0),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else None,
)
def test_bad_input_ends_as_the_design_says(desk: Desk, data: bytes, code: int) -> None:
    (desk.folder / "报告.txt").write_bytes(data)
    assert desk.run("check", "报告.txt").code == code


def test_good_reports_are_audited_beside_bad_ones(desk: Desk) -> None:
    desk.write("报告/甲.txt", "收入100万元。")
    (desk.folder / "报告/乙.txt").write_bytes(b"\0")
    outcome = desk.run("check", "报告")
    assert outcome.code == 2
    assert "读出数额 1 个" in outcome.out


def test_a_slip_of_the_tutorial_gives_what_it_shows() -> None:
    typed = [(match["kind"], match["text"]) for match in FENCE.finditer(MANUAL.read_text("utf-8"))]
    shown = {kind.split()[-1]: text for kind, text in typed if kind.startswith("text 改错 ")}
    assert len(shown) == 10
    for name, text in shown.items():
        file = ROOT / "tests" / "rulebook" / "broken" / f"{name}.yaml"
        _, found = load_rule("outlay-per-student-disagrees.yaml", file.read_text("utf-8"))
        assert "\n\n".join(map(str, found)) == text.rstrip()
