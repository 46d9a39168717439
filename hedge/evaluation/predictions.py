"""Predictions, one line a row."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hedge.evaluation.gold import predicted_codes
from hedge.evaluation.running import Run
from hedge.files import atomic_write
from hedge.labels import LABELS
from hedge.model.engine import label_probabilities
from hedge.rows import Row


def write_predictions(done: Run, path: Path) -> None:
    """Write what a model says of every row, open ones too, as JSONL.

    Parameters
    ----------
    done : Run
    path : Path
    """
    with atomic_write(path) as file:
        for record in prediction_records(done):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def prediction_records(done: Run) -> Iterator[dict[str, Any]]:
    """Return what a model says of every row, in the order of the rows.

    Parameters
    ----------
    done : Run

    Yields
    ------
    dict
        ``id`` (file and line for a row without one), ``label``, ``probabilities`` of the labels,
        and the probabilities that ``hedged`` and ``attributed`` are yes. Nothing is rounded, so
        the label follows from them.
    """
    codes = predicted_codes(done.answers, "label")
    probabilities = label_probabilities(done.answers)
    for number, row in enumerate(done.rows):
        hedged, attributed = done.answers[number].tolist()
        yield {
            "id": name_of(row),
            "label": LABELS[codes[number]],
            "probabilities": dict(zip(LABELS, probabilities[number].tolist(), strict=True)),
            "hedged": hedged,
            "attributed": attributed,
        }


def name_of(row: Row) -> str:
    """Return what identifies a row to its owner.

    Parameters
    ----------
    row : Row

    Returns
    -------
    str

    Examples
    --------
    >>> name_of(Row("It rained.", False, False, where=("a.jsonl", 7)))
    'a.jsonl:7'
    """
    return row.id or ":".join(map(str, row.where))
