"""Rebuild the shipped model from data/ alone: `python -m training.train`."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import click

from hedge import artifact
from hedge.corpus import read_rows
from hedge.model.fit import fit
from hedge.model.settings import Settings
from hedge.rows import Row

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
MODEL = ROOT / "models" / "default"
#: Chosen by cross-validation on data/, grouped by article and contrast set.
SETTINGS = Settings(prune=0.03, n_jobs=2)
#: The split that no model of ours learns from.
HELD_OUT = "test"


def data_digest(folder: Path = DATA) -> str:
    """Return a digest of all labelled rows.

    Parameters
    ----------
    folder : Path

    Returns
    -------
    str
        Hexadecimal SHA-256 over the files, sorted by name.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def training_rows(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that the shipped model learns from: all but the test split."""
    return [row for row in rows if row.about.get("split") != HELD_OUT and not row.is_open]


@click.command()
@click.option("--data", default=DATA, type=click.Path(path_type=Path), show_default=True)
@click.option("--output", default=MODEL, type=click.Path(path_type=Path), show_default=True)
def main(data: Path, output: Path) -> None:
    """Train on data/ and write the model folder."""
    rows = training_rows(read_rows(data))
    engine = fit(rows, SETTINGS, progress=lambda line: click.echo(line, err=True))
    artifact.save(engine, output, {"rows": len(rows), "data_digest": data_digest(data)})
    click.echo(f"wrote {output}", err=True)


if __name__ == "__main__":
    main()
