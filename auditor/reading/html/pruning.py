"""What of a web page is no part of the report: hidden text, navigation, lines about the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.reading.html.parsing import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Never shown, or shown as controls.
_SILENT_NAMES = (
    "head script style noscript template xml svg input select textarea button iframe frame object"
    " embed audio video canvas rt rp del"
)
_SILENT = frozenset(_SILENT_NAMES.split())
#: Pages in the page: what stands in them is not in this file.
FRAMES = frozenset(("iframe", "frame", "object", "embed"))
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment",
    re.IGNORECASE,
)
_NAVIGATION_TAGS = frozenset(("nav", "footer", "aside", "header", "menu"))
_NAVIGATION = re.compile(
    r"(?:^|[\s_-])(?:top|main|sub|site|page|bottom|left|right)?[_-]?"
    r"(?:nav\w*|menu\w*|bread\w*|crumbs?|position|location|dqwz|footer\w*|foot|bottom|header\w*"
    r"|sidebar|share\w*|toolbar|tools|copyright|links?|friendlinks?|pag(?:er|ination|es)|search\w*"
    r"|login|logo|banner)(?:$|[\s_\d-])",
    re.IGNORECASE,
)
#: The mark of a note, as Word and LibreOffice write it: MsoFootnoteReference, sdfootnotesym.
_NOTE = re.compile(r"(?:foot|end)note(?:reference|anc|sym)", re.IGNORECASE)
_RUNNING = ("header", "footer")  #: what LibreOffice calls the running heads that it writes along
_LISTS = frozenset(("ul", "ol"))
_BLANKS = re.compile(r"\s+")
_PROSE = re.compile(r"[。；]")
_FIGURE = re.compile(r"\d[\d,.]*\s*(?:[万亿千百]*元|[%％人个件户次家项宗])")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "table")
_MOST = 600
_FEWEST_LINKS = 3

#: 来源：本网 发布时间：2023-06-30 10:20 浏览次数：86 【打印】【关闭】 字号：大 中 小
_NAMED = re.compile(
    r"[【\[(（]?(?:(?:信息|文章|稿件)?来源|作者|(?:责任)?编辑|审核|校对"
    r"|(?:发布|更新|成文|公开|生成)?(?:时间|日期)|发布(?:机构|单位|人)"
    r"|(?:浏览|阅读|点击|访问)(?:次数|量|数)?|字体|字号|字体大小|索引号|视力保护色|分享到?)[:：].{0,40}"
)
_BUTTON = re.compile(
    r"[【\[(（]*(?:打印(?:本[页文])?|关闭(?:窗口|本页)?|收藏|分享|字体|字号|[大中小]|微信|微博|默认"
    r"|我要纠错|保存|下载|朗读|加大|缩小|T|[\[(（【:：】)）\]]|-|\+|,|，|、)+[】\])）]*"
)
_VALUE = re.compile(r"(?:\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?|\d{1,2}:\d\d(?::\d\d)?|\d+次?)")
_PATH = re.compile(
    r"(?:您?(?:现在|当前|目前)?(?:所在)?的?位置|所在栏目)\s*[:：].*|首\s*页\s*[>＞»›/→].*"
)
_IMPRINT = re.compile(
    r".*(?:[A-Z]?ICP备|网站标识码|公网安备|版权所有|Copyright|copyright|©).*"
    r"|(?:主办|承办|主办单位|承办单位|技术支持|建设单位)(?:单位)?\s*[:：].*"
    r"|(?:上一篇|下一篇|上一条|下一条|相关(?:链接|文章|附件)|扫一扫.*|返回顶部|网站地图)\s*[:：]?.{0,60}"
)
_LONGEST = 160


def is_silent(element: _Element) -> bool:
    """Whether nothing of an element is shown as text."""
    return element.tag in _SILENT


def is_hidden(element: _Element) -> bool:
    """Whether an element is set not to be shown."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def is_raised(element: _Element) -> bool:
    """Whether an element sets its text as a superscript."""
    if element.tag == "sup" or _NOTE.search(element.get("class", "")):
        return True
    return re.search(r"vertical-align\s*:\s*super", element.get("style", "")) is not None


def is_navigation(element: _Element) -> bool:
    """Whether an element leads to other pages, and states nothing of its own."""
    if element.tag in _LISTS:
        return _is_list_of_links(element)
    if element.get("title", "") in _RUNNING:
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag not in _NAVIGATION_TAGS and not _NAVIGATION.search(names):
        return False
    text = _text(element)
    linked = sum(len(_text(link)) for link in element.iter("a"))
    if linked * 2 > len(text):
        return not _FIGURE.search(_BLANKS.sub("", "".join(_unlinked(element))))
    states = _PROSE.search(text) or _FIGURE.search(text)
    return len(text) <= _MOST and not states and next(element.iter(*_HEADINGS), None) is None


def is_about_page(text: str) -> bool:
    """Whether a line tells of the page, not of the report: where it stands, who put it there."""
    line = text.strip()
    if len(line) > _LONGEST:
        return False
    return bool(_PATH.fullmatch(line) or _IMPRINT.fullmatch(line)) or _is_byline(line)


def _is_byline(line: str) -> bool:
    """Whether a line is made of 来源：… 发布时间：… 【打印】 and the like, and of nothing else."""
    named = awaited = False
    for word in re.split(r"[\s|｜/]+", line):
        if _NAMED.fullmatch(word):
            named = True
            awaited = word[-1] in ":："
        elif awaited:
            awaited = False
        elif not (_BUTTON.fullmatch(word) or (named and _VALUE.fullmatch(word))):
            return False
    return named or len(line) > 1


def _is_list_of_links(element: _Element) -> bool:
    items = element.findall("li")
    links = list(element.iter("a"))
    if len(links) < _FEWEST_LINKS or len(links) < len(items):
        return False
    text = _text(element)
    return sum(len(_text(link)) for link in links) >= 0.9 * len(text)


def _unlinked(element: _Element) -> list[str]:
    """The pieces of text that are no part of a link."""
    found = [element.text or ""]
    for below in element.iterdescendants():
        inside = next((True for above in below.iterancestors() if above.tag == "a"), False)
        if below.tag != "a" and not inside:
            found.append(below.text or "")
        if not inside:
            found.append(below.tail or "")
    return found


def _text(element: _Element) -> str:
    return _BLANKS.sub("", text_of(element))
