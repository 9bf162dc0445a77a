"""The options of ``auditor rules`` and of ``auditor explain``."""

from __future__ import annotations

from argparse import _SubParsersAction

from auditor.commands.arguments import add_rules_option
from auditor.commands.wording import Parser

_RULE_PATHS = "规则文件、目录，或规则包的名称"
_RULES_NOTES = """\
例：
  auditor rules list
  auditor rules show execution-rate-disagrees
  auditor rules check 本单位规则/
  auditor rules test 本单位规则/
  auditor rules new
"""
_EXPLAIN_NOTES = """\
例：
  auditor explain 自评报告.txt:12        第 12 行的每个数
  auditor explain 自评报告.docx:98.57%   写作 98.57% 的数

说明这个数读成了什么，哪些规则用到了它、得出什么，哪些规则本可用它而没有用，为什么。
"""
_TEST_NOTES = """\
例：
  auditor rules test 本单位规则/
  auditor rules test execution-rate-disagrees
  auditor rules test 本单位规则/ --coverage
  auditor rules test 本单位规则/ --mutate
  auditor rules test 本单位规则/ --against 往年报告/
"""
_NEW_NOTES = """\
例：
  auditor rules new
  auditor rules new '公用经费60万元，在校学生1,200人，生均500元。' --id a-rule --output a-rule.yaml

不写句子就一问一答：粘贴一句话，看读到了哪些数，从看出的关系里选一个，写成规则文件。
"""
_DRAFT_NOTES = """\
例：
  auditor rules draft 往年报告/
  auditor rules draft 往年报告/ --accept 2 --id parts-of-income --output 本单位规则/
"""


def add_explain(commands: _SubParsersAction[Parser]) -> None:
    """The command ``explain``."""
    about = "说明一行、一个数是怎么读的，哪些规则用了它、没用它"
    explain = commands.add_parser("explain", help=about, description=about, epilog=_EXPLAIN_NOTES)
    explain.set_defaults(module="explain", action="explain")
    explain.add_argument("place", metavar="报告:行", help="报告文件，冒号，行号或印着的数")
    add_rules_option(explain)


def add_rules(commands: _SubParsersAction[Parser]) -> None:
    """The command ``rules`` with those below it."""
    about = "查看、检查、测试、起草规则"
    rules = commands.add_parser("rules", help=about, description=about, epilog=_RULES_NOTES)
    actions = rules.add_subparsers(title="命令", metavar="命令", required=True)
    _add_reading(actions)
    _add_testing(actions)
    _add_writing(actions)


def _add_reading(actions: _SubParsersAction[Parser]) -> None:
    example = "例：auditor rules list --pack core --kind check 执行率"
    listing = _add_action(actions, ("list", "list_rules"), "列出规则", example)
    listing.add_argument("word", nargs="?", default="", metavar="词", help="只列编号、内容里有它的")
    listing.add_argument("--pack", default="", metavar="规则包", help="只列这个规则包的")
    listing.add_argument("--kind", default="", metavar="种类", help="只列这一种：check、parts 等")
    add_rules_option(listing)

    example = "例：auditor rules show execution-rate-disagrees"
    show = _add_action(actions, ("show", "show_rule"), "显示一条规则的内容、依据和例子", example)
    show.add_argument("id", metavar="规则", help="规则的编号，如 execution-rate-disagrees")
    add_rules_option(show)

    example = "例：auditor rules schema > rule.schema.json"
    about = "输出规则文件的 JSON Schema，供编辑器提示和检查"
    _add_action(actions, ("schema", "write_schema"), about, example)

    example = "例：auditor rules manual --rules 本单位规则/ --output 手册/"
    about = "由规则文件写出手册，一条规则一页"
    manual = _add_action(actions, ("manual", "write_manual"), about, example)
    manual.set_defaults(module="manual")
    manual.add_argument("--output", required=True, metavar="目录", help="手册写到哪里")
    add_rules_option(manual)

    example = "例：auditor rules reference --output 规则参考.md"
    about = "写出规则语言的参考：每个键、固定的词、符号和函数"
    reference = _add_action(actions, ("reference", "write_reference"), about, example)
    reference.set_defaults(module="reference")
    reference.add_argument("--output", metavar="文件", help="写入文件，不写到标准输出")


def _add_testing(actions: _SubParsersAction[Parser]) -> None:
    example = "例：auditor rules check 本单位规则/ --fix"
    check = _add_action(actions, ("check", "check_rules"), "检查规则文件写得对不对", example)
    check.add_argument("paths", nargs="+", metavar="路径", help=_RULE_PATHS)
    check.add_argument("--fix", action="store_true", help="改正输入法打出的全角冒号、逗号、空格等")

    about = "用规则自带的例子测试规则"
    test = _add_action(actions, ("test", "test_rules"), about, _TEST_NOTES)
    test.set_defaults(module="trying")
    test.add_argument(
        "paths", nargs="*", metavar="路径", help=f"{_RULE_PATHS}，或规则的编号；不写为自带的"
    )
    add_rules_option(test)
    test.add_argument("--coverage", action="store_true", help="列出例子不够的规则")
    test.add_argument(
        "--mutate", action="store_true", help="把成立的例子里的数字逐个改错，看规则发现不发现"
    )
    test.add_argument("--against", metavar="目录", help="拿这些报告试，看会报出多少疑点")

    example = "例：auditor rules watch 本单位规则/"
    about = "规则文件一存盘就检查、测试；按 Ctrl-C 结束"
    watch = _add_action(actions, ("watch", "watch"), about, example)
    watch.set_defaults(module="watch")
    watch.add_argument("paths", nargs="+", metavar="路径", help=_RULE_PATHS)


def _add_writing(actions: _SubParsersAction[Parser]) -> None:
    about = "由一句关系成立的话写出规则文件"
    new = _add_action(actions, ("new", "new"), about, _NEW_NOTES)
    new.set_defaults(module="draft")
    new.add_argument("sentence", nargs="?", metavar="句子", help="数字齐全、关系成立的一句话")
    new.add_argument("--id", default="", metavar="编号", help="规则的编号，也是文件名")
    new.add_argument("--title", default="", metavar="标题", help="一句话说明什么不符")
    new.add_argument("--accept", type=int, metavar="序号", help="用看出的第几种关系，不写为第 1 种")
    new.add_argument("--output", metavar="文件", help="写入文件，不写到标准输出")

    about = "从一批报告里找出多处成立的和、比率，供人选为规则"
    draft = _add_action(actions, ("draft", "draft"), about, _DRAFT_NOTES)
    draft.set_defaults(module="proposing")
    draft.add_argument("folder", metavar="目录", help="报告所在的目录")
    draft.add_argument("--least", type=int, default=3, metavar="份数", help="至少在几份里成立（3）")
    draft.add_argument("--accept", type=int, metavar="序号", help="把这一条写成规则")
    draft.add_argument("--id", default="", metavar="编号", help="规则的编号，也是文件名")
    draft.add_argument("--output", metavar="目录", help="规则文件写到哪里")


def _add_action(
    actions: _SubParsersAction[Parser], names: tuple[str, str], about: str, example: str
) -> Parser:
    """A command below ``rules``, by its name for the user and the name of its function."""
    name, function = names
    action = actions.add_parser(name, help=about, description=about, epilog=example)
    action.set_defaults(module="rules", action=function)
    return action
