"""How good a classifier is on labelled rows."""

from hedge.evaluation.harness import compare, evaluate, evaluate_run
from hedge.evaluation.result import Comparison, Evaluation, Summary
from hedge.evaluation.running import Run, run

__all__ = [
    "Comparison",
    "Evaluation",
    "Run",
    "Summary",
    "compare",
    "evaluate",
    "evaluate_run",
    "run",
]
