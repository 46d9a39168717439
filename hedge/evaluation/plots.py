"""Plots of an evaluation. They need matplotlib, an optional part."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hedge.errors import MissingExtraError
from hedge.evaluation.result import Evaluation
from hedge.files import atomic_write

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: Size in inches and resolution: 960 by 720 pixels.
_SIZE = (6.4, 4.8)
_DPI = 150
#: Slices that a plot has room for.
_MAX_SLICES = 40
_HALF = 0.5


def require_plots() -> None:
    """Make sure that plots can be drawn.

    Raises
    ------
    MissingExtraError
        If matplotlib is not installed.
    """
    try:
        import matplotlib  # noqa: F401, PLC0415 - optional
    except ImportError as error:
        raise MissingExtraError("A report with plots", "plots") from error


def write_plots(evaluation: Evaluation, folder: Path) -> dict[str, str]:
    """Write all plots of an evaluation as PNG.

    Parameters
    ----------
    evaluation : Evaluation
    folder : Path
        Exists already.

    Returns
    -------
    dict of str to str
        What each file shows, by its name.

    Raises
    ------
    MissingExtraError
        If matplotlib is not installed.
    """
    require_plots()
    drawn = {}
    for name, (title, draw) in _PLOTS.items():
        _save(evaluation, title, draw, folder / f"{name}.png")
        drawn[f"{name}.png"] = title
    return drawn


def _save(
    evaluation: Evaluation,
    title: str,
    draw: Callable[["Axes", Evaluation], None],
    path: Path,
) -> None:
    # A figure of its own rather than pyplot, which keeps state and looks for a screen.
    from matplotlib.figure import Figure  # noqa: PLC0415 - optional

    figure = Figure(figsize=_SIZE, dpi=_DPI, layout="constrained")
    axes = figure.add_subplot()
    draw(axes, evaluation)
    axes.set_title(title)
    with atomic_write(path, binary=True) as file:
        # Without the version of the library in it, the same figures make the same bytes.
        figure.savefig(file, format="png", metadata={"Software": None})


def _draw_confusion(axes: "Axes", evaluation: Evaluation) -> None:
    names = list(evaluation.confusion)
    counts = [list(row.values()) for row in evaluation.confusion.values()]
    shares = [[count / max(sum(row), 1) for count in row] for row in counts]
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(names)), names)
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel("predicted")
    axes.set_ylabel("gold")
    for i, row in enumerate(counts):
        for j, count in enumerate(row):
            colour = "white" if shares[i][j] > _HALF else "black"
            axes.text(j, i, f"{count}\n{shares[i][j]:.0%}", ha="center", va="center", color=colour)


def _draw_reliability(axes: "Axes", evaluation: Evaluation) -> None:
    axes.plot([0, 1], [0, 1], color="grey", linestyle=":", label="perfect")
    for name, found in evaluation.calibration.items():
        filled = [one for one in found.bins if one.n]
        axes.plot(
            [one.predicted for one in filled],
            [one.observed for one in filled],
            marker="o",
            label=f"{name} (ECE {found.ece:.3f})",
        )
    axes.set_xlabel("probability given")
    axes.set_ylabel("share that came true")
    axes.legend()


def _draw_risk_coverage(axes: "Axes", evaluation: Evaluation) -> None:
    points = evaluation.risk_coverage
    axes.plot([point.coverage for point in points], [point.risk for point in points], marker="o")
    axes.set_xlabel("share of the sentences that are answered")
    axes.set_ylabel("share of wrong labels among them")
    axes.set_ylim(bottom=0)


def _draw_slices(axes: "Axes", evaluation: Evaluation) -> None:
    parts = [part for part in evaluation.slices if part.interval is not None][:_MAX_SLICES]
    for place, part in enumerate(parts):
        low, high = part.interval or (part.macro_f1, part.macro_f1)
        axes.plot([low, high], [place, place], color="grey")
        axes.plot([part.macro_f1], [place], marker="o", color="tab:blue")
    names = [f"{part.column}: {part.value} ({part.n})" for part in parts]
    axes.set_yticks(range(len(parts)), names, fontsize="x-small")
    axes.axvline(evaluation.macro_f1, color="grey", linestyle=":")
    axes.invert_yaxis()
    axes.set_xlabel("macro-F1 and its 95% interval")


_PLOTS: Mapping[str, tuple[str, Callable[["Axes", Evaluation], None]]] = {
    "confusion": ("Confusion", _draw_confusion),
    "reliability": ("Reliability", _draw_reliability),
    "risk_coverage": ("Risk and coverage", _draw_risk_coverage),
    "slices": ("Slices", _draw_slices),
}
