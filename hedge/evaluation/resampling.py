"""Intervals and paired tests from what each document adds to the counts.

Documents are drawn, not rows: sentences of one article are right or wrong together. Each document
is boiled down to its confusion matrices once, so that a thousand draws cost one multiplication
(bootstrap, Efron, 1979; approximate randomisation, Noreen, 1989).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hedge.evaluation.gold import Gold, Target, predicted_codes
from hedge.evaluation.metrics import accuracy, f1, macro_f1

FloatArray = NDArray[np.float64]

#: Draws of documents.
RESAMPLES = 1000
_QUESTIONS: tuple[Target, ...] = ("hedged", "attributed")
#: Bounds of a 95% interval, in percent of the draws.
BOUNDS = (2.5, 97.5)
#: Draws at a time; bounds the memory that long data take.
_BATCH = 100


@dataclass(frozen=True, slots=True)
class Draws:
    """How documents are drawn.

    Attributes
    ----------
    seed : int
    resamples : int
        How often as many documents as there are.
    """

    seed: int = 0
    resamples: int = RESAMPLES


@dataclass(frozen=True, slots=True)
class Difference:
    """How much better the second of two models is on the same rows.

    Attributes
    ----------
    value : float
        Score of the second less that of the first.
    low, high : float
        95% interval by paired bootstrap over documents.
    p : float
        How often chance alone, swapping the two models document by document, makes a difference
        as large as this one.
    """

    value: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, slots=True)
class Tally:
    """Confusion matrices of every document, of the target and of both questions.

    Attributes
    ----------
    classes : tuple of str
        Of the target.
    counts : ndarray of shape (n_documents, n_classes ** 2 + 8)
        The flattened matrices, side by side.
    """

    classes: tuple[str, ...]
    counts: FloatArray

    def measures(self, counts: FloatArray | None = None) -> dict[str, FloatArray]:
        """Return all scores of summed counts.

        Parameters
        ----------
        counts : ndarray of shape (..., n_classes ** 2 + 8), optional
            Sums over documents; by default over all of them.

        Returns
        -------
        dict of str to ndarray of shape (...)
            Named by their place in the JSON report: ``macro_f1``, ``accuracy``,
            ``per_label.fact.f1`` and so on, ``hedged.f1`` and ``attributed.f1`` where some row
            answers the question with yes.
        """
        target, questions = self.matrices(counts)
        found = {"macro_f1": macro_f1(target), "accuracy": accuracy(target)}
        per_class = f1(target)
        found |= {
            f"per_label.{name}.f1": per_class[..., at] for at, name in enumerate(self.classes)
        }
        for name, matrix in self._known(questions).items():
            found[f"{name}.f1"] = f1(matrix)[..., 1]
        return found

    def matrices(self, counts: FloatArray | None = None) -> tuple[FloatArray, list[FloatArray]]:
        """Return the confusion matrices of the target and of each question."""
        sums = self.counts.sum(axis=0) if counts is None else counts
        size = len(self.classes)
        cuts = [size**2, size**2 + 4]
        target, *questions = np.split(sums, cuts, axis=-1)
        shape = sums.shape[:-1]
        return target.reshape(*shape, size, size), [q.reshape(*shape, 2, 2) for q in questions]

    def _known(self, questions: list[FloatArray]) -> dict[str, FloatArray]:
        """Name the questions that some row answers with yes."""
        totals = self.matrices()[1]
        return {
            name: matrix
            for name, matrix, total in zip(_QUESTIONS, questions, totals, strict=True)
            if total[1].sum()
        }


def tally(gold: Gold, answers: FloatArray) -> Tally:
    """Boil the answers of a model down to the confusion matrices of each document.

    Parameters
    ----------
    gold : Gold
    answers : ndarray of shape (n_rows, 2)
        P(hedged) and P(attributed) of the scored rows.

    Returns
    -------
    Tally
    """
    pairs = [(gold.codes, predicted_codes(answers, gold.target), len(gold.classes))]
    for number, name in enumerate(_QUESTIONS):
        right = np.where(np.isnan(gold.answers[:, number]), -1, gold.answers[:, number])
        pairs.append((right.astype(np.intp), predicted_codes(answers, name), 2))
    n_docs = int(gold.docs.max()) + 1
    return Tally(
        gold.classes, np.hstack([_per_document(gold.docs, n_docs, *pair) for pair in pairs])
    )


def intervals(counted: Tally, draws: Draws) -> dict[str, tuple[float, float]]:
    """Return 95% intervals of all scores, by bootstrap over documents.

    Parameters
    ----------
    counted : Tally
    draws : Draws

    Returns
    -------
    dict of str to (float, float)
        Empty where there is only one document, which says nothing of others.
    """
    if len(counted.counts) < 2:
        return {}
    drawn = counted.measures(_resample(counted.counts, draws))
    return {name: _bounds(values) for name, values in drawn.items()}


def differences(first: Tally, second: Tally, draws: Draws) -> dict[str, Difference]:
    """Compare two models on the same rows.

    Parameters
    ----------
    first, second : Tally
    draws : Draws

    Returns
    -------
    dict of str to Difference
    """
    both = np.hstack([first.counts, second.counts])
    cut = first.counts.shape[1]
    drawn = _resample(both, draws)
    swapped = _swap(first.counts, second.counts, draws)
    value = _minus(second.measures(), first.measures())
    spread = _minus(second.measures(drawn[:, cut:]), first.measures(drawn[:, :cut]))
    chance = _minus(second.measures(swapped[1]), first.measures(swapped[0]))
    return {
        name: Difference(
            float(value[name]), *_bounds(spread[name]), p=_p_value(value[name], chance[name])
        )
        for name in value
    }


def _per_document(
    docs: NDArray[np.intp],
    n_docs: int,
    gold: NDArray[np.intp],
    predicted: NDArray[np.intp],
    size: int,
) -> FloatArray:
    known = gold >= 0
    cells = docs[known] * size**2 + gold[known] * size + predicted[known]
    counts = np.bincount(cells, minlength=n_docs * size**2)
    return counts.reshape(n_docs, size**2).astype(np.float64)


def _resample(counts: FloatArray, draws: Draws) -> FloatArray:
    """Draw as many documents as there are, with replacement, and sum what they add."""
    generator = np.random.default_rng(draws.seed)
    n = len(counts)
    sums = []
    for _ in range(draws.resamples):
        times = np.bincount(generator.integers(0, n, n), minlength=n)
        sums.append(times @ counts)
    return np.array(sums)


def _swap(first: FloatArray, second: FloatArray, draws: Draws) -> tuple[FloatArray, FloatArray]:
    """Swap the two models in documents drawn by a coin, many times."""
    generator = np.random.default_rng(draws.seed)
    gap = second - first
    moved = np.vstack(
        [
            generator.integers(0, 2, (min(_BATCH, draws.resamples - done), len(gap))) @ gap
            for done in range(0, draws.resamples, _BATCH)
        ]
    )
    return first.sum(axis=0) + moved, second.sum(axis=0) - moved


def _minus(left: dict[str, FloatArray], right: dict[str, FloatArray]) -> dict[str, FloatArray]:
    return {name: left[name] - right[name] for name in left}


def _bounds(values: FloatArray) -> tuple[float, float]:
    low, high = np.percentile(values, BOUNDS)
    return float(low), float(high)


def _p_value(value: FloatArray, chance: FloatArray) -> float:
    """Count how often chance is as good; the outcome itself counts as one of the draws."""
    # Sums of floats in another order may differ in the last digit.
    as_large = np.abs(chance) >= np.abs(value) - 1e-12
    return float((as_large.sum() + 1) / (len(chance) + 1))
