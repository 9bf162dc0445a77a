"""Reads web archives (MHT): the page in them, as if it stood alone."""

from __future__ import annotations

from email import message_from_bytes, policy

from auditor.errors import UnreadableFile
from auditor.model.document import Document
from auditor.reading import html
from auditor.reading.limits import Limits


def read(data: bytes, path: str, digest: str, limits: Limits) -> Document:
    """The report in the web archive `data`."""
    message = message_from_bytes(data, policy=policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return html.read(page, path, digest, limits)
    raise UnreadableFile(path, "其中没有网页", "请在浏览器中打开后另存为 .html，再审核")
