"""Signs that Word draws from a font of signs: what is read of them."""

from __future__ import annotations

#: Where such fonts keep their signs; the last byte is the place in the font.
_PRIVATE = range(0xF000, 0xF100)
#: The Symbol font has figures and marks where ASCII has them, and Greek for the letters.
_SYMBOL = {
    **{code: chr(code) for code in range(0x20, 0x40)},
    0xB1: "±",
    0xB4: "×",
    0xB8: "÷",
    0xA3: "≤",
    0xB3: "≥",
    0xB9: "≠",
    0xBB: "≈",
    0xB0: "°",
    0xA5: "∞",
    0xB7: "·",
    0xD7: "·",
    0xE5: "∑",
    0x53: "Σ",
    0x44: "Δ",
    0x2D: "-",
}
_WINGDINGS = {
    0xFE: "☑",
    0xFD: "☒",
    0xA8: "□",
    0x6F: "□",
    0xFC: "√",
    0xFB: "×",
    **{first + number: chr(0x2460 + number) for first in (0x81, 0x8C) for number in range(10)},
    0x6C: "●",
    0x6E: "■",
    0x75: "◆",
    0xA1: "○",
    0xA4: "◎",
}
_WINGDINGS_2 = {0x52: "☑", 0x54: "☒", 0x50: "√", 0x4F: "×", 0xA3: "□", 0x30: "□"}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}


def symbol_of(font: str, code: str) -> str:
    """The character nearest to the sign `code` (hexadecimal) of `font`; empty if there is none."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    if value in _PRIVATE:
        value -= _PRIVATE.start
    elif value > 0xFF:
        return chr(value) if value < 0xE000 else ""
    table = _FONTS.get(font.casefold())
    if table is not None:
        return table.get(value, "")
    return chr(value) if 0x20 <= value < 0x7F else ""
