from collections import Counter
from dataclasses import fields
from typing import Any

import pytest

from auditor.rulebook.keys import KEYS, WORDS, nearest, spellings
from auditor.rulebook.kinds import Signs
from auditor.rulebook.packs import PackFile
from auditor.rulebook.schema import SHAPES as SHAPES_OF_RULES
from auditor.rulebook.vocabularies import VocabularyFile

SHAPES = [*SHAPES_OF_RULES, PackFile, Signs, VocabularyFile]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_key_has_a_chinese_spelling_and_none_says_two_keys(shape: Any) -> None:
    spelled = Counter(form for item in fields(shape) for form in KEYS[item.name])
    assert [form for form, times in spelled.items() if times > 1] == []


def test_no_key_is_left_over() -> None:
    assert set(KEYS) == {item.name for shape in SHAPES for item in fields(shape)}


def test_a_spelling_is_known_only_among_what_is_allowed_there() -> None:
    assert spellings(["id", "title"], KEYS)["编号"] == "id"
    assert spellings(["numbering", "forbid"], KEYS)["编号"] == "numbering"
    assert "编号" not in spellings(["title"], KEYS)
    assert spellings(["holds", "broken"], WORDS)["broken"] == "broken"


def test_the_nearest_spelling_is_offered_in_the_language_it_was_written_in() -> None:
    assert nearest("severty", KEYS, KEYS) == "severity"
    assert nearest("严重成度", KEYS, KEYS) == "严重程度"
    assert nearest("xyz", KEYS, KEYS) is None
