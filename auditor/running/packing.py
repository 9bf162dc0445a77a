"""Values of the model as bytes and back; bytes that are no such value are refused.

What comes out of a worker or a cache may have been written by somebody else: it is JSON, held
against the types of the model, and never a pickle, which could carry code.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from auditor import collector

_LEVEL = 1  #: of compression; more saves little and costs the worker's time
_MOST_BYTES = 1 << 30  #: of one value; compressed bytes could claim to be any number
_NUMBERS = 4096  #: that are remembered: one figure stands in many verdicts
_T = TypeVar("_T")


class Unpackable(ValueError):
    """Bytes that do not hold a value of the type asked for."""


class _Shape(NamedTuple):
    """What a type looks like in JSON, and how its values are made of that."""

    kinds: frozenset[type]
    made: Callable[[Any], Any] | None  #: None where the JSON value is the value


def pack(value: object) -> bytes:
    """A value of the model as bytes."""
    # a named tuple is a list to JSON as it is, which spares a walk of our own
    text = json.dumps(value, default=_plainer, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode("utf-8", "surrogatepass"), _LEVEL)


def unpack(data: bytes, kind: type[_T]) -> _T:
    """The value of that type that the bytes hold, or `Unpackable`."""
    made: Callable[[Any], _T] | None = _shape(kind).made  # type: ignore[arg-type]  # is hashable
    if made is None:
        raise TypeError(f"{kind} is no record and no list")
    with collector.paused():
        return _unpacked(data, made)


def _unpacked(data: bytes, made: Callable[[Any], _T]) -> _T:
    try:
        unzip = zlib.decompressobj()
        text = unzip.decompress(data, _MOST_BYTES)
        if not unzip.eof or unzip.unused_data:
            raise Unpackable("cut off, too long, or something behind the end")
        content = json.loads(text.decode("utf-8", "surrogatepass"))
        if type(content) is not list:
            raise Unpackable("no list")
        value = made(content)
    except (zlib.error, ValueError, RecursionError) as error:
        raise Unpackable(str(error)) from error
    return value


def _plainer(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    if is_dataclass(value):
        return [getattr(value, one.name) for one in fields(value)]
    raise TypeError(f"no way to pack {type(value)}")


@cache
def _shape(kind: Any) -> _Shape:
    """The shape of a type; one that no value of the model has is refused."""
    if kind is str:
        # JSON makes each anew, and verdicts repeat the rule's words and each other's clauses
        return _Shape(frozenset((str,)), sys.intern)
    if kind in (int, bool, float):
        return _Shape(frozenset((kind,)), None)
    if kind is Decimal:
        return _Shape(frozenset((str,)), _decimal)
    if get_origin(kind) is UnionType:
        (inner,) = (_shape(one) for one in get_args(kind) if one is not NoneType)
        return _Shape(inner.kinds | {NoneType}, inner.made)
    if get_origin(kind) is tuple and get_args(kind)[1:] == (...,):
        return _Shape(frozenset((list,)), _row(_shape(get_args(kind)[0])))
    if is_dataclass(kind) or hasattr(kind, "_fields"):
        return _Shape(frozenset((list,)), _record(kind))
    raise TypeError(f"no way to pack {kind}")


@lru_cache(_NUMBERS)
def _decimal(value: str) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation as error:
        raise Unpackable(f"{value!r} is no decimal") from error


def _row(inner: _Shape) -> Callable[[list[Any]], tuple[Any, ...]]:
    kinds, made = inner

    def row(value: list[Any]) -> tuple[Any, ...]:
        if not kinds.issuperset(map(type, value)):
            raise Unpackable("an element of another type")
        return (
            tuple(value)
            if made is None
            else tuple([None if one is None else made(one) for one in value])
        )

    return row


@cache
def _record(kind: Any) -> Callable[[list[Any]], Any]:
    """A named tuple or a dataclass from the list of its fields."""
    is_tuple = not is_dataclass(kind)
    names = list(kind._fields) if is_tuple else [one.name for one in fields(kind)]
    hints = get_type_hints(kind)
    shapes = [_shape(hints[name]) for name in names]
    deep = [(at, shape.made) for at, shape in enumerate(shapes) if shape.made is not None]
    met: set[tuple[type, ...]] = set()  # types that fit; there are a few for each record

    def record(value: list[Any]) -> Any:
        types = tuple(map(type, value))
        if types not in met:
            if len(types) != len(shapes):
                raise Unpackable(f"{kind.__name__} has another number of fields")
            if not all(one in shape.kinds for one, shape in zip(types, shapes, strict=True)):
                raise Unpackable(f"a field of {kind.__name__} has another type")
            met.add(types)
        for at, made in deep:
            if value[at] is not None:
                value[at] = made(value[at])
        # a named tuple that has all its fields needs no call of its own constructor
        return tuple.__new__(kind, value) if is_tuple else kind(*value)

    return record
