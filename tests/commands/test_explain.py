"""``auditor explain``: what was read at a place, and what the rules made of it."""

from __future__ import annotations

from docx import Document

from tests.desk import BAD, Desk


def test_a_figure_is_explained_with_its_verdict(desk: Desk) -> None:
    desk.write("报告.txt", BAD)
    outcome = desk.run("explain", "报告.txt:60%", "--rules", "规则")
    assert outcome.code == 0
    assert outcome.out == (
        "60%  第 1 行第 26 列\n"
        "  指标  执行率\n"
        "  角色  比率\n"
        "  所说的数  执行数 100万元\n"
        "  用到它的  不符：执行率 = 执行数 / 全年预算数（执行率 60%，执行数 100万元，全年\n"
        "            预算数 200万元） [rate-is-wrong]\n"
        "            执行率写作60%，按100万元、200万元应为50%，相差10\n"
        "\n"
    )


def test_every_figure_of_a_line_is_explained(desk: Desk) -> None:
    desk.write("报告.txt", "本年情况如下。\n" + BAD)
    outcome = desk.run("explain", "报告.txt:2", "--rules", "规则")
    assert outcome.out.count("第 2 行") == 3


def test_a_number_that_is_no_line_is_a_figure(desk: Desk) -> None:
    desk.write("报告.txt", BAD)
    assert "200万元  第 1 行" in desk.run("explain", "报告.txt:200", "--rules", "规则").out


def test_why_a_rule_did_not_use_a_figure(desk: Desk) -> None:
    desk.write("报告.txt", "全年预算数为200万元。\n\n2022年，执行数为100万元。\n")
    outcome = desk.run("explain", "报告.txt:100", "--rules", "规则")
    assert "没有用它  全文没有可作“执行率”的数 [rate-is-wrong，作“执行数”]" in outcome.out


def test_a_figure_too_far_away_is_said_to_be(desk: Desk) -> None:
    desk.write("报告.txt", "全年预算数为200万元。\n\n执行数为100万元，执行率60%。\n")
    outcome = desk.run("explain", "报告.txt:200", "--rules", "规则")
    assert "离60%太远，规则只管同一段里的（within: paragraph）" in outcome.out


def test_a_figure_that_no_rule_names(desk: Desk) -> None:
    desk.write("报告.txt", "种树300棵。\n")
    outcome = desk.run("explain", "报告.txt:300", "--rules", "规则")
    assert "没有规则用得上这个数" in outcome.out


def test_a_place_without_a_figure_says_how_to_name_one(desk: Desk) -> None:
    desk.write("报告.txt", BAD)
    outcome = desk.run("explain", "报告.txt:9", "--rules", "规则")
    assert outcome.code == 2
    assert "“9”处没有读到数额" in outcome.err
    unnamed = desk.run("explain", "报告.txt")
    assert unnamed.code == 2
    assert "没有写明问的是哪个数" in unnamed.err


def test_a_paragraph_of_a_word_file_is_asked_for_by_its_number(desk: Desk) -> None:
    word = Document()
    word.add_paragraph("基本情况如下。")
    word.add_paragraph(BAD.strip())
    word.save(str(desk.folder / "报告.docx"))
    outcome = desk.run("explain", "报告.docx:2", "--rules", "规则")
    assert outcome.out.startswith("200万元  第 2 段\n")
    assert "2段" in desk.run("facts", "报告.docx").out


def test_what_many_rules_say_alike_is_said_once(desk: Desk) -> None:
    desk.write("报告.txt", "执行数为100万元。\n")
    outcome = desk.run("explain", "报告.txt:100")
    assert outcome.out.count("全文没有") == 1
