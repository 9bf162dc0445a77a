"""How fast rules load, and whether any file stops the loading: `python -m benchmarks.rules`."""

from __future__ import annotations

import random
import tempfile
import time
from collections import Counter
from pathlib import Path
from statistics import median

from auditor.auditing import run_examples
from auditor.commands.mutating import mutations as changed
from auditor.rulebook import load_rule, load_rules
from auditor.shipped import rules_folder
from tests.rulebook.test_broken import mutated

_MUTATED = 10_000
_MANY = 500
_TIMES = 7


def main() -> None:
    """Print every figure."""
    files = sorted(rules_folder().rglob("*-*.yaml"))
    texts = [file.read_text("utf-8") for file in files]
    loading(files, texts)
    examples()
    digits()
    mutations(files, texts)


def loading(files: list[Path], texts: list[str]) -> None:
    """Five hundred rules: copies of the shipped ones under other ids, with and without a cache."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(_MANY):
            at = number % len(files)
            name = f"copy-{number}-{files[at].stem}"
            text = texts[at].replace(f"id: {files[at].stem}", f"id: {name}", 1)
            Path(folder, f"{name}.yaml").write_text(text, encoding="utf-8")
        load_rules(folder)  # warm: grammar, words
        uncached = median(_timed(folder, None) for _ in range(_TIMES))
        with tempfile.TemporaryDirectory() as cache:
            _timed(folder, Path(cache))
            cached = median(_timed(folder, Path(cache)) for _ in range(_TIMES))
    print(f"{_MANY} rules loaded in {1000 * uncached:.0f} ms, cached in {1000 * cached:.0f} ms")


def _timed(folder: str, cache: Path | None) -> float:
    begin = time.process_time()
    rulebook = load_rules(folder, cache=cache)
    assert len(rulebook.rules) == _MANY
    return time.process_time() - begin


def examples() -> None:
    """All examples of all shipped rules."""
    rulebook = load_rules()
    begin = time.process_time()
    results = run_examples(rulebook)
    seconds = time.process_time() - begin
    right = sum(result.ok for result in results)
    print(
        f"{len(rulebook.rules)} shipped rules, examples {right}/{len(results)} in {seconds:.1f} s"
    )


def digits() -> None:
    """Digits of holding examples changed, as `auditor rules test --mutate` does."""
    rulebook = load_rules()
    made = Counter(one.outcome for rule in rulebook.rules for one in changed(rule, rulebook))
    seen = made.total() - made["hidden"]
    found = made["noticed"] + made["elsewhere"]
    print(
        f"{made.total()} digits changed, {seen} of them seen: noticed by the rule "
        f"{made['noticed'] / seen:.1%}, by the rules {found / seen:.1%}"
    )


def mutations(files: list[Path], texts: list[str]) -> None:
    """Files with a few characters wrong: each must give a rule or errors, never anything else."""
    chance = random.Random(1)
    loaded = told = 0
    for _ in range(_MUTATED):
        at = chance.randrange(len(files))
        rule, errors = load_rule(files[at].name, mutated(texts[at], chance))
        loaded += rule is not None
        told += bool(errors)
    print(f"{_MUTATED} mutated files: {loaded} loaded, {told} refused, none stopped the loading")


if __name__ == "__main__":
    main()
