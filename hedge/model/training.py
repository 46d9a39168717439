"""Learn the weights of the candidate cues from labelled sentences.

A sentence says only whether some candidate hedges; rows that name their cues say which. Where they
do not, the most probable candidate of a positive sentence is taken for its cue and the model is
trained again: multiple-instance learning by expectation and maximisation (Zhang and Goldman, 2001).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from hedge.features.candidates import ACCOUNT, QUOTATION, Candidate
from hedge.model.engine import QuestionModel, logit, noisy_or

#: A candidate of a positive sentence counts as a cue above, as none below, else as undecided.
_SURE_CUE = 0.5
_SURE_NONE = 0.1
#: Kinds of candidate that no annotation of reporting words settles.
_UNNAMED = frozenset({QUOTATION, ACCOUNT})

Spans = Sequence[tuple[int, int]]
FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Settings:
    """How a question is learned.

    Attributes
    ----------
    C : float
        Inverse strength of the regularisation of the logistic regression.
    min_df : int
        A feature that describes fewer candidates is left out.
    rounds : int
        Rounds of expectation and maximisation.
    prune : float
        Weights that are smaller than this are dropped.
    folds : int
        Folds of the out-of-fold predictions that the calibration is fitted on.
    """

    C: float = 0.003
    min_df: int = 3
    rounds: int = 2
    prune: float = 0.0
    folds: int = 5


@dataclass(frozen=True, slots=True)
class Examples:
    """The candidates of one question over all sentences.

    Attributes
    ----------
    candidates : sequence of sequence of Candidate
        Those of each sentence.
    answers : ndarray of shape (n_sentences,)
        1 for yes, 0 for no.
    spans : sequence of (sequence of (int, int)) or None
        Where the cues of each sentence stand; None where nobody marked them.
    weights : ndarray of shape (n_sentences,)
        What each sentence counts.
    """

    candidates: Sequence[Sequence[Candidate]]
    answers: FloatArray
    spans: Sequence[Spans | None]
    weights: FloatArray

    def take(self, rows: NDArray[np.intp]) -> "Examples":
        """Return the examples of some sentences."""
        return Examples(
            [self.candidates[row] for row in rows],
            self.answers[rows],
            [self.spans[row] for row in rows],
            self.weights[rows],
        )


def learn(examples: Examples, settings: Settings) -> QuestionModel:
    """Learn one question, without calibration.

    Parameters
    ----------
    examples : Examples
    settings : Settings

    Returns
    -------
    QuestionModel
    """
    features = [candidate.features for row in examples.candidates for candidate in row]
    vectorizer = TfidfVectorizer(analyzer=_as_it_is, norm=None, min_df=settings.min_df)
    try:
        matrix = vectorizer.fit_transform(features)
    except ValueError:
        # No feature describes enough candidates: all there is to learn is how often it is yes.
        return constant(examples.answers)
    known = [
        _known_targets(row, answer, spans)
        for row, answer, spans in zip(
            examples.candidates, examples.answers, examples.spans, strict=True
        )
    ]
    bounds = np.cumsum([0, *(len(row) for row in known)])
    weights = np.repeat(examples.weights, np.diff(bounds))
    targets = np.concatenate(known)
    regression = LogisticRegression(C=settings.C, solver="liblinear", max_iter=300, random_state=0)
    for last in (*[False] * settings.rounds, True):
        if not (targets == 1.0).any():
            targets = np.nan_to_num(targets, nan=1.0)
        decided = ~np.isnan(targets)
        if len(np.unique(targets[decided])) < 2:
            return constant(examples.answers)
        regression.fit(matrix[decided], targets[decided], sample_weight=weights[decided])
        if not last:
            guesses = regression.predict_proba(matrix)[:, 1]
            targets = _impute(known, guesses, bounds, examples.answers)
    values = vectorizer.idf_ * regression.coef_[0]
    return QuestionModel(
        weights={
            name: float(values[column])
            for name, column in vectorizer.vocabulary_.items()
            if abs(values[column]) > settings.prune
        },
        intercept=float(regression.intercept_[0]),
    )


def constant(answers: FloatArray) -> QuestionModel:
    """Answer a question about every sentence alike, where the rows teach nothing better.

    Parameters
    ----------
    answers : ndarray of shape (n_sentences,)
        1 for yes, 0 for no; empty where nobody asked, which is answered with no.

    Returns
    -------
    QuestionModel

    Examples
    --------
    >>> constant(np.zeros(9)).calibrate(0.7)
    0.05
    """
    yes, total = float(answers.sum()), max(len(answers), 1)
    share = (yes + 0.5) / (total + 1)
    return QuestionModel(weights={}, intercept=logit(share), slope=0.0, offset=logit(share))


def out_of_fold(examples: Examples, groups: NDArray[np.object_], settings: Settings) -> FloatArray:
    """Predict every sentence by a model that has not seen its article.

    Parameters
    ----------
    examples : Examples
    groups : ndarray of shape (n_sentences,)
        Sentences of one group stay in one fold.
    settings : Settings

    Returns
    -------
    ndarray of shape (n_sentences,)
        Noisy-or of the candidates, not calibrated.
    """
    predicted = np.zeros(len(examples.answers))
    n_groups = len(set(groups))
    if n_groups < 2:
        groups, n_groups = np.arange(len(groups)).astype(object), len(groups)
    folds = GroupKFold(min(settings.folds, n_groups), shuffle=True, random_state=0)
    for train, test in folds.split(predicted, groups=groups):
        model = learn(examples.take(train), settings)
        for row in test:
            predicted[row] = noisy_or(map(model.candidate_probability, examples.candidates[row]))
    return predicted


def fit_calibration(
    predicted: FloatArray, answers: FloatArray, weights: FloatArray
) -> tuple[float, float]:
    """Fit Platt's two numbers to out-of-fold predictions.

    Parameters
    ----------
    predicted : ndarray of shape (n_sentences,)
        Out-of-fold probabilities.
    answers, weights : ndarray of shape (n_sentences,)

    Returns
    -------
    slope, offset : float
    """
    log_odds = np.array([[logit(value)] for value in predicted])
    regression = LogisticRegression(C=1e6).fit(log_odds, answers, sample_weight=weights)
    return float(regression.coef_[0, 0]), float(regression.intercept_[0])


def _known_targets(
    candidates: Sequence[Candidate], answer: float, spans: Spans | None
) -> FloatArray:
    """Tell which candidates are cues; NaN where the annotation leaves it open."""
    if not answer:
        return np.zeros(len(candidates))
    if spans is None:
        return np.full(len(candidates), 1.0 if len(candidates) == 1 else np.nan)
    if not spans:
        return _targets_without_words(candidates)
    return np.array(
        [
            np.nan
            if candidate.kind in _UNNAMED
            else float(any(a < candidate.end and candidate.start < b for a, b in spans))
            for candidate in candidates
        ]
    )


def _targets_without_words(candidates: Sequence[Candidate]) -> FloatArray:
    """No word reports: the quotation marks do, or else the sentence runs on."""
    quoted = any(candidate.kind == QUOTATION for candidate in candidates)
    return np.array(
        [
            float(candidate.kind == QUOTATION)
            if quoted and candidate.kind != ACCOUNT
            else (np.nan if quoted else float(candidate.kind == ACCOUNT))
            for candidate in candidates
        ]
    )


def _impute(
    known: Sequence[FloatArray], guesses: FloatArray, bounds: NDArray[np.intp], answers: FloatArray
) -> FloatArray:
    """Fill in the open targets of positive sentences; each such sentence has at least one cue."""
    targets = []
    for row, (start, end) in enumerate(zip(bounds[:-1], bounds[1:], strict=True)):
        target, guess = known[row].copy(), guesses[start:end]
        is_open = np.isnan(target)
        if answers[row] and is_open.any():
            target[is_open & (guess > _SURE_CUE)] = 1.0
            target[is_open & (guess < _SURE_NONE)] = 0.0
            if not (target == 1.0).any():
                target[np.argmax(np.where(is_open, guess, -1.0))] = 1.0
        targets.append(target)
    return np.concatenate(targets)


def _as_it_is(features: list[str]) -> list[str]:
    return features
