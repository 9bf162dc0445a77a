"""Which forms the results take, and where each of them goes."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterable
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from auditor.commands.output import check_place, is_colourful, page_width, write
from auditor.errors import AuditorError
from auditor.model import Report
from auditor.reporting import FORMS

_TOGETHER = frozenset(("table", "github"))  #: what may follow one another on standard output
_PAGED = frozenset(("html",))  #: what shows the text of the documents
_BY_SUFFIX = {
    ".html": "html", ".htm": "html", ".md": "markdown", ".csv": "csv", ".xlsx": "xlsx",
    ".json": "json", ".sarif": "sarif", ".xml": "junit",
}  # fmt: skip
_ASSIGNED = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)=(.+)", re.DOTALL)


class WrongForms(AuditorError):
    """The forms asked for cannot all be written where they should go."""


class Target(NamedTuple):
    """One form and the file it goes to, or standard output."""

    form: str
    path: str | None


def targets(formats: Iterable[str], outputs: Iterable[str]) -> list[Target]:
    """What ``--format`` and ``--output`` amount to.

    ``--output FORM=FILE`` sends that form into a file; a plain ``--output FILE`` takes the one form
    that has no file yet; what is left goes to standard output. Without ``--format``, that is the
    table, and a plain file whose name ends as those of another form do takes that form.
    """
    named = [_assignment(output) for output in outputs]
    if not formats:
        named = [
            (form or _BY_SUFFIX.get(Path(path).suffix.lower(), ""), path) for form, path in named
        ]
    assigned = {form: path for form, path in named if form}
    plain = [path for form, path in named if not form]
    wanted = list(dict.fromkeys(formats))
    unassigned = [form for form in wanted if form not in assigned]
    if not wanted:
        unassigned = ["table"] if "table" not in assigned else []
    if plain and (len(plain) > 1 or len(unassigned) != 1):
        raise WrongForms(
            f"--output {plain[-1]}：不清楚哪一种格式写到这里。"
            f"请写明，如 --output json={plain[-1]}。"
        )
    if not plain and len(unassigned) > 1 and not _TOGETHER.issuperset(unassigned):
        raise WrongForms(
            f"{'、'.join(unassigned)} 不能都写到标准输出。"
            f"请为其中的格式指明文件，如 --output {unassigned[-1]}=文件。"
        )
    path = plain[0] if plain else None
    for name in (*plain, *assigned.values()):
        check_place(name)
    return [
        *(Target(form, path) for form in unassigned),
        *(Target(form, path) for form, path in assigned.items()),
    ]


def _assignment(output: str) -> tuple[str, str]:
    """The form and the file of FORM=FILE; no form for a plain file."""
    match = _ASSIGNED.fullmatch(output)
    if output == "-":
        raise WrongForms(
            "--output -：结果本来就写到标准输出，不用写 --output；形式用 --format 选。"
        )
    if not output or output in (f"{form}=" for form in FORMS):
        raise WrongForms(
            f"--output {output}：没有写文件名。请写作 --output json=结果.json 的样子。"
        )
    if match is None:
        return "", output
    form, path = match.groups()
    if form not in FORMS:
        near = get_close_matches(form, FORMS, n=1)
        hint = f"是不是想写 {near[0]}={path}？" if near else f"可用：{'、'.join(FORMS)}。"
        raise WrongForms(
            f"--output {output}：没有名为 {form} 的格式。{hint}如果这是文件名，请写作 ./{output}。"
        )
    return form, path


def need_pages(wanted: Iterable[Target]) -> bool:
    """Whether one of the forms shows the text of the documents."""
    return any(target.form in _PAGED for target in wanted)


def write_report(report: Report, wanted: Iterable[Target], options: Namespace) -> None:
    """Write the report in every form asked for."""
    for target in wanted:
        write(_parts(report, target, options), target.path)


def _parts(report: Report, target: Target, options: Namespace) -> Iterable[str | bytes]:
    """The form, piece by piece: of many documents, the whole would not fit into memory."""
    form = import_module(f"auditor.reporting.{target.form}")
    if target.form != "table":
        pieces: Iterable[str | bytes] = form.parts(report)
        return pieces
    if target.path is None:
        look = form.Look(is_colourful(), page_width(), options.show_holding, options.show)
    else:
        look = form.Look(show_holding=options.show_holding)
    table: Iterable[str] = form.parts(report, look)
    return table
