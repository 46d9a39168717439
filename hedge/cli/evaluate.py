"""The command that measures a model on labelled rows."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hedge.cli.codes import GATE_NOT_MET
from hedge.cli.options import model_option

if TYPE_CHECKING:
    from hedge.classifier import Classifier
    from hedge.evaluation import Comparison, Evaluation, Run
    from hedge.rows import Row


@click.command()
@click.argument("data", nargs=-1, required=True, metavar="DATA...")
@model_option
@click.option(
    "--format",
    "-f",
    "layout",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="What to write: tables for people (text), everything for programs (json).",
)
@click.option("--split", metavar="NAME", help="Take only the rows whose column split is NAME.")
@click.option(
    "--predictions",
    metavar="FILE",
    help="Write what the model says of every row, open ones too, as JSONL.",
)
@click.option(
    "--report",
    metavar="DIR",
    help="Write plots and the worst errors with their cues to a folder (needs hedge[plots]).",
)
@click.option(
    "--compare",
    "other",
    metavar="DIR",
    help="Test another model on the same rows: gain, 95% interval, p.",
)
@click.option(
    "--baseline",
    "learned",
    multiple=True,
    metavar="DATA",
    help="Rows that a baseline of plain word TF-IDF learns from; of rows that bring a split, those "
    "of train. May be repeated.",
)
@click.option("--seed", default=0, show_default=True, help="Of the bootstrap over documents.")
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 1),
    metavar="F1",
    help="Exit with 1 if the macro-F1 is below.",
)
def evaluate(  # noqa: PLR0913, PLR0917 - one parameter for each option
    data: tuple[str, ...],
    model: str | None,
    layout: str,
    split: str | None,
    predictions: str | None,
    report: str | None,
    other: str | None,
    learned: tuple[str, ...],
    seed: int,
    fail_under: float | None,
) -> int:
    """Measure a model on labelled rows: JSONL or CSV files, or folders of JSONL files.

    A row has text and label, or hedged and attributed (or one of the two); doc, para and previous
    give it context; rows with "open": true are left out of every score.

    \b
    hedge evaluate news.jsonl
    hedge evaluate --model models/mine --compare models/default news.jsonl
    hedge evaluate --format json --predictions out.jsonl news.jsonl
    """  # noqa: D301 - click needs the backspace itself
    # The second lazy door.
    from hedge.classifier import load  # noqa: PLC0415
    from hedge.evaluation import compare, evaluate_run  # noqa: PLC0415
    from hedge.evaluation.predictions import write_predictions  # noqa: PLC0415
    from hedge.evaluation.resampling import Draws  # noqa: PLC0415

    if report is not None:
        from hedge.evaluation.plots import require_plots  # noqa: PLC0415

        require_plots()
    classifier, second = load(model), None if other is None else load(other)
    rows = _rows(data, split)
    draws = Draws(seed)
    done = _run(classifier, rows)
    evaluation = evaluate_run(done, _learned(learned), draws)
    comparison = None if second is None else compare(done, _run(second, rows), draws)
    if predictions is not None:
        write_predictions(done, Path(predictions))
    if report is not None:
        from hedge.evaluation.folder import write_folder  # noqa: PLC0415

        write_folder(evaluation, done, classifier, Path(report))
    _write(evaluation, comparison, layout)
    return GATE_NOT_MET if fail_under is not None and evaluation.macro_f1 < fail_under else 0


def _rows(data: Sequence[str], split: str | None) -> "list[Row]":
    from hedge.corpus import read_rows  # noqa: PLC0415 - lazy door
    from hedge.errors import InputError  # noqa: PLC0415

    rows = read_rows(*data)
    if split is None:
        return rows
    chosen = [row for row in rows if row.about.get("split") == split]
    if not chosen:
        raise InputError(", ".join(data), f"no row has split {split!r}")
    return chosen


def _learned(data: Sequence[str]) -> "list[Row] | None":
    """Read what the baseline learns from, without rows that are marked as not to be learned."""
    from hedge.trainer import TRAIN, split_of  # noqa: PLC0415 - lazy door

    return [row for row in _rows(data, None) if split_of(row) == TRAIN] if data else None


def _run(classifier: "Classifier", rows: "Sequence[Row]") -> "Run":
    """Let the classifier answer, with a bar on a terminal."""
    from hedge.evaluation import run  # noqa: PLC0415 - lazy door

    quiet = not sys.stderr.isatty()
    with click.progressbar(
        length=len(rows), label="answering", file=sys.stderr, hidden=quiet
    ) as bar:
        return run(classifier, rows, bar.update)


def _write(evaluation: "Evaluation", comparison: "Comparison | None", layout: str) -> None:
    from hedge.evaluation.text import write_comparison, write_evaluation  # noqa: PLC0415 - lazy

    if layout == "json":
        record = evaluation.to_dict()
        if comparison is not None:
            record["comparison"] = comparison.to_dict()
        click.echo(json.dumps(record, ensure_ascii=False, indent=1))
        return
    write_evaluation(evaluation, sys.stdout)
    if comparison is not None:
        write_comparison(comparison, sys.stdout)
