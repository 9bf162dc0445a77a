"""Rule files to a rulebook: packs, files and folders; a broken file never stops the others."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from fnmatch import fnmatchcase
from pathlib import Path

from auditor import collector
from auditor.rulebook import soundness
from auditor.rulebook.compose import compose
from auditor.rulebook.files import files_of, hidden_ending, shipped_packs, text_of
from auditor.rulebook.kinds import KINDS_FILE, DocumentKind, merged, read_kinds
from auditor.rulebook.known import Known, shipped_known
from auditor.rulebook.memory import Memory
from auditor.rulebook.mistakes import RuleError, Source, nowhere
from auditor.rulebook.naming import resolved
from auditor.rulebook.nodes import UNREAD, Reading, made
from auditor.rulebook.packs import Pack, plain_pack, read_pack
from auditor.rulebook.plain import assembled
from auditor.rulebook.rule import Rule, RuleFile
from auditor.rulebook.slips import advice_of, find_slips, mend, wide_lists
from auditor.rulebook.vocabularies import read_vocabulary
from auditor.words import Entry

_KEYS = tuple(item.name for item in fields(RuleFile))


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that loaded, in the order of their files, and what is wrong with the others."""

    rules: tuple[Rule, ...]
    errors: tuple[RuleError, ...] = ()
    packs: tuple[Pack, ...] = ()  #: the packs and folders that rules came from
    kinds: tuple[DocumentKind, ...] = ()  #: the kinds of documents that can be recognised
    words: tuple[Entry, ...] = ()  #: what its folders add to the vocabulary
    stated_kinds: tuple[tuple[str, str], ...] = ()  #: patterns of paths, and the kind of those

    def stated_kind(self, path: str) -> str:
        """The kind that is set for documents at such a path; empty when none is."""
        posix = Path(path).as_posix()
        for pattern, kind in self.stated_kinds:
            if any(fnmatchcase(posix, form) for form in (pattern, f"*/{pattern}")):
                return kind
        return ""

    def fitting(self, kind: str) -> tuple[Rule, ...]:
        """The rules for documents of this kind."""
        return tuple(rule for rule in self.rules if rule.applies(kind))


def load_rules(*places: str | Path, cache: Path | None = None) -> Rulebook:
    """The rules of packs, files and folders; of all shipped packs when none is named.

    `cache` is a folder in which rules that loaded are remembered for the next time.
    """
    shipped = shipped_packs()
    named = [str(one if one in shipped else Path(one).absolute()) for one in places]
    memory = Memory(cache, named)
    loading = _Loading(memory)
    with collector.paused():
        if not places:
            loading.add(tuple(shipped))
        for place in places:
            loading.add((place,))
    memory.save()
    return loading.rulebook()


