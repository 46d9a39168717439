"""What labelled rows hold a classifier to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from hedge.classifier import THRESHOLD
from hedge.errors import InputError
from hedge.features.candidates import QUESTIONS
from hedge.labels import LABELS, label_of
from hedge.model.engine import label_probabilities
from hedge.rows import Row

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.intp]
Target = Literal["label", "hedged", "attributed"]

#: The classes of a question.
ANSWERS = ("no", "yes")
#: Stands for a row whose class nobody knows.
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Gold:
    """The scored rows as arrays.

    Attributes
    ----------
    rows : tuple of Row
        Those that are not open and answer at least one question.
    positions : ndarray of shape (n_rows,)
        Where they stand among the rows that were given.
    target : {"label", "hedged", "attributed"}
        What the main scores are of: the label, or the only question that the rows answer.
    classes : tuple of str
        The labels, or no and yes.
    codes : ndarray of shape (n_rows,)
        Number of the right class; -1 where the row leaves it open.
    answers : ndarray of shape (n_rows, 2)
        1 for yes, 0 for no, NaN where the row leaves the question open.
    docs : ndarray of shape (n_rows,)
        Number of the article of each row; a row without one is its own.
    n_open : int
        Rows that were left out because the guide leaves them open.
    """

    rows: tuple[Row, ...]
    positions: IntArray
    target: Target
    classes: tuple[str, ...]
    codes: IntArray
    answers: FloatArray
    docs: IntArray
    n_open: int


def gold_of(rows: Sequence[Row]) -> Gold:
    """Gather what rows hold a classifier to.

    Parameters
    ----------
    rows : sequence of Row

    Returns
    -------
    Gold

    Raises
    ------
    InputError
        If no row can be scored.

    Examples
    --------
    >>> gold = gold_of([Row("It rained.", None, False), Row("It poured.", None, None)])
    >>> gold.target, gold.codes.tolist()
    ('attributed', [0])
    """
    known = np.array([[_answer(row, question) for question in QUESTIONS] for row in rows])
    known = known.reshape(-1, len(QUESTIONS))
    is_open = np.array([row.is_open for row in rows], dtype=bool)
    positions = np.flatnonzero(~is_open & ~np.isnan(known).all(axis=1))
    scored = [rows[position] for position in positions.tolist()]
    if not scored:
        raise InputError("rows", "none can be scored: all are open or without an answer")
    answers = known[positions]
    target = _target(answers)
    return Gold(
        rows=tuple(scored),
        positions=positions,
        target=target,
        classes=LABELS if target == "label" else ANSWERS,
        codes=_codes(answers, target),
        answers=answers,
        docs=_number_documents(scored),
        n_open=int(is_open.sum()),
    )


def predicted_codes(answers: FloatArray, target: Target) -> IntArray:
    """Return the classes that follow from the probabilities of the two questions.

    Parameters
    ----------
    answers : ndarray of shape (n_rows, 2)
        P(hedged) and P(attributed).
    target : {"label", "hedged", "attributed"}

    Returns
    -------
    ndarray of shape (n_rows,)

    Examples
    --------
    >>> predicted_codes(np.array([[0.9, 0.1], [0.2, 0.5]]), "label").tolist()
    [2, 1]
    """
    return _codes((answers >= THRESHOLD).astype(np.float64), target)


def class_probabilities(answers: FloatArray, target: Target) -> FloatArray:
    """Return the probability of each class.

    Parameters
    ----------
    answers : ndarray of shape (n_rows, 2)
    target : {"label", "hedged", "attributed"}

    Returns
    -------
    ndarray of shape (n_rows, n_classes)
        Each row sums to 1.

    Examples
    --------
    >>> class_probabilities(np.array([[0.9, 0.25]]), "attributed").tolist()
    [[0.75, 0.25]]
    """
    if target == "label":
        return label_probabilities(answers)
    yes = answers[:, QUESTIONS.index(target)]
    return np.column_stack([1 - yes, yes])


def _answer(row: Row, question: str) -> float:
    answer = getattr(row, question)
    return np.nan if answer is None else float(answer)


def _target(answers: FloatArray) -> Target:
    """Score the only question that the rows answer, else the label."""
    if np.isnan(answers[:, 0]).all():
        return "attributed"
    return "hedged" if np.isnan(answers[:, 1]).all() else "label"


def _codes(answers: FloatArray, target: Target) -> IntArray:
    if target != "label":
        yes = answers[:, QUESTIONS.index(target)]
        return np.where(np.isnan(yes), UNKNOWN, np.nan_to_num(yes)).astype(np.intp)
    codes = np.full(len(answers), UNKNOWN, dtype=np.intp)
    for number, (hedged, attributed) in enumerate(answers):
        # A hedge settles the label alone, the lack of one does not.
        if hedged == 1 or (hedged == 0 and not np.isnan(attributed)):
            codes[number] = LABELS.index(label_of(bool(hedged), attributed == 1))
    return codes


def _number_documents(rows: Sequence[Row]) -> IntArray:
    numbers: dict[tuple[str, str], int] = {}
    return np.array(
        [
            numbers.setdefault((row.where[0], row.group or f"row {number}"), len(numbers))
            for number, row in enumerate(rows)
        ],
        dtype=np.intp,
    )
