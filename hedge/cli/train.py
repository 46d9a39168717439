"""The command that trains a model on rows of one's own."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from hedge.classifier import Classifier
    from hedge.evaluation import Evaluation
    from hedge.rows import Row

#: Doubtful rows that are named one by one.
MAX_DOUBTS = 10


@click.command()
@click.argument("data", nargs=-1, required=True, metavar="DATA...")
@click.option("--output", "-o", required=True, metavar="DIR", help="Where to write the model.")
@click.option("--force", is_flag=True, help="Replace the model that is there.")
@click.option(
    "--seed", default=0, show_default=True, help="Of the rows held out and of the intervals."
)
def train(data: tuple[str, ...], output: str, force: bool, seed: int) -> int:
    """Train a model on labelled rows: JSONL or CSV files, or folders of JSONL files.

    A row has text and label, or hedged and attributed; two of the three labels are enough. Rows of
    one doc are one article, in order. The figures at the end are of a fifth of the rows, whole
    articles, that were held out; the model that is written has then learned from all of them. Rows
    that bring a split (train, dev, test) are parted by it, and only those of train are learned.

    \b
    hedge train labelled.jsonl --output models/mine
    hedge score --model models/mine article.txt
    """  # noqa: D301 - click needs the backspace itself
    # The second lazy door.
    from hedge.corpus import read_rows  # noqa: PLC0415
    from hedge.trainer import answered, check_enough  # noqa: PLC0415

    folder = Path(output)
    _refuse_to_overwrite(folder, force)
    rows = read_rows(*data)
    useful = answered(rows)
    check_enough(useful, ", ".join(data))
    _make(folder)
    progress = Progress()
    if len(useful) < len(rows):
        progress(f"{len(rows) - len(useful)} rows are open or without an answer and left out")
    _tell_doubts(useful, progress)
    classifier, evaluation, about = _train(useful, seed, progress)
    _save(classifier, folder, about)
    if evaluation is not None:
        _show(evaluation)
    progress(f"{folder}: written; use it with --model {folder}")
    return 0


class Progress:
    """Says on standard error what is going on, and since when."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()

    def __call__(self, line: str) -> None:
        """Say one line."""
        click.echo(f"[{time.perf_counter() - self._begun:4.0f} s] {line}", err=True)


def _refuse_to_overwrite(folder: Path, force: bool) -> None:
    from hedge.artifact import SETTINGS, VOCABULARY, WEIGHTS  # noqa: PLC0415 - lazy door
    from hedge.errors import InputError  # noqa: PLC0415

    if not force and any((folder / name).exists() for name in (SETTINGS, VOCABULARY, WEIGHTS)):
        raise InputError(folder, "there is a model already; give --force to replace it")


def _make(folder: Path) -> None:
    """Make the folder before training, so that no one waits for a model that cannot be written."""
    from hedge.errors import InputError  # noqa: PLC0415 - lazy door

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(folder, f"no folder can be made there ({error.strerror})") from error


def _tell_doubts(rows: "Sequence[Row]", progress: Progress) -> None:
    from hedge.trainer import doubts  # noqa: PLC0415 - lazy door

    found = doubts(rows)
    for doubt in found[:MAX_DOUBTS]:
        progress(f"doubtful: {doubt}")
    if len(found) > MAX_DOUBTS:
        progress(f"{len(found) - MAX_DOUBTS} more rows are doubtful")


def _train(
    rows: "Sequence[Row]", seed: int, progress: Progress
) -> "tuple[Classifier, Evaluation | None, dict[str, Any]]":
    """Measure on held-out rows, then learn from all that may be learned."""
    from hedge.evaluation.signature import data_digest  # noqa: PLC0415 - lazy door
    from hedge.trainer import brings_split, hold_out, train  # noqa: PLC0415

    learned, held_out = hold_out(rows, seed)
    fixed = brings_split(rows)
    measured = _measure(learned, held_out, seed, progress)
    classifier, evaluation = measured or (None, None)
    if classifier is None or not fixed:
        final = learned if fixed else rows
        progress(f"training on all {len(final)} rows")
        classifier = train(final, progress=progress)
    about = {
        "rows": len(learned) if fixed else len(rows),
        "data_digest": data_digest(learned if fixed else rows),
        "held_out": None if evaluation is None else _figures(evaluation),
    }
    return classifier, evaluation, about


def _measure(
    learned: "Sequence[Row]", held_out: "Sequence[Row]", seed: int, progress: Progress
) -> "tuple[Classifier, Evaluation] | None":
    from hedge.errors import InputError  # noqa: PLC0415 - lazy door
    from hedge.evaluation import evaluate  # noqa: PLC0415
    from hedge.trainer import check_enough, train  # noqa: PLC0415

    try:
        check_enough(learned)
        progress(f"holding out {len(held_out)} rows, training on the other {len(learned)}")
        classifier = train(learned, progress=progress)
        progress(f"measuring on the {len(held_out)} rows held out")
        return classifier, evaluate(classifier, held_out, train_rows=learned, seed=seed)
    except InputError as error:
        progress(f"no held-out figures: {error.reason}")
        return None


def _figures(evaluation: "Evaluation") -> dict[str, Any]:
    record = evaluation.to_dict()
    kept = ("n", "macro_f1", "accuracy", "per_label", "hedged", "attributed", "signature")
    return {name: record[name] for name in kept}


def _save(classifier: "Classifier", folder: Path, about: dict[str, Any]) -> None:
    from hedge.artifact import save  # noqa: PLC0415 - lazy door

    save(classifier.engine, folder, about)


def _show(evaluation: "Evaluation") -> None:
    from hedge.evaluation.text import write_evaluation  # noqa: PLC0415 - lazy door

    click.echo("Held-out rows:")
    write_evaluation(evaluation, sys.stdout, brief=True)
