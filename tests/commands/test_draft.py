"""``auditor rules new``: a rule file from a sentence."""

from __future__ import annotations

import io

import pytest

from auditor.rulebook import load_rule
from tests.desk import Desk


@pytest.mark.parametrize(
    ("sentence", "check"),
    [
        (
            "全年预算数为400万元，执行数为100万元，预算执行率25%。",
            "执行率 = 执行数 / 全年预算数",
        ),
        ("甲类补助3万元，乙类补助4万元，补助合计7万元。", "补助 = 甲类补助 + 乙类补助"),
        ("受理申请30件，办结申请20件。", "办结申请 <= 受理数"),
        ("全年总支出360万元，服务人口1.2万人，人均支出300元。", "人均支出 = 总支出 / 服务人口"),
        ("受益群众12.5万人次，发放补贴2,500万元，人均200元。", "人均 = 发放补贴 / 受益群众"),
        ("全校在校学生1,200人，专任教师80人，师生比1:15。", "师生比 = 专任教师 / 全校在校学生"),
        ("在校学生1,200人，专任教师80人，生师比为15:1。", "生师比 = 在校学生 / 专任教师"),
        ("占用床日182,500床日，开放床日200,000床日，床位使用率91.25%。",
         "床位使用率 = 占用床日 / 开放床日"),
        ("计划完成危房改造200户，实际完成218户，完成率109%。", "完成率 = 危房改造 / 任务数"),
        ("应收水费1,250,000元，实收水费1,187,500元，水费收缴率95%。",
         "水费收缴率 = 实收水费 / 应收水费"),
        ("2022年会议费40.00万元，2023年会议费44.00万元，同比增长10%。",
         "增长率 = (本期数 - 上年(本期数)) / 上年(本期数)"),
        ("经费由30万元增加到42万元，增长40%。", "增长率 = (本期数 - 上期数) / 上期数"),
        ("公务接待费2.50万元，比上年减少0.50万元，下降16.67%。",
         "增长率 = 增减额 / (本期数 - 增减额)"),
        ("新建道路12.5公里，投资2500万元，每公里造价200万元。", "每公里造价 = 投资 / 新建道路"),
        # the sum that explains most of the figures, and takes the fewest away
        ("年初结转20万元，本年收入300万元，本年支出310万元，年末结转10万元。",
         "年末结转 = 年初结转 + 总收入 - 总支出"),
        ("三公经费支出35万元，其中因公出国（境）费5万元、公务用车运行维护费22万元、公务接待费8万元。",
         "三公经费 = 因公出国费 + 公务用车运行维护费 + 公务接待费"),
        ("项目资金500万元，占总支出2,000万元的25%。", "占比 = 项目资金 / 总支出"),
    ],
)  # fmt: skip
def test_a_sentence_becomes_a_rule_that_keeps_its_examples(
    desk: Desk, sentence: str, check: str
) -> None:
    outcome = desk.run("rules", "new", sentence, "--id", "made-here")
    assert outcome.code == 0
    rule, errors = load_rule("made-here.yaml", outcome.out)
    assert errors == []
    assert rule is not None
    assert rule.condition is not None
    assert (check, "made-here") == (rule.condition.text, rule.id)
    assert [example.verdict for example in rule.examples] == ["holds", "broken", "unchecked"]


def test_a_rule_is_written_to_a_file_that_can_be_tested(desk: Desk) -> None:
    sentence = "全年预算数为400万元，执行数为100万元，预算执行率25%。"
    made = desk.run("rules", "new", sentence, "--id", "made-here", "--output", "made-here.yaml")
    assert made.code == 0
    assert desk.run("rules", "test", "made-here.yaml").code == 0


def test_other_relations_of_the_sentence_are_told_and_can_be_had(desk: Desk) -> None:
    sentence = "年初结转20万元，本年收入300万元，本年支出310万元，年末结转10万元。"
    told = desk.run("rules", "new", sentence)
    assert "看出的关系：年末结转 = 年初结转 + 总收入 - 总支出\n" in told.err
    assert "另有 2. 总支出 = 总收入 + 年末结转（--accept 2）" in told.err
    other = desk.run("rules", "new", sentence, "--accept", "2")
    assert 'check: "总支出 = 总收入 + 年末结转"' in other.out
    none = desk.run("rules", "new", sentence, "--accept", "7")
    assert (none.code, none.err) == (2, "没有第 7 种关系，可选 1 到 2。\n")


