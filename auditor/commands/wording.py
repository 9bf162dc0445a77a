"""argparse in Chinese: headings, its sentences about mistakes, help lines as we broke them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any, NoReturn
from unicodedata import east_asian_width

#: argparse's sentences, as Python 3.11 to 3.14 word them, and ours.
_SENTENCES = (
    (r"argument 命令: (.+)", r"命令{0}"),
    (r"argument (.+?): (.+)", r"参数 {0}：{1}"),
    (r"the following arguments are required: (.+)", r"缺少参数：{0}"),
    (r"unrecognized arguments: (.+)", r"不认识的参数：{0}"),
    (r"expected one argument", r"后面要有一个值"),
    (r"expected at least one argument", r"后面至少要有一个值"),
    (r"ambiguous option: (.+?) could match (.+)", r"选项 {0} 不明确，可能是：{1}"),
    (r"ignored explicit argument (.+)", r"不接受值 {0}"),
)


_CHOICE = re.compile(r"invalid choice: (.+?) \(choose from (.+)\)")
COMMAND = "命令"  #: what stands for a command in a usage
_FILLER = "\x00"  #: stands behind a wide character while argparse counts columns


class Formatter(argparse.RawTextHelpFormatter):
    """Help in Chinese: our own line breaks, and columns that line up behind wide characters."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Write 用法： where argparse writes usage:."""
        super().add_usage(usage, actions, groups, _filled("用法：") if prefix is None else prefix)

    def format_help(self) -> str:
        """The help, without the fillers, and with a Chinese colon behind its headings."""
        text = super().format_help().replace(_FILLER, "")
        return re.sub(r"^([\u4e00-\u9fff]+):$", r"\1：", text, flags=re.MULTILINE)

    def _metavar_formatter(
        self, action: argparse.Action, default_metavar: str
    ) -> Callable[[int], tuple[str, ...]]:
        plain = super()._metavar_formatter(action, default_metavar)
        return lambda size: tuple(_filled(word) for word in plain(size))

    def _format_action(self, action: argparse.Action) -> str:
        text = super()._format_action(action)
        if action.nargs == argparse.PARSER:
            return text.partition("\n")[2]  # the heading above has named them already
        return text


def _filled(text: str) -> str:
    return "".join(one + _FILLER * (east_asian_width(one) in "WF") for one in text)


def whole(text: str) -> int:
    """An option's value that counts something: a whole number above zero."""
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"应为大于零的整数，不能是 {text}")
    return int(text)


def seconds(text: str) -> float:
    """An option's value that is a length of time: a number above zero."""
    if not re.fullmatch(r"\d+(\.\d+)?", text, re.ASCII) or float(text) == 0:
        raise argparse.ArgumentTypeError(f"应为大于零的秒数，不能是 {text}")
    return float(text)


class Parser(argparse.ArgumentParser):
    """A parser whose headings, help option and complaints are Chinese."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False, formatter_class=Formatter)
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse does it; an unknown option is told here, where its neighbours are known."""
        found, unknown = super().parse_known_args(args, namespace)
        for name in unknown:
            if name.startswith("-"):
                written = name.partition("=")[0]
                near = get_close_matches(written, list(self._option_string_actions), n=1)
                self.error(f"unrecognized arguments: {written}{_guess(near)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """Say in Chinese what is wrong with the arguments, and end with code 2."""
        if message == f"the following arguments are required: {COMMAND}":
            self.exit(2, self.format_help())
        self.exit(2, f"{self.prog}：{translated(message)}。\n用法见 {self.prog} --help。\n")


def translated(message: str) -> str:
    """An argparse sentence in Chinese; an unknown one as it is."""
    for pattern, ours in _SENTENCES:
        match = re.fullmatch(pattern, message)
        if match:
            parts = (translated(part).replace(", ", "、") for part in match.groups())
            return ours.format(*parts)
    choice = _CHOICE.fullmatch(message)
    if choice:
        named, *possible = (one.strip(" '") for one in ",".join(choice.groups()).split(","))
        near = get_close_matches(named, possible, n=1)
        return f"不能是 {named}{_guess(near)}；可用 {'、'.join(possible)}"
    return message


def _guess(near: list[str]) -> str:
    return f"，是不是 {near[0]}" if near else ""
