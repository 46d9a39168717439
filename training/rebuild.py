"""Hold the shipped model against one made anew from data/: `python -m training.rebuild`."""

import sys
from pathlib import Path

import click
import numpy as np

from hedge import artifact
from hedge.classifier import Classifier
from hedge.corpus import contexts, read_rows
from hedge.model.fit import fit
from training.train import DATA, MODEL, SETTINGS, data_digest, training_rows

#: How far the probabilities of two models made from the same rows may lie apart.
TOLERANCE = 1e-6


@click.command()
@click.option("--data", default=DATA, type=click.Path(path_type=Path), show_default=True)
@click.option("--model", default=MODEL, type=click.Path(path_type=Path), show_default=True)
def main(data: Path, model: Path) -> None:
    """Exit with 1 if data/ no longer makes the shipped model."""
    about = artifact.read_settings(model)["about"]
    if about.get("data_digest") != data_digest(data):
        click.echo(f"{model} was made from other data; run `make train`", err=True)
        sys.exit(1)
    rows = read_rows(data)
    sentences = contexts(rows)
    shipped = Classifier(artifact.load(model))
    anew = Classifier(
        fit(training_rows(rows), SETTINGS, progress=lambda line: click.echo(line, err=True))
    )
    apart = float(np.abs(shipped.answers(sentences) - anew.answers(sentences)).max())
    different = int((shipped.predict(sentences) != anew.predict(sentences)).sum())
    click.echo(f"{len(rows)} sentences: {different} labels differ, probabilities up to {apart:.1e}")
    sys.exit(0 if not different and apart <= TOLERANCE else 1)


if __name__ == "__main__":
    main()
