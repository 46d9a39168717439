"""Score sentences with trained weights. Needs neither scikit-learn nor numpy's slow parts.

Each candidate cue gets a probability from a logistic regression over TF-IDF features of its
surroundings. A sentence answers a question with yes if at least one of its candidates does, so the
candidates are combined by noisy-or (Pearl, 1988), and the outcome is calibrated (Platt, 1999).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from hedge.features.candidates import QUESTIONS, Candidate, nominate
from hedge.features.context import SentenceInContext, as_contexts

#: Probabilities are kept this far from 0 and 1, where their logarithms end.
_MARGIN = 1e-6
#: So many anchors of a candidate name its word; those behind them name its class.
_SPECIFIC = 2
#: What a slot weighs that was never learned, over and over.
_ZEROS = repeat(0.0)


@dataclass(frozen=True, slots=True)
class QuestionModel:
    """What one question has learned.

    Attributes
    ----------
    weights : mapping of str to (mapping of str to float)
        Inverse document frequency times coefficient of every feature that carries weight, by anchor
        and slot: few words stand in a sentence, so most anchors are never touched.
    intercept : float
        The log-odds of a candidate of which nothing is known.
    slope, offset : float
        Platt's calibration of the sentence's log-odds.
    """

    weights: Mapping[str, Mapping[str, float]]
    intercept: float
    slope: float = 1.0
    offset: float = 0.0
    _merged: dict[tuple[str, ...], Mapping[str, float]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def candidate_probability(self, candidate: Candidate) -> float:
        """Return the probability that a candidate does what it is nominated for."""
        log_odds = self.intercept
        for anchors in (candidate.anchors[:_SPECIFIC], candidate.anchors[_SPECIFIC:]):
            weights = self._merged.get(anchors)
            if weights is None:
                weights = self._merged[anchors] = self._merge(anchors)
            if weights:
                log_odds += sum(map(weights.get, candidate.slots, _ZEROS))
        return sigmoid(log_odds)

    def _merge(self, anchors: tuple[str, ...]) -> Mapping[str, float]:
        """Add up the weights of anchors that go together, to look each slot up only once."""
        tables = sorted((self.weights.get(anchor, {}) for anchor in anchors), key=len)
        merged = dict(tables.pop()) if tables else {}
        for table in tables:
            for slot, weight in table.items():
                merged[slot] = merged.get(slot, 0.0) + weight
        return merged

    def calibrate(self, probability: float) -> float:
        """Return what the noisy-or of the candidates is worth."""
        return sigmoid(self.slope * logit(probability) + self.offset)


@dataclass(frozen=True, slots=True)
class Evidence:
    """How one sentence answers one question.

    Attributes
    ----------
    candidates : sequence of Candidate
    probabilities : sequence of float
        One for each candidate.
    answer : float
        Calibrated probability that the answer is yes.
    """

    candidates: Sequence[Candidate]
    probabilities: Sequence[float]
    answer: float


@dataclass(frozen=True, slots=True)
class Engine:
    """A trained pair of questions.

    Attributes
    ----------
    hedged, attributed : QuestionModel
    families : tuple of str
        Families of features that the weights were trained on.
    """

    hedged: QuestionModel
    attributed: QuestionModel
    families: tuple[str, ...]

    def weigh(self, sentence: SentenceInContext) -> tuple[Evidence, Evidence]:
        """Answer both questions about one sentence.

        Parameters
        ----------
        sentence : SentenceInContext

        Returns
        -------
        hedged, attributed : Evidence
        """
        hedging, attributing = nominate(sentence, self.families)
        return _answer(self.hedged, hedging), _answer(self.attributed, attributing)

    def answers(self, sentences: Iterable[str | SentenceInContext]) -> NDArray[np.float64]:
        """Answer both questions about many sentences.

        Parameters
        ----------
        sentences : iterable of str or SentenceInContext

        Returns
        -------
        ndarray of shape (n_sentences, 2)
            Probabilities of yes, columns in the order of ``QUESTIONS``.
        """
        pairs = [
            (hedged.answer, attributed.answer)
            for hedged, attributed in map(self.weigh, as_contexts(sentences))
        ]
        return np.array(pairs, dtype=np.float64).reshape(-1, len(QUESTIONS))


def label_probabilities(answers: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turn the answers to the two questions into probabilities of the labels.

    Parameters
    ----------
    answers : ndarray of shape (n_sentences, 2)
        P(hedged) and P(attributed).

    Returns
    -------
    ndarray of shape (n_sentences, 3)
        Columns in the order of ``hedge.LABELS``; each row sums to 1.

    Examples
    --------
    >>> label_probabilities(np.array([[0.5, 0.5]])).tolist()
    [[0.25, 0.25, 0.5]]
    """
    hedged, attributed = answers[:, 0], answers[:, 1]
    return np.column_stack([(1 - hedged) * (1 - attributed), (1 - hedged) * attributed, hedged])


def noisy_or(probabilities: Iterable[float]) -> float:
    """Return the probability that at least one of independent events happens.

    Parameters
    ----------
    probabilities : iterable of float

    Returns
    -------
    float

    Examples
    --------
    >>> noisy_or([0.5, 0.5])
    0.75
    """
    return 1.0 - math.prod(1.0 - probability for probability in probabilities)


def sigmoid(log_odds: float) -> float:
    """Return the probability of some log-odds, without overflow.

    Examples
    --------
    >>> sigmoid(0.0), sigmoid(-1000.0)
    (0.5, 0.0)
    """
    if log_odds >= 0:
        return 1.0 / (1.0 + math.exp(-log_odds))
    odds = math.exp(max(log_odds, -700.0))
    return round(odds / (1.0 + odds), 300)


def logit(probability: float) -> float:
    """Return the log-odds of a probability, kept away from the infinite ends.

    Examples
    --------
    >>> logit(0.5)
    0.0
    """
    inside = min(max(probability, _MARGIN), 1.0 - _MARGIN)
    return math.log(inside / (1.0 - inside))


def _answer(model: QuestionModel, candidates: Sequence[Candidate]) -> Evidence:
    probabilities = [model.candidate_probability(candidate) for candidate in candidates]
    return Evidence(candidates, probabilities, model.calibrate(noisy_or(probabilities)))
