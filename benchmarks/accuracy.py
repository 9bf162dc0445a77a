"""How right the auditor is, against hand-made labels: `python -m benchmarks.accuracy [FOLDER]`.

FOLDER holds `truth/` and `reports/` (default: `../shared` beside the project). Where it is absent,
the examples of the shipped rules are the labels.
"""

from __future__ import annotations

import csv
import json
import random
import re
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from auditor.auditing import audit_document, extract, run_examples
from auditor.model import AuditedDocument, Fact, Verdict
from auditor.reading import read, read_text
from auditor.rulebook import Rulebook, load_rules

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ("panyu-2021.txt", "huadu-2022.txt")
ARITHMETIC = ("sum", "ratio", "share", "score", "grade", "count", "same")
_CONFIRMED = ("holds", "rounded")


class Count(NamedTuple):
    """So many of so many."""

    right: int
    all: int

    def __str__(self) -> str:
        share = 100 * self.right / self.all if self.all else 0
        return f"{self.right}/{self.all} ({share:.1f} %)"


def main() -> None:
    """Print every figure."""
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    rules = load_rules()
    results = run_examples(rules)
    right = Count(sum(result.ok for result in results), len(results))
    print(f"rules {len(rules.rules)}, examples right {right}")
    for result in results:
        if not result.ok:
            print(f"  WRONG {result.rule.id}[{result.place}]: {result.got}, not {result.wanted}")
    own(rules)
    if not (shared / "truth").is_dir():
        print(f"no labels at {shared}: only the examples were measured")
        return
    reports = {name: read(shared / "reports" / name) for name in REPORTS}
    audited = {name: audit_document(document, rules) for name, document in reports.items()}
    figures(shared, audited)
    tricky(shared)
    relations(shared, audited)
    cases(shared, rules)
    texts(shared, rules)
    digits(shared, audited, {n: d.source for n, d in reports.items()}, rules)


