from auditor.model import Anchor
from auditor.reading.continuing import joined
from auditor.reading.parts import GridCell, GridTable, Part, paragraph_of
from auditor.reading.rendering import Rendering

PAGE = Rendering()
HEAD = "科目 金额"


def line(text: str) -> Part:
    found = PAGE.line([(text, Anchor())])
    assert found is not None
    return paragraph_of([found])


def table(*rows: str, new_page: bool = False, follows: bool = False) -> GridTable:
    cells: list[GridCell] = []
    for at, row in enumerate(rows):
        for col, text in enumerate(row.split()):
            found = PAGE.line([(text, Anchor())], new_page=new_page and not cells)
            cells.append(GridCell(at, col, [found] if found is not None else []))
    return GridTable(cells, len(rows), 2, follows=follows)


def told(parts: list[Part]) -> list[str]:
    """Each part as its texts, with the rows of a table."""
    found = []
    for part in parts:
        if isinstance(part, GridTable):
            rows: dict[int, list[str]] = {}
            for cell in part.cells:
                rows.setdefault(cell.row, []).append(cell.lines[0].text)
            assert part.n_rows == len(rows)
            found.append("/".join(" ".join(rows[at]) for at in sorted(rows)))
        else:
            found.append(part.lines[0].text)
    return found


WHOLE = f"{HEAD}/收入 58/支出 57"


def test_a_table_goes_on_below_its_mark_and_its_caption() -> None:
    upper, lower = table(HEAD, "收入 58"), table(HEAD, "支出 57")
    caption, unit = line("收入支出决算总表"), line("单位：万元")
    assert told(joined([upper, line("续表"), lower])) == [WHOLE]
    assert told(joined([caption, unit, upper, caption, unit, lower])) == [
        "收入支出决算总表",
        "单位：万元",
        WHOLE,
    ]
    again = line("收入支出决算总表（续）")
    assert told(joined([caption, upper, again, lower]))[1:] == [WHOLE]


def test_a_table_goes_on_at_the_top_of_a_page_that_repeats_its_head() -> None:
    upper = table(HEAD, "收入 58")
    assert told(joined([upper, table(HEAD, "支出 57", new_page=True)])) == [WHOLE]
    assert len(joined([upper, table("项目 数量", "支出 57", new_page=True)])) == 2
    assert len(joined([upper, table(HEAD, "支出 57")])) == 2


def test_tables_with_nothing_between_them_are_one() -> None:
    assert told(joined([table(HEAD, "收入 58"), table("支出 57", follows=True)])) == [WHOLE]
    third = table("结余 1", follows=True)
    parts: list[Part] = [table(HEAD, "收入 58"), table("支出 57", follows=True), third]
    assert told(joined(parts)) == [f"{WHOLE}/结余 1"]


def test_tables_of_their_own_stay_so() -> None:
    one, other = table(HEAD, "收入 58"), table(HEAD, "支出 57")
    caption, unit = line("收入决算表"), line("单位：万元")
    assert len(joined([caption, one, line("支出决算表"), other])) == 4
    assert len(joined([caption, unit, one, unit, other])) == 5
    wide = other._replace(n_cols=3)
    assert len(joined([one, line("续表"), wide])) == 3
    assert len(joined([one, *[line("甲")] * 9, other])) == 11
