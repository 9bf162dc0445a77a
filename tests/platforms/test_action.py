"""The GitHub action: valid, and its steps run as the runner would run them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.platforms.places import (
    FAULTY,
    ROOT,
    SOUND,
    command_in,
    is_network_missing,
    repository,
    run,
    surroundings,
    violations,
)

BASH = shutil.which("bash")
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
needs_bash = pytest.mark.skipif(BASH is None, reason="no bash on this machine")


class Runner:
    """What GitHub gives a step: a workspace, a summary, outputs, inputs as variables."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "workspace"
        self.files = {name: folder / name for name in ("SUMMARY", "OUTPUT", "PATH")}
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        for file in self.files.values():
            file.touch()

    def run(self, step: str, **given: str) -> tuple[int, str]:
        """One step, its expressions filled from the inputs; gives exit code and output."""
        inputs = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        variables = {name: filled(str(value), inputs) for name, value in STEPS[step]["env"].items()}
        path = surroundings()["PATH"]
        environment = surroundings(
            GITHUB_STEP_SUMMARY=str(self.files["SUMMARY"]),
            GITHUB_OUTPUT=str(self.files["OUTPUT"]),
            GITHUB_PATH=str(self.files["PATH"]),
            RUNNER_TEMP=str(self.temporary),
            PATH=f"{command_in(self.temporary / 'command')}:{path}",
            **variables,
        )
        script = self.temporary / "step.sh"
        script.write_text(STEPS[step]["run"], encoding="utf-8")
        # as the runner calls it for `shell: bash`
        options = ("--noprofile", "--norc", "-eo", "pipefail")
        outcome = run(str(BASH), *options, script, folder=self.workspace, environment=environment)
        return outcome.returncode, outcome.stdout + outcome.stderr


def filled(value: str, inputs: dict[str, str]) -> str:
    if value == "${{ github.action_path }}":
        return str(ROOT)
    if value.startswith("${{ inputs."):
        return inputs[value.removeprefix("${{ inputs.").removesuffix(" }}")]
    assert "${{" not in value
    return value


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    made = Runner(tmp_path)
    repository(made.workspace, **{"报告/民政局.txt": FAULTY})
    return made


def test_the_action_is_valid() -> None:
    assert violations("github-actions", ACTION) == []


def test_no_input_stands_in_a_script() -> None:
    assert [step["name"] for step in STEPS.values() if "${{" in step.get("run", "")] == []


@needs_bash
def test_a_faulty_report_fails_with_annotations_summary_and_files(runner: Runner) -> None:
    code, output = runner.run("核对", paths="报告\n")
    assert code == 1
    annotations = [line for line in output.splitlines() if line.startswith("::error ")]
    assert [line.split(",")[:2] for line in annotations] == [
        ["::error file=报告/民政局.txt", "line=5"],
        ["::error file=报告/民政局.txt", "line=9"],
    ]
    assert "## 核对结果" in runner.files["SUMMARY"].read_text("utf-8")
    outputs = dict(line.split("=") for line in runner.files["OUTPUT"].read_text("utf-8").split())
    assert outputs["exit-code"] == "1"
    assert (runner.workspace / outputs["sarif"]).exists()
    assert (runner.workspace / outputs["html"]).exists()


@needs_bash
def test_a_sound_report_passes(runner: Runner) -> None:
    (runner.workspace / "报告/民政局.txt").write_text(SOUND, encoding="utf-8")
    code, output = runner.run("核对", paths="报告")
    assert (code, "::error" in output) == (0, False)


@needs_bash
def test_options_and_paths_are_taken_line_by_line(runner: Runner) -> None:
    (runner.workspace / "报告/乙 局.txt").write_text(SOUND, encoding="utf-8")
    code, _ = runner.run(
        "核对", paths="报告/乙 局.txt\n\n报告/民政局.txt", options="--select=core/*\n--show-holding"
    )
    assert code == 1
    code, _ = runner.run("核对", paths="报告", fail_on="never", results="别处/结果")
    assert code == 0
    assert (runner.workspace / "别处/结果/auditor.xlsx").exists()


@needs_bash
@pytest.mark.parametrize(
    "words", ["$(touch 中招)", "`touch 中招`", "; touch 中招", '"; touch 中招 #']
)
def test_words_of_an_input_are_no_commands(runner: Runner, words: str) -> None:
    code, _ = runner.run("核对", paths=words, options="", results="结果")
    assert code == 2
    assert not (runner.workspace / "中招").exists()


@needs_bash
def test_a_bad_option_fails_and_leaves_no_summary(runner: Runner) -> None:
    code, output = runner.run("核对", options="--no-such-option")
    assert code == 2
    assert "不认识的参数" in output
    assert runner.files["SUMMARY"].read_text("utf-8") == ""
    assert "exit-code=2" in runner.files["OUTPUT"].read_text("utf-8")


@needs_bash
def test_the_action_installs_itself(runner: Runner) -> None:
    code, output = runner.run("安装")
    if code and is_network_missing(output):
        pytest.skip("no package index to be reached")
    assert code == 0, output
    bin_folder = runner.files["PATH"].read_text("utf-8").strip()
    told = run(f"{bin_folder}/auditor", "check", "报告", folder=runner.workspace)
    assert told.returncode == 1
    assert "[execution-rate-disagrees]" in told.stdout
