"""How good a classifier is on labelled rows."""

from hedge.evaluation.harness import Run, compare, evaluate, evaluate_run, run
from hedge.evaluation.result import Comparison, Evaluation, Summary

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
