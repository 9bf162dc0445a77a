"""What was planned and what came of it: 完成1560人（任务为1400人）; 计划新建8个，实际建成7个."""

from __future__ import annotations

from auditor.extraction.drafts import Draft, suits


def tie_task(draft: Draft, head: Draft | None) -> None:
    """Tie a figure and the level before it, where one is the task that the other is measured by."""
    if head is None:
        return
    if _is_target_of(draft, head):
        draft.role = "target"
        head.target = draft.index
    elif _is_result_of(draft, head):
        draft.target = head.index


def _is_target_of(draft: Draft, head: Draft) -> bool:
    """任务为1400人: it names nothing of its own; of another task it is none."""
    return (
        draft.role == "main"
        and draft.measure == "任务数" != head.measure
        and not draft.own_item
        and head.amount.kind == draft.amount.kind
    )


def _is_result_of(draft: Draft, task: Draft) -> bool:
    """实际建成7个 right behind 计划新建8个."""
    done = draft.measure == "完成数" or draft.subject.startswith("实际")
    return (
        done
        and draft.role == "main"
        and draft.amount.kind != "percent"  # ≥90% is the aim of many rates
        and task.measure == "任务数"
        and task.index == draft.index - 1
        and task.sentence == draft.sentence
        and task.depth == draft.depth
        and suits(draft, task)
    )
