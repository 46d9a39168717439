"""The figures of the shipped model: the sets they are measured on, and the file that keeps them."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hedge.classifier import Classifier
from hedge.corpus import read_rows
from hedge.errors import InputError
from hedge.evaluation import evaluate
from hedge.evaluation.signature import data_digest, model_digest
from hedge.files import atomic_write
from hedge.rows import Row

ROOT = Path(__file__).resolve().parents[1]
#: Beside the checkout: material that no release carries.
SHARED = ROOT.parent / "shared"
FIGURES = ("macro_f1", "hedged_f1", "attributed_f1")

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    """Rows that the shipped model is held to.

    Attributes
    ----------
    name : str
    path : Path
        A file of rows, or a folder of them.
    split : str or None
        Only the rows of this split; all where None.
    """

    name: str
    path: Path
    split: str | None = None

    def rows(self) -> list[Row]:
        """Read the rows; none where the set is not there."""
        if not self.path.exists() or (self.path.is_dir() and not any(self.path.glob("*.jsonl"))):
            return []
        rows = read_rows(self.path)
        return [row for row in rows if self.split in (None, row.about.get("split"))]


@dataclass(frozen=True, slots=True)
class Floor:
    """What was measured on one set.

    Attributes
    ----------
    data, model : str
        Digests of the rows and of the model.
    n : int
        Rows scored.
    macro_f1, hedged_f1, attributed_f1 : float or None
        None where the rows do not ask.
    """

    data: str
    model: str
    n: int
    macro_f1: float | None
    hedged_f1: float | None
    attributed_f1: float | None


SETS = (
    EvaluationSet("corpus test", ROOT / "data", split="test"),
    EvaluationSet("news_dev", SHARED / "gold" / "news_dev.jsonl"),
    EvaluationSet("polnear_dev", SHARED / "external" / "polnear_dev.jsonl"),
)


def measure(classifier: Classifier, sets: Sequence[EvaluationSet], say: Say) -> dict[str, Floor]:
    """Measure a model on the sets that are there.

    Parameters
    ----------
    classifier : Classifier
    sets : sequence of EvaluationSet
    say : callable
        Told what is skipped and what was found, a line at a time.

    Returns
    -------
    dict of str to Floor
        By the name of the set.
    """
    found: dict[str, Floor] = {}
    model = model_digest(classifier)
    for one in sets:
        rows = one.rows()
        if not rows:
            say(f"{one.name}: SKIPPED, there are no such rows at {one.path}")
            continue
        evaluation = evaluate(classifier, rows)
        figures = {name: getattr(evaluation.summary, name) for name in FIGURES}
        found[one.name] = Floor(data_digest(rows), model, evaluation.n, **_rounded(figures))
        say(f"{one.name}: {_shown(found[one.name])} on {evaluation.n} rows")
    return found


def read_floors(path: Path) -> dict[str, Floor]:
    """Read the committed floors; none where the file is not there yet.

    Parameters
    ----------
    path : Path

    Returns
    -------
    dict of str to Floor

    Raises
    ------
    InputError
        If the file is damaged.
    """
    if not path.exists():
        return {}
    try:
        records: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return {name: Floor(**record) for name, record in records.items()}
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(path, f"damaged ({error}); take it from the last commit") from error


def write_floors(floors: Mapping[str, Floor], path: Path) -> None:
    """Write the floors to be committed.

    Parameters
    ----------
    floors : mapping of str to Floor
    path : Path
    """
    with atomic_write(path) as file:
        json.dump({name: asdict(floor) for name, floor in floors.items()}, file, indent=2)
        file.write("\n")


def _rounded(figures: Mapping[str, float | None]) -> dict[str, float | None]:
    return {name: None if value is None else round(value, 6) for name, value in figures.items()}


def _shown(floor: Floor) -> str:
    figures = ((name, getattr(floor, name)) for name in FIGURES)
    return ", ".join(f"{name} {value:.4f}" for name, value in figures if value is not None)
