"""Measure the shipped model for its card, and keep the figures beside its weights."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hedge.classifier import Classifier
from hedge.evaluation import evaluate
from hedge.evaluation.baselines import WordCounts
from hedge.evaluation.result import Evaluation
from hedge.evaluation.signature import model_digest
from hedge.rows import Row
from training.experiment import Say, figures_on, read_result, write_result
from training.figures import SETS, EvaluationSet

METRICS = "metrics.json"
WORDS = "word TF-IDF"
#: Columns whose slices the card needs; the contrast sets' cues alone would fill a book.
SLICED = ("set", "corpus", "desk", "register", "length", "quotation", "cue kind")


def write_metrics(
    classifier: Classifier,
    train_rows: Sequence[Row],
    folder: Path,
    say: Say,
    sets: Sequence[EvaluationSet] = SETS,
) -> None:
    """Measure a model and write what was found to its folder.

    Parameters
    ----------
    classifier : Classifier
    train_rows : sequence of Row
        What it learned from; the plain word counts that it is held against learn from the same.
    folder : Path
        Of the model. Figures of the same model on sets that are not there now are kept.
    say : callable
        Told what is measured, skipped and kept.
    sets : sequence of EvaluationSet
    """
    model = model_digest(classifier)
    before = read_result(folder / METRICS)
    say("training the plain word counts that the model is held against")
    words = WordCounts(train_rows)
    kept = before["sets"] if before.get("model") == model else {}
    found: dict[str, Any] = {}
    for one in sets:
        rows = one.rows()
        if rows:
            say(f"measuring on {one.name}: {len(rows)} rows")
            found[one.name] = _figures(evaluate(classifier, rows))
            found[one.name]["baselines"][WORDS] = figures_on(words, rows)
        elif one.name in kept:
            say(f"{one.name}: not there, its figures are KEPT")
            found[one.name] = kept[one.name]
        else:
            say(f"{one.name}: SKIPPED, it is not there")
    write_result({"model": model, "rows": len(train_rows), "sets": found}, folder / METRICS)


def _figures(evaluation: Evaluation) -> dict[str, Any]:
    record = evaluation.to_dict()
    return record | {"slices": [part for part in record["slices"] if part["column"] in SLICED]}