class _Loading:
    """A rulebook in the making: a rule takes the place of one of its id from an earlier place."""

    def __init__(self, memory: Memory) -> None:
        self.known = shipped_known()
        self._memory = memory
        self.errors: list[RuleError] = []
        self._rules: dict[str, Rule] = {}
        self._folders: dict[Path, Pack] = {}
        self._homes: dict[Path, Pack] = {}
        self._used: dict[Pack, None] = {}
        self._met: set[str] = set()

    def rulebook(self) -> Rulebook:
        """All that was added."""
        rules, errors = tuple(self._rules.values()), tuple(self.errors)
        return Rulebook(rules, errors, tuple(self._used), self.known.kinds, self.known.words)

    def add(self, named: tuple[str | Path, ...], beside: Path | None = None) -> None:
        """The rules of places that count as one: in it no id may stand twice."""
        own: dict[str, Rule] = {}
        for place in named:
            files = files_of(place, beside)
            if isinstance(files, RuleError):
                self.errors.append(files)
                continue
            if files.is_whole and Path(place).is_dir():
                self.errors.extend(hidden_ending(place))
            for file in (*files.kinds, *files.vocabularies):
                self._add_knowledge(file)
            for file in files.packs:
                pack = self._pack(file)
                for other in pack.extends if pack is not None and files.is_whole else ():
                    self.add((other,), file.parent)
            for file in files.rules:
                self._add_rule(file, own)

    def _add_rule(self, file: Path, own: dict[str, Rule]) -> None:
        text = self._text_of_new(file)
        if text is None:
            return
        pack = self._pack_of(file)
        rule = self._memory.recall(file, text, self.known, pack) or self._load(file, text, pack)
        if rule is None:
            return
        if rule.id in own:
            what = f"编号 {rule.id} 已在 {own[rule.id].path}"
            self.errors.append(RuleError(str(file), nowhere(), what, "给其中一个文件改名并改编号"))
            return
        self._used[pack] = None
        earlier = self._rules.get(rule.id)
        if earlier is not None:
            rule = replace(rule, replaces=earlier.path)
        own[rule.id] = self._rules[rule.id] = rule

    def _load(self, file: Path, text: str, pack: Pack) -> Rule | None:
        rule, found = load_rule(str(file), text, self.known, pack)
        self.errors.extend(found)
        if rule is not None:
            self._memory.keep(file, text, self.known, rule)
        return rule

    def _text_of_new(self, file: Path) -> str | None:
        """What a file holds that was not read before; what cannot be read is told."""
        absolute = str(file.absolute())
        if absolute in self._met:
            return None
        self._met.add(absolute)
        text = text_of(file)
        if isinstance(text, RuleError):
            self.errors.append(text)
            return None
        return text

    def _add_knowledge(self, file: Path) -> None:
        """Kinds of documents, or words, that rules and documents after this may use."""
        text = self._text_of_new(file)
        if text is None:
            return
        if file.name == KINDS_FILE:
            kinds, found = read_kinds(str(file), text)
            self.known = self.known._replace(kinds=merged(self.known.kinds, kinds))
        else:
            words, found = read_vocabulary(str(file), text)
            self.known = self.known._replace(words=(*self.known.words, *words))
        self.errors.extend(found)

    def _pack(self, file: Path) -> Pack | None:
        """The pack of a `pack.yaml` that is met for the first time."""
        text = self._text_of_new(file)
        if text is None:
            return None
        pack, found = read_pack(str(file), text, self.known)
        self.errors.extend(found)
        if pack is not None:
            self._folders[file.parent] = pack
        return pack

    def _pack_of(self, file: Path) -> Pack:
        """The nearest folder above that says it is a pack, or else the file's own folder."""
        home = self._homes.get(file.parent)
        if home is None:
            above = (self._folders.get(folder) for folder in file.parents)
            home = next(filter(None, above), None) or plain_pack(file.parent)
            self._homes[file.parent] = home
        return home


def load_rule(
    path: str, text: str, known: Known | None = None, pack: Pack | None = None
) -> tuple[Rule | None, list[RuleError]]:
    """The rule that a text states as the file at `path` would, or all that is wrong with it."""
    known = known if known is not None else shipped_known()
    pack = pack if pack is not None else plain_pack(Path(path).parent)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rule, errors = _read(Source(path, text, text), known, pack)
    slips = find_slips(text) if errors else wide_lists(text)
    if not errors and not slips:
        return rule, []
    if not slips:
        return None, errors
    mended = mend(text, slips)
    source = Source(path, text, *mended)
    told = [
        Source(path, text, text).error(slip.offset, slip.what, advice_of(slip)) for slip in slips
    ]
    # a file that still is no YAML after mending has said enough with its slips
    others = [] if isinstance(compose(source), RuleError) else _read(source, known, pack)[1]
    return None, sorted([*told, *others], key=lambda error: (error.line, error.column))


def _read(source: Source, known: Known, pack: Pack) -> tuple[Rule | None, list[RuleError]]:
    root = compose(source)
    if isinstance(root, RuleError):
        return None, [root]
    reading = Reading(source)
    record = reading.value(root, RuleFile, ())
    if record is UNREAD:
        return None, reading.errors
    file = Path(source.path)
    conditions = soundness.check(record, reading, file.stem, known)
    if reading.errors:
        return None, sorted(reading.errors, key=lambda error: (error.line, error.column))
    stated: RuleFile = made(RuleFile, record)
    values = {name: getattr(stated, name) for name in _KEYS}
    values["names"] = resolved(stated.names, conditions.over_names, known)
    parsed = {one.text: one for one in conditions.all()}
    return assembled(values, (source.path, pack), parsed.__getitem__), []
