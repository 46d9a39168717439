"""Learn the weights of the candidate cues from labelled sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from hedge.features.candidates import SEPARATOR, Candidate
from hedge.model.engine import QuestionModel, logit
from hedge.model.settings import Settings
from hedge.model.targets import FloatArray, Spans, impute, known_targets

#: A probability above this counts as this in a noisy-or, whose logarithm ends at 1.
_CERTAIN = 1.0 - 1e-9

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Instances:
    """The candidates of one question over all sentences.

    Attributes
    ----------
    candidates : sequence of sequence of Candidate
        Those of each sentence.
    answers : ndarray of shape (n_sentences,)
        1 for yes, 0 for no.
    spans : sequence of (sequence of (int, int)) or None
        Where the cues of each sentence stand; None where nobody marked them.
    natural : sequence of bool, default=()
        Whether each sentence stands in an article, where cues are as common as they are in news;
        empty where that is unknown.
    """

    candidates: Sequence[Sequence[Candidate]]
    answers: FloatArray
    spans: Sequence[Spans | None]
    natural: Sequence[bool] = ()


@dataclass(frozen=True, slots=True)
class Design:
    """Instances as a regression takes them.

    Attributes
    ----------
    matrix : csr_matrix of shape (n_candidates, n_features)
        Term frequency times inverse document frequency, raised to its power.
    names : sequence of str
        The features, column by column.
    scale : ndarray of shape (n_features,)
        What a term counts in each column.
    known : sequence of ndarray
        The targets of the candidates of each sentence, NaN where open.
    answers : ndarray of shape (n_sentences,)
    """

    matrix: csr_matrix
    names: Sequence[str]
    scale: FloatArray
    known: Sequence[FloatArray]
    answers: FloatArray

    def take(self, rows: Indices) -> "Design":
        """Return the design of some sentences, in the order of ``rows``."""
        bounds = np.cumsum([0, *(len(row) for row in self.known)])
        picked = [np.arange(bounds[row], bounds[row + 1]) for row in rows]
        return Design(
            self.matrix[np.concatenate(picked)],
            self.names,
            self.scale,
            [self.known[row] for row in rows],
            self.answers[rows],
        )


def describe(instances: Instances, settings: Settings) -> Design | None:
    """Turn instances into a matrix.

    Parameters
    ----------
    instances : Instances
    settings : Settings

    Returns
    -------
    Design or None
        None where no feature describes enough candidates.
    """
    vectorizer = TfidfVectorizer(analyzer=_as_it_is, norm=None, min_df=settings.min_df)
    try:
        matrix = vectorizer.fit_transform(
            candidate.features for row in instances.candidates for candidate in row
        )
    except ValueError:
        return None
    more = vectorizer.idf_ ** (settings.idf_power - 1.0)
    return Design(
        matrix=csr_matrix(matrix @ diags(more)),
        names=vectorizer.get_feature_names_out().tolist(),
        scale=vectorizer.idf_ * more,
        known=[
            known_targets(row, answer, spans)
            for row, answer, spans in zip(
                instances.candidates, instances.answers, instances.spans, strict=True
            )
        ],
        answers=instances.answers,
    )


def learn(design: Design, settings: Settings) -> QuestionModel:
    """Learn one question, without calibration.

    Parameters
    ----------
    design : Design
    settings : Settings

    Returns
    -------
    QuestionModel
    """
    regression = _regress(design, settings)
    if regression is None:
        return constant(design.answers)
    values = design.scale * regression.coef_[0]
    weights: dict[str, dict[str, float]] = {}
    for name, value in zip(design.names, values.tolist(), strict=True):
        if abs(value) > settings.prune:
            anchor, _, slot = name.partition(SEPARATOR)
            weights.setdefault(anchor, {})[slot] = value
    return QuestionModel(weights, intercept=float(regression.intercept_[0]))


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
    >>> round(constant(np.zeros(9)).calibrate(0.7), 6)
    0.05...
    """
    yes, total = float(answers.sum()), max(len(answers), 1)
    share = (yes + 0.5) / (total + 1)
    return QuestionModel(weights={}, intercept=logit(share), slope=0.0, offset=logit(share))


def out_of_fold(design: Design, groups: NDArray[np.object_], settings: Settings) -> FloatArray:
    """Predict every sentence by a model that has not seen its article.

    Parameters
    ----------
    design : Design
    groups : ndarray of shape (n_sentences,)
        Sentences of one group stay in one fold.
    settings : Settings

    Returns
    -------
    ndarray of shape (n_sentences,)
        Noisy-or of the candidates, not calibrated.
    """
    n_groups = len(set(groups))
    if n_groups < 2:
        groups, n_groups = np.arange(len(groups)).astype(object), len(groups)
    folds = GroupKFold(min(settings.folds, n_groups), shuffle=True, random_state=0)
    splits = list(folds.split(design.answers, groups=groups))
    parts = Parallel(n_jobs=settings.n_jobs)(
        delayed(_predict_fold)(design, train, test, settings) for train, test in splits
    )
    predicted = np.zeros(len(design.answers))
    for (_, test), part in zip(splits, parts, strict=True):
        predicted[test] = part
    return predicted


def fit_calibration(predicted: FloatArray, answers: FloatArray) -> tuple[float, float]:
    """Fit Platt's two numbers to out-of-fold predictions.

    Parameters
    ----------
    predicted : ndarray of shape (n_sentences,)
        Out-of-fold probabilities.
    answers : ndarray of shape (n_sentences,)

    Returns
    -------
    slope, offset : float
    """
    log_odds = np.array([[logit(value)] for value in predicted])
    regression = LogisticRegression(C=1e6).fit(log_odds, answers)
    return float(regression.coef_[0, 0]), float(regression.intercept_[0])


def _regress(design: Design, settings: Settings) -> LogisticRegression | None:
    """Fit the regression, guessing anew in every round which candidates are cues."""
    targets = np.concatenate(design.known)
    regression = LogisticRegression(C=settings.C, solver="liblinear", max_iter=300, random_state=0)
    for last in (*[False] * settings.rounds, True):
        if not (targets == 1.0).any():
            targets = np.nan_to_num(targets, nan=1.0)
        decided = ~np.isnan(targets)
        if len(np.unique(targets[decided])) < 2:
            return None
        regression.fit(design.matrix[decided], targets[decided])
        if not last:
            guesses = regression.predict_proba(design.matrix)[:, 1]
            targets = impute(design.known, guesses, design.answers)
    return regression


def _predict_fold(design: Design, train: Indices, test: Indices, settings: Settings) -> FloatArray:
    regression = _regress(design.take(train), settings)
    if regression is None:
        return np.full(len(test), design.answers[train].mean())
    held_out = design.take(test)
    if not held_out.matrix.shape[0]:
        # No sentence of the fold has a candidate, and a noisy-or of none is 0.
        return np.zeros(len(test))
    log_none = np.log1p(-np.minimum(regression.predict_proba(held_out.matrix)[:, 1], _CERTAIN))
    ends = np.cumsum([len(row) for row in held_out.known])
    sums = np.concatenate([[0.0], np.cumsum(log_none)])
    starts = np.concatenate([[0], ends[:-1]])
    return np.asarray(1.0 - np.exp(sums[ends] - sums[starts]))


def _as_it_is(features: list[str]) -> list[str]:
    return features