def test_a_sum_of_many_parts_is_seen_and_a_long_sentence_costs_no_hours(desk: Desk) -> None:
    parts = "，".join(
        f"{name}镇补助{number}.07万元" for number, name in enumerate("甲乙丙丁戊己", 11)
    )
    total = sum(range(11, 17))
    made = desk.run("rules", "new", f"{parts}，补助合计{total}.42万元。")
    assert (
        "看出的关系：补助 = 甲镇补助 + 乙镇补助 + 丙镇补助 + 丁镇补助 + 戊镇补助 + 己镇补助"
        in made.err
    )
    many = "，".join(f"第{number}类经费{number * number}.37万元" for number in range(11, 61))
    assert desk.run("rules", "new", f"{many}。").code in (0, 2)


def test_a_title_may_hold_marks_that_mean_something_to_yaml(desk: Desk) -> None:
    made = desk.run("rules", "new", RATE, "--title", "执行率: 与'执行数'不符 # 复核")
    rule, errors = load_rule("new-rule.yaml", made.out)
    assert errors == []
    assert rule is not None
    assert rule.title == "执行率: 与'执行数'不符 # 复核"
    assert desk.run("rules", "new", RATE, "--accept", "0").code == 2


def test_a_folder_is_made_and_the_file_names_the_rule(desk: Desk) -> None:
    made = desk.run("rules", "new", RATE, "--output", "教育/some-rate.yaml")
    assert made.code == 0
    assert "已写入 教育/some-rate.yaml" in made.err
    assert desk.run("rules", "test", "教育").code == 0
    assert "id: some-rate\n" in (desk.folder / "教育/some-rate.yaml").read_text("utf-8")


def test_a_rule_that_is_there_is_not_overwritten(desk: Desk) -> None:
    desk.write("some-rate.yaml", "我的规则\n")
    made = desk.run("rules", "new", RATE, "--output", "some-rate.yaml")
    assert made.code == 2
    assert "已经有这个文件" in made.err
    assert (desk.folder / "some-rate.yaml").read_text("utf-8") == "我的规则\n"


def test_a_place_that_is_no_folder(desk: Desk) -> None:
    desk.write("教育", "一个文件\n")
    made = desk.run("rules", "new", RATE, "--output", "教育/some-rate.yaml")
    assert made.code == 2
    assert "写不进去" in made.err


def test_what_was_not_read_as_a_figure_is_told(desk: Desk) -> None:
    outcome = desk.run("rules", "new", "2023年占用床日182,500日，开放床日200,000日，使用率91.25%。")
    assert outcome.code == 2
    assert "没有读成数额：182,500日、200,000日，多半是单位不认识" in outcome.err


def test_a_sentence_that_states_no_relation_is_refused_with_what_was_read(desk: Desk) -> None:
    outcome = desk.run("rules", "new", "投入3万元。")
    assert outcome.code == 2
    assert "3万元" in outcome.err
    assert "没有看出和、比率或大小关系" in outcome.err


RATE = "全年预算数为400万元，执行数为100万元，预算执行率25%。"


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_without_a_sentence_the_user_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, RATE, "9", "", "执行率", "rate-asked-for", "执行率不符")
    outcome = desk.run("rules", "new")
    assert outcome.code == 0
    assert "  100万元  科目 （无）  指标 执行数" in outcome.out
    assert "  1. 执行率 = 执行数 / 全年预算数" in outcome.out
    assert "请写 1 到" in outcome.out  # 9 was no choice
    assert "编号用小写英文词" in outcome.out  # and 执行率 no id
    rule, errors = load_rule(
        "rate-asked-for.yaml", (desk.folder / "rate-asked-for.yaml").read_text("utf-8")
    )
    assert errors == []
    assert rule is not None
    assert (rule.title, rule.check) == ("执行率不符", "执行率 = 执行数 / 全年预算数")


def test_a_question_without_an_answer_ends_the_command(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch)
    outcome = desk.run("rules", "new")
    assert outcome.code == 2
    assert "auditor rules new '句子' --id 编号" in outcome.err
