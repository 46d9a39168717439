"""The evaluation as people read it in a terminal."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from hedge.evaluation.gold import Target
from hedge.evaluation.metrics import Scores
from hedge.evaluation.resampling import Difference
from hedge.evaluation.result import Comparison, Evaluation, Summary
from hedge.evaluation.slices import Slice

#: Width where the reader is no terminal.
_WIDTH = 80
#: Values of one column that the table of slices shows; JSON has all.
MAX_VALUES = 8
#: Shares of the rows that the table of abstaining shows; JSON has all.
_COVERAGES = (0.95, 0.9, 0.8, 0.7)
#: Columns that a value has at least, so that few of them are folded.
_VALUE_WIDTH = 18
#: Tables of a brief report.
_N_BRIEF = 3
_NOTHING = "-"
_DIM = "dim"
_FIGURES = ("macro_f1", "accuracy", "hedged.f1", "attributed.f1")


def write_evaluation(evaluation: Evaluation, file: TextIO, *, brief: bool = False) -> None:
    """Write an evaluation as tables.

    Parameters
    ----------
    evaluation : Evaluation
    file : TextIO
        A terminal's own width is kept to, 80 columns elsewhere.
    brief : bool, default=False
        Leave out calibration, abstaining and slices.
    """
    console = _console(file)
    console.print(_opening(evaluation))
    parts = list(_PARTS.items())
    for title, part in parts[:_N_BRIEF] if brief else parts:
        console.print()
        _print_table(console, title, part(evaluation))
    _print_signature(console, evaluation.signature)


def write_comparison(comparison: Comparison, file: TextIO) -> None:
    """Write the comparison of two models as a table.

    Parameters
    ----------
    comparison : Comparison
    file : TextIO
    """
    console = _console(file)
    table = _table("", "first", "second", "gain", "95%", "p")
    for name, difference in comparison.differences.items():
        first = _figure(comparison.first, name)
        if first is not None or name in _FIGURES:
            second = _figure(comparison.second, name)
            table.add_row(_name(name), _score(first), _score(second), *_gain(difference))
    console.print()
    _print_table(console, "Two models on the same rows", table)
    console.print(
        f"{comparison.only_second_right} sentences are right in the second only, "
        f"{comparison.only_first_right} in the first only."
    )
    _print_signature(console, comparison.signature)


def _console(file: TextIO) -> Console:
    console = Console(file=file, highlight=False, markup=False)
    if not console.is_terminal:
        console.width = _WIDTH
    return console


def _opening(evaluation: Evaluation) -> Text:
    line = f"{_counted(evaluation.n, 'sentence')} of {_counted(evaluation.n_documents, 'document')}"
    if evaluation.n_open:
        line += f"; {evaluation.n_open} open ones left out"
    if evaluation.target != "label":
        line += f"; scored on {evaluation.target} alone, which is all that the rows answer"
    return Text(line)


def _systems(evaluation: Evaluation) -> Table:
    table = _table("", "macro-F1", "accuracy", "hedged F1", "attributed F1")
    table.add_row("this model", *_summary(evaluation.summary), style="bold")
    bounds = (_interval(evaluation.intervals.get(name)) for name in _FIGURES)
    table.add_row("  95% interval", *bounds, style=_DIM, end_section=True)
    for name, summary in evaluation.baselines.items():
        table.add_row(f"baseline: {name}", *_summary(summary))
    return table


def _classes(evaluation: Evaluation) -> Table:
    table = _table("", "precision", "recall", "F1", "95%", "support")
    rows: dict[str, tuple[str, Scores | None]] = {
        f"per_label.{name}.f1": (_answer(name, evaluation.target), scores)
        for name, scores in evaluation.per_label.items()
    }
    if evaluation.target == "label":
        rows["hedged.f1"] = ("hedged: yes", evaluation.hedged)
        rows["attributed.f1"] = ("attributed: yes", evaluation.attributed)
    for place, (name, scores) in rows.items():
        if scores is not None and scores.support:
            figures = (_score(value) for value in (scores.precision, scores.recall, scores.f1))
            bounds = _interval(evaluation.intervals.get(place))
            table.add_row(name, *figures, bounds, str(scores.support))
    return table


def _confusion(evaluation: Evaluation) -> Table:
    table = _table("", *evaluation.confusion)
    for gold, counts in evaluation.confusion.items():
        cells = (
            Text(str(count), style="bold" if gold == predicted else "")
            for predicted, count in counts.items()
        )
        table.add_row(gold, *cells)
    return table


def _calibration(evaluation: Evaluation) -> Table:
    table = _table("", "ECE", "Brier", "sentences")
    for name, found in evaluation.calibration.items():
        shown = "label confidence" if name == "label" else f"P({name})"
        table.add_row(shown, _score(found.ece), _score(found.brier), str(found.n))
    return table


def _abstaining(evaluation: Evaluation) -> Table:
    table = _table("answered", "wrong", "confidence from")
    for point in evaluation.risk_coverage:
        if point.coverage == 1.0 or point.coverage in _COVERAGES:
            table.add_row(
                f"{point.coverage:.0%}", f"{point.risk:.1%}", _score(point.min_confidence)
            )
    return table


def _slices(evaluation: Evaluation) -> Table:
    columns = ("", "n", "accuracy", "macro-F1", "95%", "hedged", "attr.")
    table = _table(*columns, min_width=_VALUE_WIDTH)
    for column, group in groupby(evaluation.slices, key=lambda part: part.column):
        parts = list(group)
        table.add_row(Text(column, style="bold"))
        for part in parts[:MAX_VALUES]:
            table.add_row(*_slice(part))
        if len(parts) > MAX_VALUES:
            table.add_row(Text(f"  {len(parts) - MAX_VALUES} more in JSON", style=_DIM))
    return table


def _slice(part: Slice) -> Iterator[str]:
    yield f"  {part.value}"
    yield str(part.n)
    yield _score(part.accuracy)
    yield _score(part.macro_f1)
    yield _interval(part.interval)
    yield _score(part.hedged_f1)
    yield _score(part.attributed_f1)


def _table(first: str, *columns: str, min_width: int | None = None) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="")
    table.add_column(first, overflow="fold", min_width=min_width)
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    return table


def _print_table(console: Console, title: str, table: Table) -> None:
    """Print a table under its title, unless there is nothing in it."""
    if table.row_count:
        console.print(Text(title, style="bold"))
        console.print(table)


def _print_signature(console: Console, line: str) -> None:
    """Print the signature on one line, however narrow the terminal, so that it can be copied."""
    console.print()
    console.print(Text(line, style=_DIM), soft_wrap=True)


def _summary(summary: Summary) -> Sequence[str]:
    return [_score(_figure(summary, name)) for name in _FIGURES]


def _figure(summary: Summary, place: str) -> float | None:
    value: float | None = getattr(summary, place.replace(".", "_"), None)
    return value


def _gain(difference: Difference) -> tuple[str, str, str]:
    bounds = f"{difference.low:+.3f} to {difference.high:+.3f}"
    return f"{difference.value:+.3f}", bounds, f"{difference.p:.3f}"


def _name(place: str) -> str:
    names: Mapping[str, str] = {"macro_f1": "macro-F1", "accuracy": "accuracy"}
    parts = place.removeprefix("per_label.").removesuffix(".f1")
    return names.get(place, f"{parts} F1")


def _answer(name: str, target: Target) -> str:
    return name if target == "label" else f"{target}: {name}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _interval(bounds: tuple[float, float] | None) -> str:
    return _NOTHING if bounds is None else f"{bounds[0]:.2f}-{bounds[1]:.2f}"


def _score(value: float | None) -> str:
    return _NOTHING if value is None else f"{value:.3f}"


_PARTS: Mapping[str, Callable[[Evaluation], Table]] = {
    "Scores": _systems,
    "Classes": _classes,
    "Confusion (rows: gold, columns: predicted)": _confusion,
    "Calibration": _calibration,
    "Abstaining": _abstaining,
    "Slices (hedged, attr.: F1 of yes to each question)": _slices,
}
