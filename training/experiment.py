"""What the learning curve and the ablation share: trials of the recipe, and their figures."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hedge.classifier import Classifier
from hedge.corpus import contexts
from hedge.errors import InputError
from hedge.evaluation.baselines import System, WordCounts
from hedge.evaluation.gold import gold_of
from hedge.evaluation.resampling import tally
from hedge.features.templates import FAMILIES
from hedge.files import atomic_write
from hedge.model.engine import Engine
from hedge.model.fit import calibrate, group_of, questions_of
from hedge.model.settings import Settings
from hedge.model.training import describe, learn, out_of_fold
from hedge.rows import Row

FloatArray = NDArray[np.float64]

RESULTS = Path(__file__).with_name("results")
#: Digits of the figures that are kept.
DIGITS = 4
#: The three figures that every table has, as the evaluation names them.
MEASURES = {"macro_f1": "macro_f1", "hedged_f1": "hedged.f1", "attributed_f1": "attributed.f1"}
#: Folds of a trial; its calibration is fitted on the same out-of-fold predictions.
FOLDS = 2

Say = Callable[[str], None]
Figures = dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to train.

    Attributes
    ----------
    name : str
        What is different from the recipe.
    settings : Settings
    families : tuple of str
        Families of features to use.
    own_voice : bool
        Whether sentences in the article's own voice are learned a second time without paragraph.
    """

    name: str
    settings: Settings
    families: tuple[str, ...] = field(default=tuple(FAMILIES))
    own_voice: bool = True


def cross_validate(rows: Sequence[Row], choice: Choice) -> tuple[Engine, FloatArray]:
    """Predict rows by models that have not seen their articles, then learn from all of them.

    Parameters
    ----------
    rows : sequence of Row
        Each answers both questions.
    choice : Choice

    Returns
    -------
    engine : Engine
    answers : ndarray of shape (n_rows, 2)
        Calibrated out-of-fold probabilities.

    Raises
    ------
    InputError
        If the rows are too few to learn from.
    """
    models, columns = {}, []
    for question, instances, groups in questions_of(rows, choice.families, choice.own_voice):
        design = describe(instances, choice.settings)
        if design is None:
            raise InputError("rows", "too few to learn from")
        predicted = out_of_fold(design, groups, choice.settings)
        slope, offset = calibrate(predicted, instances)
        learned = learn(design, choice.settings)
        models[question] = type(learned)(learned.weights, learned.intercept, slope, offset)
        columns.append([models[question].calibrate(value) for value in predicted[: len(rows)]])
    return Engine(**models, families=choice.families), np.array(columns).T


def cross_validate_words(rows: Sequence[Row]) -> tuple[WordCounts, FloatArray]:
    """Do the same with plain word counts.

    Parameters
    ----------
    rows : sequence of Row

    Returns
    -------
    words : WordCounts
    answers : ndarray of shape (n_rows, 2)
    """
    from sklearn.model_selection import GroupKFold  # noqa: PLC0415 - a second to import

    answers = np.zeros((len(rows), 2))
    sentences = contexts(rows)
    folds = GroupKFold(FOLDS, shuffle=True, random_state=0)
    for train, test in folds.split(sentences, groups=group_of(rows)):
        words = WordCounts([rows[row] for row in train])
        answers[test] = words.answers([sentences[row] for row in test])
    return WordCounts(rows), answers


def figures_of(rows: Sequence[Row], answers: FloatArray) -> Figures:
    """Measure answers to rows.

    Parameters
    ----------
    rows : sequence of Row
    answers : ndarray of shape (n_rows, 2)

    Returns
    -------
    dict of str to float or None
        ``macro_f1``, ``hedged_f1``, ``attributed_f1``; None where no row answers with yes.

    Examples
    --------
    >>> rows = [Row("It may rain.", True, False), Row("It rained.", False, False)]
    >>> figures_of(rows, np.array([[0.9, 0.1], [0.2, 0.1]]))
    {'macro_f1': 1.0, 'hedged_f1': 1.0, 'attributed_f1': None}
    """
    gold = gold_of(rows)
    measured = tally(gold, answers[gold.positions]).measures()
    return {
        name: round(float(measured[place]), DIGITS) if place in measured else None
        for name, place in MEASURES.items()
    }


def figures_on(system: System | Engine, rows: Sequence[Row]) -> Figures:
    """Measure a system on rows.

    Parameters
    ----------
    system : System or Engine
    rows : sequence of Row

    Returns
    -------
    dict of str to float or None
    """
    answering = Classifier(system) if isinstance(system, Engine) else system
    return figures_of(rows, answering.answers(contexts(rows)))


def write_result(record: dict[str, Any], path: Path) -> None:
    """Write what was measured.

    Parameters
    ----------
    record : dict
    path : Path
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(path) as file:
        json.dump(record, file, indent=1, ensure_ascii=False)
        file.write("\n")


def read_result(path: Path) -> dict[str, Any]:
    """Read what was measured; nothing where nobody has measured yet.

    Parameters
    ----------
    path : Path

    Returns
    -------
    dict

    Raises
    ------
    InputError
        If the file is damaged.
    """
    if not path.exists():
        return {}
    try:
        record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InputError(path, f"damaged ({error}); measure it again") from error
    return record
