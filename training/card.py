"""Render the model card of the shipped model: `python -m training.card --measure`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from hedge import artifact
from hedge.classifier import load
from hedge.corpus import read_rows
from hedge.features.templates import FAMILIES
from training.ablation import ABLATION, without
from training.card_tables import (
    NEWS,
    OWN,
    SHOWN,
    ablation_table,
    abstaining_table,
    baseline_table,
    calibration_table,
    label_table,
    main_table,
    slice_table,
)
from training.chart import Chart, Line, draw
from training.experiment import read_result
from training.metrics import METRICS, write_metrics
from training.rendering import render, write
from training.train import DATA, MODEL, training_rows

CARD, PLOT = "README.md", "calibration.svg"
_TICKS = [(tick / 10, f"{tick / 10:.1f}") for tick in range(0, 11, 2)]


def card(metrics: Mapping[str, Any], ablation: Mapping[str, Any], settings: Any) -> str:  # noqa: ANN401 - JSON
    """Render the model card.

    Parameters
    ----------
    metrics, ablation : mapping
        As ``training.metrics`` and ``training.ablation`` wrote them; empty where nobody did.
    settings : dict
        Of the model folder.

    Returns
    -------
    str
        Markdown.
    """
    sets = {name: metrics["sets"][name] for name in SHOWN if name in metrics["sets"]}
    own, news = sets.get(OWN), sets.get(NEWS)
    return render(
        "model_card.md.j2",
        about=settings["about"],
        model=metrics["model"],
        main=main_table(sets),
        baselines={SHOWN[name]: baseline_table(one) for name, one in sets.items()},
        labels={SHOWN[name]: label_table(one) for name, one in sets.items() if _labels(one)},
        desks=slice_table(own, "desk") if own else "",
        slices={
            title: slice_table(news, column)
            for title, column in (("Kind of row", "set"), ("Length", "length"))
            if news
        },
        kinds={SHOWN[name]: slice_table(one, "cue kind") for name, one in sets.items()},
        calibrations=calibration_table(sets),
        abstaining=abstaining_table(sets[NEWS if news else OWN]),
        abstained_on=SHOWN[NEWS if news else OWN],
        ablation=ablation_table(ablation) if ablation else "",
        ablation_rows=ablation.get("rows"),
        ablation_digest=ablation.get("data_digest", ""),
        untried=untried(ablation),
        families={name: _first_line(template.__doc__) for name, template in FAMILIES.items()},
        signatures=[one["signature"] for one in sets.values()],
        plot=PLOT,
    )


def untried(ablation: Mapping[str, Any]) -> list[str]:
    """Name the families of features that no trial left out."""
    tried = {trial["name"] for trial in ablation.get("trials", ())}
    return [name for name in FAMILIES if without(name) not in tried]


def calibration_chart(sets: Mapping[str, Any]) -> str:
    """Draw given probabilities against what came true, on real news where measured."""
    name = NEWS if NEWS in sets else OWN
    lines = [Line("perfect", [(0.0, 0.0), (1.0, 1.0)], dashed=True)]
    for question in ("hedged", "attributed"):
        bins = [one for one in sets[name]["calibration"][question]["bins"] if one["n"]]
        points = [(one["predicted"], one["observed"]) for one in bins]
        lines.append(Line(f"P({question})", points))
    title = f"Calibration on {SHOWN[name]}"
    return draw(Chart(title, "probability given", "share that came true", _TICKS, _TICKS, lines))


def render_from(folder: Path) -> dict[str, str]:
    """Render the files that describe a model, by their name.

    Parameters
    ----------
    folder : Path
        Of the model, with its metrics.

    Returns
    -------
    dict of str to str
    """
    metrics, settings = read_result(folder / METRICS), artifact.read_settings(folder)
    text = card(metrics, read_result(ABLATION), settings)
    return {CARD: text, PLOT: calibration_chart(metrics["sets"])}


def write_card(folder: Path) -> None:
    """Write the card and its plot into a model folder."""
    for name, text in render_from(folder).items():
        write(text, folder / name)


def _labels(one: Mapping[str, Any]) -> bool:
    return bool(one["target"] == "label")


def _first_line(docstring: str | None) -> str:
    """Return what a template returns, in the words of its docstring."""
    line = (docstring or "").split("\n", maxsplit=1)[0]
    what = line.removeprefix("Return ").removeprefix("Tell ")
    return what if what.endswith("...") else what.removesuffix(".")


@click.command()
@click.option("--model", default=MODEL, type=click.Path(path_type=Path), show_default=True)
@click.option("--data", default=DATA, type=click.Path(path_type=Path), show_default=True)
@click.option("--measure", is_flag=True, help="Measure the model first.")
def main(model: Path, data: Path, measure: bool) -> None:
    """Write the model card and its plot."""
    if measure:
        rows = training_rows(read_rows(data))
        write_metrics(load(model), rows, model, lambda line: click.echo(line, err=True))
    write_card(model)
    click.echo(f"wrote {model / CARD}", err=True)


if __name__ == "__main__":
    main()
