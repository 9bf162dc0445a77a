import pytest

from auditor.small_numbers import small_number


@pytest.mark.parametrize(
    ("printed", "number"),
    [("12", 12), ("两", 2), ("十", 10), ("十二", 12), ("三十", 30), ("二十三", 23), ("零", 0)],
)
def test_small_numbers_are_read(printed: str, number: int) -> None:
    assert number == small_number(printed)


@pytest.mark.parametrize("printed", ["", "几", "几十", "十几", "一二", "百"])
def test_any_other_words_are_none(printed: str) -> None:
    assert small_number(printed) == 0
