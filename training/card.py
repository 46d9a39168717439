"""Render the model card of the shipped model: `python -m training.card --measure`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from hedge import artifact
from hedge.classifier import load
from hedge.corpus import read_rows
from hedge.features.templates import FAMILIES
from training.ablation import ABLATION, OUT_OF_FOLD, RECIPE
from training.chart import Chart, Line, draw
from training.experiment import read_result
from training.metrics import METRICS, write_metrics
from training.rendering import count, percent, render, score, table, write
from training.train import DATA, MODEL, training_rows

CARD, PLOT = "README.md", "calibration.svg"
#: The sets of the card: our own test split, and real news.
OWN, NEWS = "corpus test", "news_dev"
SHOWN = {
    OWN: "our own test split",
    NEWS: "real news (dev set)",
    "polnear_dev": "PolNeAR dev (attributed or not, zero-shot)",
}
#: Slices of fewer sentences say too little to be shown.
MIN_SLICE = 30
_FIGURES = ("macro_f1", "hedged.f1", "attributed.f1")
_COVERAGES = (1.0, 0.95, 0.9, 0.8, 0.7)
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
        families={name: _first_line(template.__doc__) for name, template in FAMILIES.items()},
        signatures=[one["signature"] for one in sets.values()],
        plot=PLOT,
    )


def main_table(sets: Mapping[str, Any]) -> str:
    """Tabulate the main figures of every set, each with its 95% interval."""
    lines = []
    for name, one in sets.items():
        figures = [_with_interval(_figure(one, place), one, place) for place in _FIGURES]
        lines.append([SHOWN[name], count(one["n"]), *figures])
    return table(["", "sentences", "macro-F1", "F1 hedged", "F1 attributed"], lines)


def baseline_table(one: Mapping[str, Any]) -> str:
    """Hold the model against the baselines on one set."""
    names = ("macro_f1", "hedged_f1", "attributed_f1")
    own = ["this model", *(score(_figure(one, place)) for place in _FIGURES)]
    others = [
        [name, *(score(figures[figure]) for figure in names)]
        for name, figures in one["baselines"].items()
    ]
    return table(["", "macro-F1", "F1 hedged", "F1 attributed"], [own, *others])


def label_table(one: Mapping[str, Any]) -> str:
    """Tabulate precision, recall and F1 of every label and question on one set."""
    lines = []
    for name, place in [(name, f"per_label.{name}.f1") for name in one["per_label"]] + [
        ("hedged: yes", "hedged.f1"),
        ("attributed: yes", "attributed.f1"),
    ]:
        scores = one["per_label"].get(name) or one[name.split(":", maxsplit=1)[0]]
        pair = [score(scores[figure]) for figure in ("precision", "recall")]
        shown = _with_interval(scores["f1"], one, place)
        lines.append([name, *pair, shown, count(scores["support"])])
    return table(["", "precision", "recall", "F1", "sentences"], lines)


def slice_table(one: Mapping[str, Any], column: str) -> str:
    """Tabulate the slices of one column that have enough sentences; empty without any."""
    lines = [
        [
            part["value"],
            count(part["n"]),
            percent(part["accuracy"]),
            _interval(part["macro_f1"], part["interval"]),
            score(part["hedged_f1"]),
            score(part["attributed_f1"]),
        ]
        for part in one["slices"]
        if part["column"] == column and part["n"] >= MIN_SLICE
    ]
    header = ["", "sentences", "right", "macro-F1", "F1 hedged", "F1 attributed"]
    return table(header, lines) if lines else ""


def calibration_table(sets: Mapping[str, Any]) -> str:
    """Tabulate how far probabilities are off."""
    lines = [
        [f"{SHOWN[name]}: {question}", score(found["ece"]), score(found["brier"])]
        for name, one in sets.items()
        for question, found in one["calibration"].items()
    ]
    return table(["", "expected calibration error", "Brier score"], lines)


def abstaining_table(one: Mapping[str, Any]) -> str:
    """Tabulate what remains wrong when the least confident answers are left out."""
    lines = [
        [percent(point["coverage"]), percent(point["risk"]), f"{point['min_confidence']:.2f}"]
        for point in one["risk_coverage"]
        if point["coverage"] in _COVERAGES
    ]
    return table(["answered", "wrong", "confidence from"], lines)


def ablation_table(ablation: Mapping[str, Any]) -> str:
    """Tabulate the trials: the figures of the recipe, and what each change does to them."""
    recipe = next(trial for trial in ablation["trials"] if trial["name"] == RECIPE)["figures"]
    sets = [name for name in (OUT_OF_FOLD, NEWS) if name in recipe]
    lines = []
    for trial in ablation["trials"]:
        cells = []
        for name in sets:
            for figure, base in recipe[name].items():
                value = trial["figures"][name][figure]
                cells.append(score(base) if trial["name"] == RECIPE else f"{value - base:+.4f}")
        lines.append([trial["name"], *cells])
    titles = {OUT_OF_FOLD: "out of fold", NEWS: "real news"}
    return table(
        ["", *(f"{titles[n]}: {f}" for n in sets for f in ("macro-F1", "hedged", "attributed"))],
        lines,
    )


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


def _figure(one: Mapping[str, Any], place: str) -> float | None:
    question, _, figure = place.partition(".")
    found = one[question]
    value: float | None = found[figure] if isinstance(found, dict) else found
    return value


def _with_interval(value: float | None, one: Mapping[str, Any], place: str) -> str:
    return _interval(value, one["intervals"].get(place))


def _interval(value: float | None, bounds: Sequence[float] | None) -> str:
    if value is None or bounds is None:
        return score(value)
    return f"{score(value)} ({bounds[0]:.2f} to {bounds[1]:.2f})"


def _first_line(docstring: str | None) -> str:
    """Return what a template returns, in the words of its docstring."""
    line = (docstring or "").split("\n", maxsplit=1)[0].rstrip(".")
    return line.removeprefix("Return ").removeprefix("Tell ")


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
