"""Measure what each choice of the recipe is worth: `python -m training.ablation`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from hedge.corpus import read_rows
from hedge.features.templates import FAMILIES
from hedge.model.settings import Settings
from hedge.rows import Row
from training.curve import held_out_sets
from training.experiment import (
    FOLDS,
    RESULTS,
    Choice,
    Say,
    cross_validate,
    cross_validate_words,
    figures_of,
    figures_on,
    write_result,
)
from training.train import DATA, SETTINGS, data_digest, training_rows

ABLATION = RESULTS / "ablation.json"
#: Name of the trial that the others are held against.
RECIPE = "the recipe as it is"
WORDS = "plain word TF-IDF and logistic regression instead"
#: Name of the out-of-fold figures beside those on held-out sets.
OUT_OF_FOLD = "out of fold"
#: Evaluation beside the cross-validation; our own test split takes no part in choices.
OUTSIDE = "news_dev"


def choices(settings: Settings) -> Iterator[Choice]:
    """Name the recipe, and the recipe without one thing at a time.

    Parameters
    ----------
    settings : Settings
        Of the recipe.

    Yields
    ------
    Choice
    """
    yield Choice(RECIPE, settings)
    for left_out in FAMILIES:
        families = tuple(name for name in FAMILIES if name != left_out)
        yield Choice(without(left_out), settings, families)
    yield Choice("idf not raised to a power", replace(settings, idf_power=1.0))
    yield Choice("no guessing of unmarked cues", replace(settings, rounds=0))
    yield Choice("no second look at own voice", settings, own_voice=False)


def without(family: str) -> str:
    """Name the trial that leaves a family of features out."""
    return f"without {family}"


def measure_ablation(
    rows: Sequence[Row], sets: Mapping[str, Sequence[Row]], settings: Settings, say: Say
) -> list[dict[str, Any]]:
    """Try every choice.

    Parameters
    ----------
    rows : sequence of Row
        For the cross-validation, and to learn from.
    sets : mapping of str to sequence of Row
        To measure on, by name.
    settings : Settings
        Of the recipe.
    say : callable
        Told of each trial.

    Returns
    -------
    list of dict
        One for each trial: its name, and the figures out of fold and on each set.
    """
    trials = []
    for choice in choices(settings):
        engine, answers = cross_validate(rows, choice)
        figures = {OUT_OF_FOLD: figures_of(rows, answers)}
        figures |= {name: figures_on(engine, held) for name, held in sets.items()}
        say(f"{choice.name}: {figures}")
        trials.append({"name": choice.name, "figures": figures})
    words, answers = cross_validate_words(rows)
    figures = {OUT_OF_FOLD: figures_of(rows, answers)}
    figures |= {name: figures_on(words, held) for name, held in sets.items()}
    return [*trials, {"name": WORDS, "figures": figures}]


@click.command()
@click.option("--data", default=DATA, type=click.Path(path_type=Path), show_default=True)
@click.option("--output", default=ABLATION, type=click.Path(path_type=Path), show_default=True)
def main(data: Path, output: Path) -> None:
    """Measure the ablation and keep it."""

    def say(line: str) -> None:
        click.echo(line, err=True)

    digest = data_digest(data)
    rows = training_rows(read_rows(data))
    sets = {name: held for name, held in held_out_sets(say).items() if name == OUTSIDE}
    trials = measure_ablation(rows, sets, replace(SETTINGS, folds=FOLDS, n_jobs=1), say)
    write_result({"data_digest": digest, "rows": len(rows), "trials": trials}, output)


if __name__ == "__main__":
    main()
