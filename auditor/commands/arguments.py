"""Options that several commands share, with their help."""

from __future__ import annotations

import argparse
from decimal import Decimal

from auditor.commands.wording import Parser, seconds, whole

WAIVERS_HELP = (
    "例外文件，不写为 auditor-waivers.yaml\n（与 auditor.toml 同在一处，没有它就在当前目录）"
)
BASELINE_HELP = "基线文件，不写为 auditor-baseline.json\n（位置同上）"
OCR_HELP = (
    "识别扫描件等图片页上的文字，每页要几秒，结果须核对原图\n（需要 pip install 'auditor[ocr]'）"
)
_CHOICE = "写编号、\n规则包名，或 core/*、growth-* 这样的样式"


def add_paths(parser: Parser, number: str = "+") -> None:
    """Which reports."""
    about = "报告文件、目录（含下级目录），或 -（从标准输入读文本）"
    # argparse takes a list without a default for one that has to be there
    parser.add_argument("paths", nargs=number, default=[], metavar="路径", help=about)


def add_rules_option(parser: Parser) -> None:
    """Where the rules come from."""
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="规则库",
        help="规则包的名称、规则文件或目录，可重复；\n不写为自带的各规则包",
    )


def add_choice(parser: Parser) -> None:
    """Which rules."""
    add_rules_option(parser)
    parser.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="规则",
        help=f"只用这些规则，可重复；{_CHOICE}",
    )
    parser.add_argument(
        "--ignore",
        action="append",
        default=[],
        metavar="规则",
        help="不用这些规则，可重复；写法同上",
    )


def add_fail_on(parser: Parser | argparse._ArgumentGroup, about: str) -> None:
    """From which severity on a finding fails."""
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "info", "never"),
        metavar="级别",
        help=f"{about}：\nerror（默认）、warning、info 或 never",
    )


def add_gate(parser: Parser) -> None:
    """What must be so for exit code 0."""
    gate = parser.add_argument_group("把关")
    add_fail_on(gate, "有此级别及以上的疑点时退出码为 1")
    gate.add_argument(
        "--min-coverage",
        type=_percentage,
        metavar="比例",
        help="已勾稽的数额至少占多少，如 60%%；不足时退出码为 1",
    )
    gate.add_argument(
        "--require-read",
        action="store_true",
        default=None,
        help="每份报告都要有核对到的数额，否则退出码为 4",
    )
    gate.add_argument(
        "--changed-since", metavar="版本", help="只核对 git 仓库中自这个版本以来改动过的报告"
    )


def add_exceptions(parser: Parser) -> None:
    """What is accepted."""
    group = parser.add_argument_group("例外与基线")
    group.add_argument("--waivers", metavar="文件", help=WAIVERS_HELP)
    group.add_argument("--baseline", metavar="文件", help=BASELINE_HELP)
    group.add_argument("--no-exceptions", action="store_true", help="不看例外和基线，疑点全算")
    group.add_argument(
        "--strict-waivers",
        action="store_true",
        help="例外到期、没有用上，或基线过时，退出码为 1",
    )


def add_pace(parser: Parser) -> None:
    """How fast results come, and what a hostile file may cost."""
    parser.add_argument("--ocr", action="store_true", help=OCR_HELP)
    pace = parser.add_argument_group("快慢与限额")
    pace.add_argument(
        "--jobs",
        type=whole,
        default=0,
        metavar="个数",
        help="同时核对几份，不写为每个处理器一份，\n最多每个处理器八份",
    )
    _limits(pace)
    pace.add_argument(
        "--no-cache", action="store_true", help="不用、也不留上次核对的结果和读过的规则"
    )
    pace.add_argument(
        "--cache-dir", metavar="目录", help="上次的结果和读过的规则存放处，不写为用户的缓存目录"
    )


def add_limits(parser: Parser) -> None:
    """What a hostile file may cost."""
    parser.add_argument("--ocr", action="store_true", help=OCR_HELP)
    _limits(parser.add_argument_group("限额"))


def _limits(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--timeout",
        type=seconds,
        metavar="秒",
        help="一份报告最多用多少处理器时间，默认 20\n（纯文本每 MB 另加 30）；实际时间可到三倍",
    )
    group.add_argument(
        "--memory",
        type=whole,
        metavar="MB",
        help="一份报告最多用多少内存，默认 1024\n（纯文本按大小另加；Windows 上不起作用）",
    )


def _percentage(text: str) -> Decimal:
    share = text.strip().removesuffix("%").removesuffix("％")
    if not share.replace(".", "", 1).isdecimal() or not 0 <= Decimal(share) <= 100:
        raise argparse.ArgumentTypeError(f"应为 0% 到 100%，不能是 {text}")
    return Decimal(share)
