"""Every word of the domain's lexicon is read: by a list, by a pattern, or on purpose not used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from auditor.model import Fact
from auditor.shipped import grammars_folder
from tests.checking.samples import verdicts
from tests.extraction.stated import stated

ROOT = Path(__file__).parents[1]
LEXICON = ROOT.parent / "shared" / "domain" / "lexicon.yaml"
PROBES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("lexicon.yaml").read_text(encoding="utf-8")
)
CASES = [(probe, word) for probe in PROBES for word in probe.get("only", probe["words"])]


@pytest.mark.parametrize(("probe", "word"), CASES, ids=[word for _, word in CASES])
def test_a_word_of_the_grammar_is_read(probe: dict[str, Any], word: str) -> None:
    said = probe.get("as", {}).get(word, word)
    for rule, expected in probe.get("rule", {}).items():
        assert expected == verdicts(probe["text"].replace("词", said), rule)
    found = stated(probe["text"].replace("词", said))
    told = {word for fact in found.facts for word in _told(fact)}
    for partition in found.partitions:
        parts = "+".join(found.facts[part].text for part in partition.parts)
        told.add(f"{found.facts[partition.whole].text}={parts}")
    assert {each.replace("词", said) for each in probe.get("reads", ())} <= told
    count = probe.get("facts", {}).get(word, probe.get("count", len(found.facts)))
    assert count == len(found.facts)


def _told(fact: Fact) -> Iterator[str]:
    """What a fact says, as the probes write it: 97.5%=完成率, 30000吨."""
    yield fact.text
    yield f"{fact.value}{fact.unit}"
    for word in (
        fact.item,
        fact.measure,
        fact.quantity,
        fact.role,
        fact.period,
        fact.base_name,
        fact.scope,
    ):
        yield f"{fact.text}={word}"
    yield f"{fact.text}={fact.amount.qualifier}"


def test_every_word_of_the_lexicon_is_read_or_known_and_not_used() -> None:
    if not LEXICON.exists():
        pytest.skip("the lexicon lies beside a checkout only")
    by_list = {_plain(word) for word in _words_of(grammars_folder()) | _words_of(ROOT / "rules")}
    by_pattern = {_plain(word) for probe in PROBES for word in probe["words"]}
    unused = {_plain(word) for word in _unused()}
    lexicon = {_plain(word) for word in _terms(_yaml(LEXICON))}
    assert not unused & by_list
    missing = lexicon - by_list - by_pattern - unused
    assert not missing
    counts = (len(lexicon & by_list), len(lexicon & by_pattern - by_list), len(lexicon & unused))
    assert sum(counts) == len(lexicon)
    assert counts[0] > counts[1] > counts[2]


def _yaml(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def _words_of(folder: Path) -> set[str]:
    """All words of the lists below a folder; examples and patterns are no lists."""
    found: set[str] = set()
    for path in folder.rglob("*.yaml"):
        data = _yaml(path)
        data.pop("examples", None)
        found |= {part for word in _leaves(data) for part in word.split("=")}
    return found


def _leaves(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield str(key)
            yield from _leaves(value)
    elif isinstance(node, list):
        for value in node:
            yield from _leaves(value)
    else:
        yield str(node)


def _terms(node: Any) -> Iterator[str]:
    """The surface forms of the lexicon: what stands under `terms`, `t` and `alt_scales`."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "t":
                yield str(value)
            elif key not in ("normalize", "version", "en", "sem", "note", "lo", "hi"):
                yield from _terms(value)
    elif isinstance(node, list):
        for value in node:
            if isinstance(value, dict):
                yield from _terms(value)
            else:
                yield str(value)


def _unused() -> Iterator[str]:
    """The first column of the last table of the page: words that are known and not used."""
    page = (ROOT / "docs" / "词汇.md").read_text(encoding="utf-8")
    for line in page.rpartition("|---|---|\n")[2].splitlines():
        yield from line.strip("| ").partition(" | ")[0].split("、")


def _plain(word: str) -> str:
    return re.sub(r"[（）()：:“”\"'\s]", "", word)
