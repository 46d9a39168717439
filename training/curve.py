"""Measure how much more rows teach: `python -m training.curve`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import numpy as np

from hedge.corpus import read_rows
from hedge.model.fit import fit, group_of
from hedge.rows import Row
from training.experiment import FOLDS, RESULTS, Figures, Say, figures_on, write_result
from training.figures import SETS
from training.train import DATA, SETTINGS, data_digest

CURVE = RESULTS / "curve.json"
#: Shares of the articles and contrast sets that are learned from.
SHARES = (0.125, 0.25, 0.5, 1.0)
SEEDS = (0, 1, 2)
LEARNED = "train"
#: The sets that the curve is drawn on.
SHOWN = ("corpus test", "news_dev")


def draw_groups(rows: Sequence[Row], share: float, seed: int) -> list[Row]:
    """Draw a share of the articles and contrast sets, none of them cut in two.

    Parameters
    ----------
    rows : sequence of Row
    share : float
        Above 0, up to 1.
    seed : int

    Returns
    -------
    list of Row
        In the order given.

    Examples
    --------
    >>> rows = [Row("Rain.", False, False, doc=str(n // 2)) for n in range(8)]
    >>> len(draw_groups(rows, 0.5, seed=0))
    4
    """
    groups = group_of(rows).astype(str)
    names = np.unique(groups)
    drawn = np.random.default_rng(seed).permutation(names)[: round(share * len(names))]
    keep = np.isin(groups, drawn).tolist()
    return [row for row, kept in zip(rows, keep, strict=True) if kept]


def measure_curve(
    rows: Sequence[Row], sets: Mapping[str, Sequence[Row]], say: Say
) -> list[dict[str, Any]]:
    """Train on growing shares of the rows and measure each model.

    Parameters
    ----------
    rows : sequence of Row
        To learn from.
    sets : mapping of str to sequence of Row
        To measure on, by name.
    say : callable
        Told of each model.

    Returns
    -------
    list of dict
        One for each model: share, seed, rows, groups, and the figures on each set.
    """
    settings = replace(SETTINGS, folds=FOLDS, n_jobs=1)
    points = []
    for share in SHARES:
        # All rows are the same rows whatever the seed.
        for seed in SEEDS if share < 1 else SEEDS[:1]:
            drawn = draw_groups(rows, share, seed)
            engine = fit(drawn, settings)
            figures = {name: figures_on(engine, held) for name, held in sets.items()}
            say(f"{share:.1%} of the sets, seed {seed}, {len(drawn)} rows: {figures}")
            size = {"rows": len(drawn), "groups": len(set(group_of(drawn)))}
            points.append({"share": share, "seed": seed, **size, "figures": figures})
    return points


def summarise(points: Sequence[Mapping[str, Any]], name: str) -> list[dict[str, Any]]:
    """Average the models of each share.

    Parameters
    ----------
    points : sequence of mapping
        As ``measure_curve`` returns them.
    name : str
        Of the set.

    Returns
    -------
    list of dict
        For each share: rows (mean), the mean of each figure, and the lowest and highest macro-F1.
    """
    found = []
    for share in sorted({point["share"] for point in points}):
        same = [point for point in points if point["share"] == share and name in point["figures"]]
        if not same:
            continue
        figures: list[Figures] = [point["figures"][name] for point in same]
        macro = [float(one["macro_f1"] or 0) for one in figures]
        means = {
            measure: float(np.mean([one[measure] or 0 for one in figures]))
            for measure in figures[0]
        }
        rows = round(float(np.mean([point["rows"] for point in same])))
        found.append({"share": share, "rows": rows, **means, "low": min(macro), "high": max(macro)})
    return found


def held_out_sets(say: Say) -> dict[str, list[Row]]:
    """Read the sets that are there; the others are skipped out loud.

    Parameters
    ----------
    say : callable

    Returns
    -------
    dict of str to list of Row
    """
    found = {one.name: one.rows() for one in SETS if one.name in SHOWN}
    for name in [name for name, rows in found.items() if not rows]:
        say(f"{name}: SKIPPED, it is not there")
        del found[name]
    return found


@click.command()
@click.option("--data", default=DATA, type=click.Path(path_type=Path), show_default=True)
@click.option("--output", default=CURVE, type=click.Path(path_type=Path), show_default=True)
def main(data: Path, output: Path) -> None:
    """Measure the learning curve and keep it."""

    def say(line: str) -> None:
        click.echo(line, err=True)

    digest = data_digest(data)
    rows = [row for row in read_rows(data) if row.about.get("split") == LEARNED and not row.is_open]
    points = measure_curve(rows, held_out_sets(say), say)
    write_result({"data_digest": digest, "points": points}, output)


if __name__ == "__main__":
    main()
