"""Scores that follow from a confusion matrix; any number of matrices at a time."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Scores:
    """How well one class is found.

    Attributes
    ----------
    precision, recall, f1 : float
        From 0 to 1; 0 where there is nothing to divide by.
    support : int
        Rows that belong to the class.
    """

    precision: float
    recall: float
    f1: float
    support: int


def confusion(gold: NDArray[np.intp], predicted: NDArray[np.intp], size: int) -> FloatArray:
    """Count how often each class was taken for each.

    Parameters
    ----------
    gold, predicted : ndarray of shape (n_rows,)
        Numbers of classes, from 0 to ``size - 1``.
    size : int
        Number of classes.

    Returns
    -------
    ndarray of shape (size, size)
        Rows are gold classes, columns predicted ones.

    Examples
    --------
    >>> confusion(np.array([0, 0, 1]), np.array([0, 1, 1]), 2).tolist()
    [[1.0, 1.0], [0.0, 1.0]]
    """
    counts = np.bincount(gold * size + predicted, minlength=size * size)
    return counts.reshape(size, size).astype(np.float64)


def precision(confusions: FloatArray) -> FloatArray:
    """Return the precision of each class: ndarray of shape (..., size) of (..., size, size)."""
    return _ratio(_hits(confusions), confusions.sum(axis=-2))


def recall(confusions: FloatArray) -> FloatArray:
    """Return the recall of each class: ndarray of shape (..., size) of (..., size, size)."""
    return _ratio(_hits(confusions), confusions.sum(axis=-1))


def f1(confusions: FloatArray) -> FloatArray:
    """Return the F1 of each class: ndarray of shape (..., size) of (..., size, size)."""
    both = confusions.sum(axis=-1) + confusions.sum(axis=-2)
    return _ratio(2 * _hits(confusions), both)


def macro_f1(confusions: FloatArray) -> FloatArray:
    """Return the mean F1 of the classes that the gold knows.

    Parameters
    ----------
    confusions : ndarray of shape (..., size, size)

    Returns
    -------
    ndarray of shape (...)
        A class without a gold row takes no part; what was wrongly put into it lowers the recall
        of the others.

    Examples
    --------
    >>> macro_f1(np.array([[3.0, 1.0, 0.0], [0.0, 4.0, 0.0], [0.0, 0.0, 0.0]])).round(3).tolist()
    0.873
    """
    known = confusions.sum(axis=-1) > 0
    return _ratio((f1(confusions) * known).sum(axis=-1), known.sum(axis=-1))


def accuracy(confusions: FloatArray) -> FloatArray:
    """Return the share of right rows: ndarray of shape (...) of (..., size, size)."""
    return _ratio(_hits(confusions).sum(axis=-1), confusions.sum(axis=(-2, -1)))


def scores_of(matrix: FloatArray, position: int) -> Scores:
    """Return the scores of one class.

    Parameters
    ----------
    matrix : ndarray of shape (size, size)
    position : int
        Number of the class.

    Returns
    -------
    Scores

    Examples
    --------
    >>> scores_of(np.array([[5.0, 1.0], [1.0, 3.0]]), 1)
    Scores(precision=0.75, recall=0.75, f1=0.75, support=4)
    """
    return Scores(
        precision=float(precision(matrix)[position]),
        recall=float(recall(matrix)[position]),
        f1=float(f1(matrix)[position]),
        support=int(matrix[position].sum()),
    )


def _hits(confusions: FloatArray) -> FloatArray:
    return np.diagonal(confusions, axis1=-2, axis2=-1)


def _ratio(over: FloatArray, under: FloatArray) -> FloatArray:
    """Divide; 0 where there is nothing to divide by."""
    parts = np.asarray(under, dtype=np.float64)
    return np.divide(over, parts, out=np.zeros_like(parts), where=parts > 0)
