"""The named quantities and the words around figures, as data from `grammars/vocabulary.yaml`.

Terms are looked up by the longest suffix of the words before a figure, never put into the
grammar: a set costs microseconds where an alternation of a thousand words costs seconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

from auditor.words import Entry, Words, extended, shipped_words


@dataclass(frozen=True, slots=True)
class Spellings:
    """Spellings and the name each stands for, found as the longest suffix of some words."""

    names: Mapping[str, str]
    longest: int

    @classmethod
    def of(cls, table: Mapping[str, Iterable[str]], others: Iterable[str] = ()) -> Spellings:
        """Spellings of a table name -> spellings; the name is a spelling of itself.

        What ends in one of the `others` ends in no spelling: 一般公共预算 is no 预算.
        """
        names = {word: name for name, words in table.items() for word in (*words, name)}
        names |= dict.fromkeys(others, "")
        return cls(names, max(map(len, names), default=0))

    def suffix(self, words: str) -> str:
        """The longest spelling that `words` ends in, or nothing."""
        names = self.names
        for length in range(min(len(words), self.longest), 0, -1):
            if words[-length:] in names:
                return words[-length:] if names[words[-length:]] else ""
        return ""


#: 期均2.40万元, but not 上年同期均为30万元
_BY_COURSE = "(?<![同本当各前后近定分周学任年长短远早晚中初末])期均"
#: 每平方米改造支出245元 was computed; 每平方米补助50元 is a standard.
_COST_OF_EACH = (
    "每(?:平方米|立方米|公里|千米|亩|吨|人次|批次|场次)"
    "(?=[^每，。；]{0,8}(?:成本|支出|投资|费用|造价|投入)(?:为|约|是)*$)"
)


def either(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) for word in ordered)


#: 由年初的86人增加到|年末的|103人
_NOW = "(?:[年期月季][末底]|目前|现在|今年|本年)"


def _leading(words: Iterable[str], barred: Mapping[str, str]) -> str:
    """The words, each no leading word when what bars it follows: 其他资金, 共享单车, 项目支出."""
    parts = []
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        following = barred.get(word)
        if following is None:
            parts.append(re.escape(word))
        else:
            block = following if "|" in following or "(" in following else f"[{following}]"
            parts.append(f"{re.escape(word)}(?!{block})")
    return "|".join(parts)


class Vocabulary:
    """All word lists, compiled."""

    def __init__(self, words: Words) -> None:
        changes, led = words["changes"], words["led"]
        self.measures = Spellings.of(words["measures"], words["no_measures"])
        self.rates = Spellings.of(words["rates"])
        self.quantities = Spellings.of(words["quantities"])
        self.accounts = Spellings.of({word: (word,) for word in words["accounts"]})
        #: verbs before a figure, whose object stands behind it
        self.acts = Spellings.of({word: (word,) for word in words["acts"]})
        self.helpers = frozenset(words["helpers"])
        self.act_within = re.compile(either(words["acts"]))
        #: where the noun behind a figure ends
        self.predicate = re.compile(f"{_ENDS}|{either(words['predicates'])}")
        self.complete = words["complete"]
        #: 购置费 is 公务用车购置费 only in a paragraph that speaks of 公务用车
        self.beside = {word: tuple(near) for word, near in words["beside"].items()}
        self.led = {verb: name for name, verbs in led.items() for verb in verbs}
        self.led_by = re.compile(f"^{either(self.led)}")
        #: 计划培训 200人: what was planned
        self.planned = re.compile(
            f"^(?:全[年省市县区]|我?[省市县区州镇乡局院校])?(?:{either(words['planned'])})(?:是|为)?(?=.)"
        )
        self.generic = frozenset(words["generic"])
        self.self_naming = frozenset(words["self_naming"])
        self.signs = dict.fromkeys(changes["up"], 1) | dict.fromkeys(changes["down"], -1)
        change = either(self.signs)
        compare = either(words["compare"])
        self.change_end = re.compile(rf"(?:({compare})[^增减升降]*?)?({change})了?(?:约|近|超)?$")
        self.change_to = re.compile(
            rf"(?:({change}|调整|发展)(?:(?:到|至|为)了?|[到至]{_NOW}的?)|[提降减压扩缩]至)$"
        )
        self.beyond = re.compile(
            r"(大于|多于|高于|高出|超出|小于|少于|低于)[^，。；\d]{0,12}(?:预算|决算|计划|上年|任务|目标)[^，。；\d]{0,6}(?<!的)$"
        )
        self.compared = re.compile(rf"(?:{_COMPARES})[^，。；：增减升降]{{0,24}}$")
        self.change_lead = re.compile(
            rf"^(?:相比较?|比较)?[，,]?(?:{change}|持平|基本持平|相比|比较|[多少]出?了?$)"
        )
        self.compare = re.compile(compare)
        self.compare_end = re.compile(rf"(?:{compare})[分别约的]*$")
        #: 全省平均: the end of a noun, which no link stands for
        #: 下达, 送达: verbs that end as a link does
        own = "(?!(?<=[下送传])达)"
        self.link_end = re.compile(
            rf"(?:(?<!平)均[为已]?|(?!均){own}(?:{either(words['links'])}))+$"
        )
        self.verb_end = re.compile(r"(?:分别|依次|均|各|为|是|达到?|有|共有?|约|了)+$")
        self.leading = re.compile(rf"^(?:{_leading(words['leading'], words['not_leading'])})+")
        self.total_end = re.compile(rf"(?:{either(words['totals'])})$")
        self.average = re.compile(f"{either(words['averages'])}|{_BY_COURSE}|{_COST_OF_EACH}")
        self.neutral = re.compile(rf"(?:{either(words['neutral'])})")
        #: 2023年同期1,130起: the year stands before it
        self.prior = re.compile(rf"^(?:{either(words['priors'])}|同期$)")
        self.each = re.compile(
            r"各(?![类项级地种方界镇区单部乡街村市县科位自界])|"
            r"每[十百千万]{0,2}(?:[人户家个名项台元村座处所亩辆场件间栋套床班校例宗公吨册本份次期批株头只组队站笔张箱顶把盏棵瓶袋盒副枚块艘架]|平方米)"
        )

    def is_generic(self, item: str) -> bool:
        """Whether an item is only an action or an empty noun, such as 发放补贴."""
        return item in self.generic


#: 比、较 and, where a clause begins or before an earlier or planned level, 与 and 同: in
#: 文化旅游体育与传媒支出, 合同金额, 组织比赛, 性别比为 and 较大项目 they compare with nothing.
_COMPARES = (
    "(?<![对相])(?:比(?![赛例重武价选拼对较为是达约])|(?<!比)较(?![大多好高低少快量真强为])"
    "|(?<![合共相对])[与同](?=[上去前]|年初|预算|决算|调整|计划|任务|目标|基期|[0-9]))"
)


#: Words that no noun holds, and words that end one where they are not a piece of another word.
_ENDS = (
    "[已仍尚是将]|均(?=[已未按为能达无不完通实可在由获得符有])|都(?=[已未按为能达有是得在])|全部(?!门)"
    "|正在|没有|未(?=[能完按达通及见发到开实予整经])|不(?=[能再足符达超低高少])|被(?![褥子服装套动])"
    "|(?<![行作人成])为|(?<![国所含具富拥持享私公仅稀共占专特])有(?![关限效机色偿害毒])"
    "|等(?![级次距候待])|中(?=$|有|已|未|合格|不)|(?<![可所予难])以(?![上下内外])|(?<![经自理缘])由"
    "|按(?![摩揭])|(?<![针绝应])对(?![象外口接])|(?<![方定面转走导取])向(?!导)|(?<!侵)占(?![道用]|地(?![方区]))"
    "|(?<![存现潜内外正所])在(?![建校册职编岗读押园院线训])|(?<![供补])给(?![水排])"
    "|(?<![合参共相给])与(?=[上去前])"
)


@lru_cache(maxsize=4)
def compiled(more: tuple[Entry, ...] = ()) -> Vocabulary:
    """The shipped vocabulary with more words."""
    return Vocabulary(extended(shipped_words(), more) if more else shipped_words())


#: The words that the document at hand is read by; None for the shipped ones.
_IN_FORCE: ContextVar[Vocabulary | None] = ContextVar("vocabulary", default=None)


def load_vocabulary() -> Vocabulary:
    """The vocabulary that is in force."""
    return _IN_FORCE.get() or compiled()


@contextmanager
def in_force(more: tuple[Entry, ...]) -> Iterator[None]:
    """Read by the shipped vocabulary and these words."""
    token = _IN_FORCE.set(compiled(more))
    try:
        yield
    finally:
        _IN_FORCE.reset(token)
