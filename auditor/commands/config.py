"""``auditor config``: which settings hold here, and where each comes from."""

from __future__ import annotations

from argparse import Namespace

from tabulate import tabulate

from auditor.commands.configuration import FILE, PROJECT_FILE, configuration, shown


def show(_options: Namespace) -> int:
    """Write every setting with its origin; gives the exit code."""
    found = configuration()
    print(
        f"配置文件：{found.file or f'没有（当前文件夹及以上没有 {FILE}，{PROJECT_FILE} 里也没有）'}"
    )
    print("先后：命令行的选项，其次配置文件，再次默认；环境变量不起作用。\n")
    table = tabulate(shown(found), ("设置", "值", "来自"), tablefmt="simple", disable_numparse=True)
    print(table)
    return 0
