"""Whether probabilities mean what they say, and what abstaining would buy."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

#: Equal-width bins of the expected calibration error.
N_BINS = 10
#: Shares of the rows that the risk-coverage curve is given at.
COVERAGES = tuple(round(1.0 - 0.05 * step, 2) for step in range(20))


@dataclass(frozen=True, slots=True)
class Bin:
    """Rows of about the same probability.

    Attributes
    ----------
    lower, upper : float
        Bounds of the probability.
    n : int
        Rows in it.
    predicted, observed : float
        Mean probability of these rows, and the share that came true; both 0 without rows.
    """

    lower: float
    upper: float
    n: int
    predicted: float
    observed: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far probabilities are from what came true.

    Attributes
    ----------
    n : int
        Rows.
    ece : float
        Expected calibration error: mean distance of predicted and observed over the bins.
    brier : float
        Mean squared distance of probability and truth; of labels, summed over the labels.
    bins : tuple of Bin
    """

    n: int
    ece: float
    brier: float
    bins: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class CoveragePoint:
    """What remains wrong when the classifier answers only where it is confident.

    Attributes
    ----------
    coverage : float
        Share of the rows that it answers.
    min_confidence : float
        The least confidence among them.
    risk : float
        Share of wrong labels among them.
    """

    coverage: float
    min_confidence: float
    risk: float


def calibration(
    probabilities: FloatArray, outcomes: FloatArray, brier: float | None = None
) -> Calibration:
    """Measure the calibration of probabilities.

    Parameters
    ----------
    probabilities : ndarray of shape (n_rows,)
    outcomes : ndarray of shape (n_rows,)
        1 where it came true, 0 where not.
    brier : float, optional
        The Brier score where it is another than that of these probabilities.

    Returns
    -------
    Calibration

    Examples
    --------
    >>> calibration(np.array([0.95, 0.85]), np.array([1.0, 0.0])).ece
    0.45
    """
    numbers = np.minimum((probabilities * N_BINS).astype(int), N_BINS - 1)
    bins = tuple(
        _bin(number, probabilities[numbers == number], outcomes[numbers == number])
        for number in range(N_BINS)
    )
    n = len(outcomes)
    gap = sum(one.n * abs(one.predicted - one.observed) for one in bins) / n
    if brier is None:
        brier = float(np.mean((probabilities - outcomes) ** 2))
    return Calibration(n, gap, brier, bins)


def multiclass_brier(probabilities: FloatArray, gold: NDArray[np.intp]) -> float:
    """Return the Brier score of several classes, from 0 to 2.

    Parameters
    ----------
    probabilities : ndarray of shape (n_rows, n_classes)
    gold : ndarray of shape (n_rows,)
        Number of the right class.

    Returns
    -------
    float

    Examples
    --------
    >>> multiclass_brier(np.array([[0.5, 0.5]]), np.array([0]))
    0.5
    """
    truth = np.eye(probabilities.shape[1])[gold]
    return float(np.mean(((probabilities - truth) ** 2).sum(axis=1)))


def risk_coverage(
    confidence: FloatArray, is_right: FloatArray, coverages: Sequence[float] = COVERAGES
) -> tuple[CoveragePoint, ...]:
    """Draw the risk-coverage curve.

    Parameters
    ----------
    confidence : ndarray of shape (n_rows,)
        Probability of the label that was given.
    is_right : ndarray of shape (n_rows,)
        1 where that label was right, else 0.
    coverages : sequence of float
        Where to give the curve.

    Returns
    -------
    tuple of CoveragePoint

    Examples
    --------
    >>> risk_coverage(np.array([0.9, 0.6]), np.array([1.0, 0.0]), [1.0, 0.5])[1]
    CoveragePoint(coverage=0.5, min_confidence=0.9, risk=0.0)
    """
    order = np.argsort(-confidence, kind="stable")
    wrong = np.cumsum(1.0 - is_right[order])
    points = []
    for coverage in coverages:
        answered = max(1, round(coverage * len(order)))
        risk = float(wrong[answered - 1] / answered)
        points.append(CoveragePoint(coverage, float(confidence[order[answered - 1]]), risk))
    return tuple(points)


def _bin(number: int, probabilities: FloatArray, outcomes: FloatArray) -> Bin:
    n = len(outcomes)
    return Bin(
        lower=number / N_BINS,
        upper=(number + 1) / N_BINS,
        n=n,
        predicted=float(probabilities.mean()) if n else 0.0,
        observed=float(outcomes.mean()) if n else 0.0,
    )
