"""From options to how a run is made: side by side, within which limits, with which cache."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from auditor.reading.limits import DEFAULTS
from auditor.running import Limits, Settings, default_folder

_MEGABYTE = 1 << 20
#: Recognition takes seconds for each page, and its library as much address space as it can get.
_FOR_OCR = Limits(seconds=900.0, memory=8192 * _MEGABYTE)


def pace_of(options: Namespace) -> Settings:
    """How to run, as the options say; what they do not say stays at its default."""
    return Settings(options.jobs, limits_of(options), _cache(options))


def limits_of(options: Namespace) -> Limits:
    """What one document may cost, as the options say."""
    limits = _FOR_OCR if options.ocr else Limits()
    limits = limits._replace(reading=DEFAULTS._replace(ocr=options.ocr))
    if options.timeout is not None:
        limits = limits._replace(seconds=options.timeout)
    if options.memory is not None:
        limits = limits._replace(memory=options.memory * _MEGABYTE)
    return limits


def _cache(options: Namespace) -> Path | None:
    if options.no_cache:
        return None
    if not options.cache_dir:
        return default_folder()
    folder = Path(options.cache_dir)
    if folder.exists() and not folder.is_dir():
        print(f"--cache-dir {folder}：不是文件夹，这次没有用缓存。", file=sys.stderr)
        return None
    return folder
