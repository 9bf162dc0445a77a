"""The command line: commands, options, help, exit codes. What a command does stands in `commands`.

Exit codes, the first that applies:

====  =====================================================================================
2     cannot run as asked: a bad option, an input that cannot be read, a fault of our own
3     a rule file is broken (the sound rules are applied all the same)
1     findings at or above ``--fail-on``; too few figures tied (``--min-coverage``); waivers or
      baseline out of date (``--strict-waivers``); for ``rules test``: an example that disagrees
4     nothing was checked: no document, no rule, or no figure read; in any one document, where
      ``--require-read`` asks for each
0     none of these
====  =====================================================================================
"""

from __future__ import annotations

import errno
import io
import os
import sys
import traceback
from argparse import _SubParsersAction
from collections.abc import Sequence
from importlib import import_module

from auditor import __version__
from auditor.commands.arguments import (
    BASELINE_HELP,
    WAIVERS_HELP,
    add_choice,
    add_exceptions,
    add_fail_on,
    add_gate,
    add_limits,
    add_pace,
    add_paths,
)
from auditor.commands.rules_options import add_explain, add_rules
from auditor.commands.wording import Parser
from auditor.errors import AuditorError
from auditor.model.finding import SEVERITIES
from auditor.reporting import FORMS

_UNABLE = 2
_INTERRUPTED = 130  #: as a shell counts a command that was stopped by Ctrl-C …
_FULL = (errno.ENOSPC, errno.EDQUOT)
_PIPE_CLOSED = 141  #: … and one whose reader went away

_CHECK_NOTES = """\
例：
  auditor check 自评报告.txt
  auditor check 报告目录/ --format json --output 结果.json
  auditor check 报告/ --output html=结果.html --output xlsx=底稿.xlsx
  auditor check 自评报告.txt --rules core --rules 本单位规则/
  cat 自评报告.txt | auditor check -

退出码：
  0  没有达到 --fail-on 级别的疑点（已列为例外、已在基线中的不算）
  1  有疑点；或勾稽的数额少于 --min-coverage；
     或用了 --strict-waivers 而例外、基线需要整理
  2  无法照办：选项有误、文件读不出，或程序自身出错
  3  有规则文件写错（其余规则照常核对）
  4  什么也没有核对：没有文件、没有规则，或没有读到数额；
     用了 --require-read 时，有一份报告如此就算
  几种情形并存时，按 2、3、1、4 的次序取先出现的一个。
"""
_FORMATS = """\
结果的形式，可重复：table（给人看，默认）、
html（网页，可打印）、markdown（摘要）、
csv 或 xlsx（底稿）、json（给程序读）、
sarif、junit、gitlab、github（各平台的格式）"""
_CONFIG_NOTES = """\
例：
  auditor config

设置写在 auditor.toml，或 pyproject.toml 的 [tool.auditor] 里，当前文件夹没有就往上找。
先后：命令行的选项，其次配置文件，再次默认；环境变量不起作用。
"""
_WAIVE_NOTES = """\
例：
  auditor waive 18ef23b3eb2a5bb7 --reason 两处口径不同，主管处室已确认 --by 张三
  auditor waive 18ef23b3 报告目录/ --reason … --by … --until 2027-03-31

给出路径时先核对一遍，看有没有这个疑点，并补全指纹；不给路径时照指纹写下。
"""
_FACTS_NOTES = """\
例：
  auditor facts 自评报告.txt
  auditor facts 自评报告.txt --format csv > 数额.csv
"""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments ask, and give the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        command = import_module(f"auditor.commands.{options.module}")
        code: int = getattr(command, options.action)(options)
        sys.stdout.flush()
    except AuditorError as error:
        print(error, file=sys.stderr)
        return _UNABLE
    except KeyboardInterrupt:
        print("已中断。", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # The interpreter would complain once more when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    except OSError as error:
        if error.errno not in _FULL:
            return _at_fault()
        # the interpreter would try once more to write what is left when it closes the stream
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print("写不进去：磁盘已满。请腾出空间，或换一个位置。", file=sys.stderr)
        return _UNABLE
    except Exception:  # noqa: BLE001 - a fault of ours is told as ours, and loudly
        return _at_fault()
    return code


def _at_fault() -> int:
    traceback.print_exc()
    print("这是程序自身的错误，不是报告的问题；请把以上内容告知开发者。", file=sys.stderr)
    return _UNABLE


def _parser() -> Parser:
    parser = Parser(
        prog="auditor",
        description="按规则核对财政、绩效报告中的数字：前后是否一致，勾稽关系是否成立。",
        epilog="例：auditor check 自评报告.txt\n各命令的用法：auditor 命令 --help",
    )
    version = f"auditor {__version__}"
    parser.add_argument("--version", action="version", version=version, help="显示版本号")
    commands = parser.add_subparsers(title="命令", metavar="命令", required=True)
    _add_check(commands)
    _add_facts(commands)
    _add_exceptions_commands(commands)
    add_rules(commands)
    add_explain(commands)
    about = "显示在这个文件夹里起作用的设置，以及各来自哪里"
    config = commands.add_parser("config", help=about, description=about, epilog=_CONFIG_NOTES)
    config.set_defaults(module="config", action="show")
    return parser


def _add_check(commands: _SubParsersAction[Parser]) -> None:
    about = "核对报告，列出疑点"
    check = commands.add_parser("check", help=about, description=about, epilog=_CHECK_NOTES)
    check.set_defaults(module="check", action="check")
    add_paths(check)
    add_choice(check)
    check.add_argument(
        "--format",
        action="append",
        choices=FORMS,
        default=[],
        metavar="格式",
        help=_FORMATS,
    )
    check.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="文件",
        help=(
            "结果写入文件，不写到标准输出；写作 格式=文件，\n"
            "或由后缀定格式，可重复，如 --output 结果.html"
        ),
    )
    check.add_argument(
        "--show",
        choices=(*SEVERITIES, "none"),
        default="info",
        metavar="级别",
        help="终端上逐项列出此级别及以上的疑点：error、warning、\n"
        "info（默认，全部）或 none（只列各份的数目和汇总）",
    )
    check.add_argument("--show-holding", action="store_true", help="也列出成立的勾稽关系")
    add_gate(check)
    add_exceptions(check)
    add_pace(check)


