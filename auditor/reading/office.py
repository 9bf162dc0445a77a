"""Reads what only an office suite reads (RTF, OpenDocument, old Word), where one is installed.

LibreOffice turns it into DOCX, with a profile of its own without network and macros, and is
ended in time.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from signal import SIGKILL

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading import docx
from auditor.reading.limits import Limits

_NAMES = ("soffice", "libreoffice")
_CONVERTED = "原件经 LibreOffice 转换后读取，出处中的路径是转换后文件里的"
_RESAVE = "请在原程序中另存为 .docx 或 PDF，再审核另存的文件"
_INSTALL = "请安装 LibreOffice，或在原程序中另存为 .docx 或 PDF，再审核另存的文件"
_SETTINGS = (
    # no link of a stranger's file is followed: requests go to a proxy that is not there
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
)
_ITEM = (
    '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse">'
    "<value>{}</value></prop></item>"
)
_PROFILE = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    f"{''.join(_ITEM.format(*setting) for setting in _SETTINGS)}</oor:items>"
)
#: The reader's own limits on memory and time are not meant for the suite.
_UNLIMITED = 'ulimit -S -v unlimited; ulimit -S -t unlimited; ulimit -S -f unlimited; exec "$@"'


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in `data`, read through the office suite."""
    document = docx.read(_to_docx(data, path, limits), path, digest, limits)
    return replace(document, format=_kind(data), warnings=(_CONVERTED, *document.warnings))


def is_installed() -> bool:
    """Whether the suite is there."""
    return _program() is not None


def _to_docx(data: bytes, path: str, limits: Limits) -> bytes:
    """`data` as a DOCX file, made by the suite."""
    program = _program()
    if program is None:
        raise UnreadableFile(path, "这种文档要由 LibreOffice 转换，本机没有安装", _INSTALL)
    with tempfile.TemporaryDirectory(prefix="auditor-") as folder:
        source = Path(folder, f"report.{_kind(data)}")
        source.write_bytes(data)
        profile = Path(folder, "profile", "user", "registrymodifications.xcu")
        profile.parent.mkdir(parents=True)
        profile.write_text(_PROFILE, encoding="utf-8")
        command = [
            *(program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"),
            *("--headless", "--norestore", "--convert-to", "docx", "--outdir", folder),
            str(source),
        ]
        if not _run(command, folder, limits.office_seconds):
            reason = f"LibreOffice 在 {limits.office_seconds} 秒内没有转换完"
            raise UnreadableFile(path, reason, _RESAVE)
        target = Path(folder, "report.docx")
        if not target.exists():
            raise UnreadableFile(path, "LibreOffice 打不开它，可能已损坏或加了密码", _RESAVE)
        return target.read_bytes()


def _program() -> str | None:
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def _kind(data: bytes) -> str:
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return "odt" if data.startswith(b"PK") else "doc"


def _run(command: list[str], folder: str, seconds: int) -> bool:
    """Run the suite to its end, or end it with all that it started; whether it came to its end."""
    posix = os.name == "posix"
    started = ["/bin/sh", "-c", _UNLIMITED, "sh", *command] if posix else command
    process = subprocess.Popen(  # noqa: S603 - no shell reads a name that a stranger chose
        started,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=posix,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    else:
        return True
    finally:
        with suppress(ProcessLookupError):
            if posix:
                os.killpg(process.pid, SIGKILL)
            else:
                process.kill()
        process.wait()