def labels(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSON-lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def own(rules: Rulebook) -> None:
    """The examples of all rules before all rules at once: faults found, and false alarms."""
    sound = Count(0, 0)
    faulty = Count(0, 0)
    for rule in rules.rules:
        for example in rule.examples:
            findings = audit_document(read_text(example.text), rules).findings
            if example.verdict in ("broken", "truncated"):
                faulty = Count(faulty.right + bool(findings), faulty.all + 1)
                continue
            loud = [one for one in findings if one.severity in ("error", "warning")]
            sound = Count(sound.right + (not loud), sound.all + 1)
            for one in loud:
                print(f"  FALSE {rule.id}: {example.text[:40]!r}: {one.rule}")
    print(f"own texts: faults found {faulty}; sound ones without a finding {sound}")


# -- figures ----------------------------------------------------------------------------------


def figures(shared: Path, audited: dict[str, AuditedDocument]) -> None:
    """Core figures with exact value, unit and place; things that are no figures read as figures."""
    right = total = 0
    wrong: list[str] = []
    false = []
    for name, document in audited.items():
        rows = [row for row in labels(shared / "truth/figures.jsonl") if row["file"] == name]
        by_start = {fact.place.start: fact for fact in document.facts}
        for row in rows:
            fact = by_start.get(row["start"])
            if row["core"]:
                total += 1
                if fact is not None and _same_figure(fact, row):
                    right += 1
                else:
                    wrong.append(
                        f"{row['text']!r} -> {fact and (fact.text, fact.value, fact.unit)}"
                    )
            elif row["kind"] in ("date", "ordinal", "docnum", "other"):
                inside = [f for f in document.facts if row["start"] <= f.place.start < row["end"]]
                false += [f"{row['text']!r} as {f.text!r}" for f in inside if f.kind != "duration"]
    print(f"core figures {Count(right, total)}; no figures read as figures: {len(false)}")
    for line in wrong + false:
        print("  ", line)


def _same_figure(fact: Fact, row: dict[str, Any]) -> bool:
    unit = row["unit"]
    return (
        (fact.place.end == row["end"] or not unit)
        and fact.value == Decimal(row["value"])
        and (fact.unit == unit or not unit)
    )


def tricky(shared: Path) -> None:
    """Hard strings, wholly right or not."""
    with (shared / "truth/figures-tricky.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    bad = [row for row in rows if not _tricky_right(row)]
    print(f"tricky strings {Count(len(rows) - len(bad), len(rows))}")
    for row in bad:
        got = [(f.text, str(f.value), f.unit, f.kind) for f in _facts(row["text"])]
        print("  ", row["id"], row["text"], got)


def _facts(text: str) -> list[Fact]:
    return [
        fact for fact in extract(text) if fact.amount.is_figure and fact.amount.flaw != "malformed"
    ]


def _tricky_right(row: dict[str, str]) -> bool:
    expected = json.loads(row["expected"])
    got = _facts(row["text"])
    if len(got) != len(expected):
        return False
    for fact, want in zip(got, expected, strict=True):
        same = fact.text.replace(" ", "") == want["text"].replace(" ", "")
        same &= fact.value == Decimal(want["value"]) and fact.unit == want["unit"]
        same &= fact.kind == want["kind"]
        if "hi" in want:
            same &= fact.amount.high == Decimal(want["hi"])
        if "qualifier" in want:
            same &= fact.amount.qualifier == want["qualifier"]
        if not same:
            return False
    return True


# -- relations of the two reports -------------------------------------------------------------

_PLAIN = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _numbers(text: str) -> list[Decimal]:
    return [Decimal(number.replace(",", "")) for number in _PLAIN.findall(text)]


def relations(shared: Path, audited: dict[str, AuditedDocument]) -> None:
    """Contradictions found, errors beside them, consistent relations verified."""
    rows = json.loads((shared / "truth/relations.json").read_text("utf-8"))
    verified = total = 0
    missed = []
    found = []
    for name, document in audited.items():
        mine = [row for row in rows if row["report"] == name]
        for row in mine:
            if row["verdict"] == "consistent" and row["kind"] in ARITHMETIC:
                total += 1
                if _is_verified(row, document):
                    verified += 1
                else:
                    missed.append(f"{row['kind']} {row['relation']} {row['lines']}")
            if row["verdict"] in ("contradiction", "rounding-or-truncation"):
                hit = _is_found(row, document)
                found.append(f"{'found ' if hit else 'MISSED'} {row['kind']} {row['relation']}")
    print(f"consistent relations verified {Count(verified, total)}")
    for line in missed:
        print("   not verified:", line)
    for line in found:
        print("  ", line)
    for name, document in audited.items():
        for verdict in document.findings:
            print(f"   {name} {verdict.severity}: {verdict.rule}: {verdict.message[:90]}")
        print(f"   {name} figures {document.figures}")


def _lines(verdict: Verdict) -> set[int]:
    places = [evidence.place.line for evidence in verdict.evidence]
    return set(places + ([verdict.reported.place.line] if verdict.reported else []))


def _printed(verdict: Verdict) -> set[Decimal]:
    texts = [evidence.text for evidence in verdict.evidence if evidence.value is not None]
    if verdict.reported:
        texts.append(verdict.reported.text)
    han = {"十": Decimal(10)}
    numbers = {number for text in texts for number in _numbers(text)}
    return numbers | {han[text[0]] for text in texts if text[:1] in han}


def _near(row: dict[str, Any], verdict: Verdict) -> bool:
    lines = _lines(verdict)
    return any(abs(line - other) <= 3 for line in lines for other in row["lines"])


def _wanted(row: dict[str, Any]) -> set[Decimal]:
    relation = row["relation"]
    bracket = re.search(r"\[([\d.+]+)\]", relation)
    ratio = re.search(r"= ?([\d.]+)/([\d.]+)$", relation)
    wanted = set(_numbers(row["reported"])[:1])
    if bracket:
        wanted |= set(_numbers(bracket[1].replace("+", " ")))
    if ratio:
        wanted |= {Decimal(ratio[1]), Decimal(ratio[2])}
    return wanted


def _is_verified(row: dict[str, Any], document: AuditedDocument) -> bool:
    wanted = _wanted(row)
    for verdict in document.verdicts:
        if verdict.verdict not in _CONFIRMED or not _near(row, verdict):
            continue
        if row["kind"] == "grade":
            if "grade" in verdict.rule:
                return True
            continue
        if row["kind"] == "count":
            counted = "counted" in verdict.rule
            if (
                counted
                and verdict.expected
                and verdict.expected.low in set(_numbers(row["recomputed"])[:1])
            ):
                return True
            continue
        if row["kind"] == "same" and len(verdict.evidence) < 1:
            continue
        if wanted <= _printed(verdict):
            return True
    return False


def _is_found(row: dict[str, Any], document: AuditedDocument) -> bool:
    for verdict in document.verdicts:
        if verdict.verdict not in ("broken", "truncated", "rounded") or not _near(row, verdict):
            continue
        if row["kind"] in ("numbering", "claim"):
            if verdict.reported is None or "claim" in verdict.rule:
                return True
            continue
        numbers = set(_numbers(row["reported"]))
        if numbers & _printed(verdict):
            return True
    return False


# -- short cases and longer texts -------------------------------------------------------------


def cases(shared: Path, rules: Rulebook) -> None:
    """Recall of contradictions, false alarms among the consistent ones."""
    rows = labels(shared / "truth/cases.jsonl")
    hits = wanted = alarms = 0
    for row in rows:
        document = audit_document(read_text(row["text"]), rules)
        loud = [v for v in document.findings if v.severity in ("error", "warning")]
        if row["verdict"] == "contradiction":
            wanted += 1
            hits += bool(loud)
            if not loud:
                print("   missed", row["id"], row["kind"], row["text"].replace("\n", "⏎"))
        elif loud:
            alarms += 1
            print("   FALSE ALARM", row["id"], [(v.rule, v.message) for v in loud], row["text"])
    print(f"cases: contradictions found {Count(hits, wanted)}, false alarms {alarms}")


def texts(shared: Path, rules: Rulebook) -> None:
    """Longer texts: contradictions found, consistent relations verified, unexplained errors."""
    folder = shared / "truth/texts"
    rows = labels(folder / "labels.jsonl")
    found = contradictions = verified = consistent = 0
    unmatched = []
    for name in sorted({row["file"] for row in rows}):
        document = audit_document(read(folder / "texts" / name), rules)
        mine = [row for row in rows if row["file"] == name]
        broken = [row for row in mine if row["verdict"] in ("contradiction", "truncation")]
        loud = [v for v in document.findings if v.severity in ("error", "warning")]
        for row in mine:
            spans = [tuple(span) for span in row["spans"]]
            if row["verdict"] == "contradiction":
                contradictions += 1
                if any(_touches(verdict, spans) for verdict in loud):
                    found += 1
                else:
                    print("   missed", name, row["kind"], row["figures"])
            elif row["verdict"] in ("consistent", "rounding"):
                consistent += 1
                confirmed = [v for v in document.verdicts if v.verdict in _CONFIRMED]
                if any(_covers(verdict, spans) for verdict in confirmed):
                    verified += 1
                else:
                    print("   not verified", name, row["kind"], row["figures"])
        unmatched += [
            f"{name} {verdict.severity} {verdict.rule} {verdict.message}"
            for verdict in loud
            if not any(_touches(verdict, [tuple(s) for s in row["spans"]]) for row in broken)
        ]
    print(f"texts: contradictions found {Count(found, contradictions)}")
    print(f"texts: consistent verified {Count(verified, consistent)}")
    print(f"texts: findings that match no label {len(unmatched)}")
    for line in unmatched:
        print("  ", line)


def _spans(verdict: Verdict) -> Iterator[tuple[int, int]]:
    if verdict.reported is not None:
        yield verdict.reported.place.start, verdict.reported.place.end
    for evidence in verdict.evidence:
        yield evidence.place.start, evidence.place.end


def _hits(verdict: Verdict, spans: Iterable[tuple[int, ...]]) -> list[bool]:
    own = list(_spans(verdict))
    return [any(a < span[1] and span[0] < b for a, b in own) for span in spans]


def _touches(verdict: Verdict, spans: list[tuple[int, ...]]) -> bool:
    hits = _hits(verdict, spans)
    return sum(hits) >= min(2, len(spans))


def _covers(verdict: Verdict, spans: list[tuple[int, ...]]) -> bool:
    return all(_hits(verdict, spans))


# -- one digit changed ------------------------------------------------------------------------


def digits(
    shared: Path, audited: dict[str, AuditedDocument], sources: dict[str, str], rules: Rulebook
) -> None:
    """Change one digit of one core figure at a time: how many changes are noticed."""
    rng = random.Random(20211231)
    noticed = tried = 0
    for name, document in audited.items():
        before = {v.fingerprint for v in document.findings if v.severity in ("error", "warning")}
        for row in labels(shared / "truth/figures.jsonl"):
            if row["file"] != name or not row["core"]:
                continue
            at = [
                i
                for i in range(row["start"], row["end"])
                if sources[name][i].isascii() and sources[name][i].isdigit()
            ]
            if not at:
                continue
            place = rng.choice(at)
            digit = rng.choice([d for d in "0123456789" if d != sources[name][place]])
            changed = sources[name][:place] + digit + sources[name][place + 1 :]
            after = audit_document(read_text(changed), rules)
            fresh = [
                v
                for v in after.findings
                if v.severity in ("error", "warning") and v.fingerprint not in before
            ]
            tried += 1
            noticed += any(_touches(v, [(row["start"], row["end"])]) for v in fresh)
    print(f"single digits changed: noticed {Count(noticed, tried)}")


if __name__ == "__main__":
    main()