def _add_exceptions_commands(commands: _SubParsersAction[Parser]) -> None:
    about = "把一个疑点列为例外：写明原因和批准人"
    waive = commands.add_parser("waive", help=about, description=about, epilog=_WAIVE_NOTES)
    waive.set_defaults(module="waive", action="waive")
    waive.add_argument("fingerprint", metavar="指纹", help="疑点的指纹，至少前 8 位")
    add_paths(waive, "*")
    waive.add_argument("--reason", required=True, metavar="原因", help="为什么可以接受")
    waive.add_argument("--by", required=True, metavar="批准人", help="谁认可的")
    waive.add_argument("--until", metavar="日期", help="到哪天为止，如 2027-03-31；不写为长期")
    waive.add_argument("--document", metavar="样式", help="只对路径相符的报告有效，如 2025/*.docx")
    waive.add_argument("--waivers", metavar="文件", help=WAIVERS_HELP)
    add_choice(waive)
    add_pace(waive)

    about = "记下现有的疑点，以后只有新的才算"
    notes = "例：auditor baseline 报告目录/"
    baseline = commands.add_parser("baseline", help=about, description=about, epilog=notes)
    baseline.set_defaults(module="baseline", action="baseline")
    add_paths(baseline)
    baseline.add_argument("--output", metavar="文件", help=BASELINE_HELP)
    baseline.add_argument("--waivers", metavar="文件", help=WAIVERS_HELP)
    add_choice(baseline)
    add_pace(baseline)

    about = "比较一份报告的两稿：改好了什么，新出了什么，哪些数变了"
    notes = "例：auditor diff 上一稿.docx 修改稿.docx"
    diff = commands.add_parser("diff", help=about, description=about, epilog=notes)
    diff.set_defaults(module="diff", action="diff")
    diff.add_argument("old", metavar="上一稿", help="改动以前的报告")
    diff.add_argument("new", metavar="修改稿", help="改动以后的报告")
    diff.add_argument(
        "--format",
        choices=("table", "json"),
        default="table",
        metavar="格式",
        help="table（给人看，默认）或 json",
    )
    diff.add_argument("--output", metavar="文件", help="结果写入文件，不写到标准输出")
    add_fail_on(diff, "修改稿中有新出现的、此级别及以上的疑点时退出码为 1")
    add_choice(diff)
    add_pace(diff)


def _add_facts(commands: _SubParsersAction[Parser]) -> None:
    about = "列出从一份报告读出的数额及其含义"
    facts = commands.add_parser("facts", help=about, description=about, epilog=_FACTS_NOTES)
    facts.set_defaults(module="facts", action="facts")
    facts.add_argument("path", metavar="路径", help="报告文件，或 -（从标准输入读文本）")
    facts.add_argument(
        "--format",
        choices=("table", "json", "csv"),
        default="table",
        metavar="格式",
        help="table（给人看，默认）、json 或 csv",
    )
    add_limits(facts)
