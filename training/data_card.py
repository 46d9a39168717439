"""Render data/README.md from the rows: `python -m training.data_card`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from hedge.corpus import read_rows
from hedge.model.fit import group_of
from hedge.rows import Row
from training.chart import Chart, Line, draw
from training.curve import CURVE, summarise
from training.data_tables import (
    agreement_table,
    by_kind,
    column,
    country_table,
    cue_counts,
    file_of,
    length_table,
    matrix_table,
    mix_table,
    parts,
    split_table,
)
from training.experiment import read_result
from training.readings import Reading, agreement, agreement_by, read_readings
from training.rendering import count, percent, render, score, table, write
from training.train import DATA, data_digest

READINGS = "readings.tsv"
#: What hunting for wrong labels found: rows re-read, and mended.
HUNTED = CURVE.with_name("error_hunting.json")
CARD, PLOT = "README.md", "learning_curve.svg"
#: Scores between which the learning curve is drawn.
LOWEST_SCORE, HIGHEST_SCORE, STEPS = 0.80, 0.95, 6


def card(
    rows: Sequence[Row],
    readings: Sequence[Reading],
    curve: Mapping[str, Any],
    hunted: Mapping[str, Any],
    digest: str,
) -> str:
    """Render the data card.

    Parameters
    ----------
    rows : sequence of Row
        The whole corpus.
    readings : sequence of Reading
    curve : mapping
        As ``training.curve`` wrote it; empty where nobody has measured it.
    hunted : mapping
        ``reread`` and ``mended``; empty where nobody has counted them.
    digest : str
        Of the rows.

    Returns
    -------
    str
        Markdown.
    """
    articles, contrast = by_kind(rows)
    known = {str(row.id): row for row in rows}
    held = [one for one in readings if one.id in known]
    return render(
        "data_card.md.j2",
        rows=rows,
        articles=articles,
        contrast=contrast,
        n_articles=len({row.doc for row in articles}),
        n_sets=len(set(group_of(contrast))),
        digest=digest,
        splits=split_table(rows),
        mixes=mix_table({"articles": articles, "contrast sets": contrast, "all": rows}),
        lengths=length_table({"articles": articles, "contrast sets": contrast, "all": rows}),
        desks=mix_table(parts(rows, column("desk"))),
        matrix=matrix_table(articles),
        registers=mix_table(parts(rows, column("register"))),
        decades=mix_table(parts(articles, column("decade"))),
        countries=country_table(articles),
        cues=cue_counts(rows),
        readings=held,
        changed=sum(one.first != one.settled for one in held),
        apart=sum(one.first != one.second for one in held),
        unsure=sum(one.unsure for one in held),
        agreement=agreement(held) if held else None,
        by_file=agreement_table(agreement_by(held, known, file_of)),
        by_desk=agreement_table(agreement_by(held, known, column("desk"))),
        hunted=hunted,
        curve=curve,
        curve_tables={name: curve_table(curve, name) for name in curve_sets(curve)},
        is_current=curve.get("data_digest") == digest,
        plot=PLOT,
    )


def curve_sets(curve: Mapping[str, Any]) -> list[str]:
    """Name the sets that a curve was measured on."""
    return list(curve["points"][0]["figures"]) if curve.get("points") else []


def curve_table(curve: Mapping[str, Any], name: str) -> str:
    """Tabulate the learning curve on one set."""
    lines = [
        [
            percent(one["share"]),
            count(one["rows"]),
            score(one["macro_f1"]),
            f"{score(one['low'])} to {score(one['high'])}",
            score(one["hedged_f1"]),
            score(one["attributed_f1"]),
        ]
        for one in summarise(curve["points"], name)
    ]
    return table(["of the sets", "rows", "macro-F1", "seeds", "hedged", "attributed"], lines)


def curve_chart(curve: Mapping[str, Any]) -> str:
    """Draw the learning curve: macro-F1 over rows, each step twice as many."""
    lines, sizes = [], []
    for name in curve_sets(curve):
        found = summarise(curve["points"], name)
        sizes = [one["rows"] for one in found]
        lines.append(Line(name, [(at, one["macro_f1"]) for at, one in enumerate(found)]))
    step = (HIGHEST_SCORE - LOWEST_SCORE) / STEPS
    marks = [LOWEST_SCORE + step * number for number in range(STEPS + 1)]
    return draw(
        Chart(
            "Learning curve",
            "rows learned from (each step doubles them)",
            "macro-F1",
            [(at, count(size)) for at, size in enumerate(sizes)],
            [(mark, f"{mark:.3f}") for mark in marks],
            lines,
        )
    )


def render_from(data: Path) -> dict[str, str]:
    """Render the files that describe the data, by their name.

    Parameters
    ----------
    data : Path
        Folder of the rows and the readings.

    Returns
    -------
    dict of str to str
    """
    curve = read_result(CURVE)
    readings = read_readings(data / READINGS)
    text = card(read_rows(data), readings, curve, read_result(HUNTED), data_digest(data))
    return {CARD: text} | ({PLOT: curve_chart(curve)} if curve else {})


@click.command()
@click.option("--data", default=DATA, type=click.Path(path_type=Path), show_default=True)
def main(data: Path) -> None:
    """Write the data card and its plot."""
    for name, text in render_from(data).items():
        write(text, data / name)
        click.echo(f"wrote {data / name}", err=True)


if __name__ == "__main__":
    main()
