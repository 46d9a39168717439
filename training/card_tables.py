"""The tables of the model card."""

from collections.abc import Mapping, Sequence
from typing import Any

from training.ablation import OUT_OF_FOLD, RECIPE
from training.rendering import count, percent, score, table

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
