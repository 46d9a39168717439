"""Which candidates of a labelled sentence are its cues: what rows say, and what is guessed.

A sentence says only whether some candidate hedges; rows that name their cues say which. Where they
do not, the most probable candidate of a positive sentence is taken for its cue and the model is
trained again: multiple-instance learning by expectation and maximisation (Zhang and Goldman, 2001).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hedge.features.candidates import ACCOUNT, QUOTATION, Candidate

Spans = Sequence[tuple[int, int]]
FloatArray = NDArray[np.float64]

#: A candidate of a positive sentence counts as a cue above, as none below, else as undecided.
_SURE_CUE = 0.5
_SURE_NONE = 0.1
#: Kinds of candidate that no annotation of reporting words settles.
_UNNAMED = frozenset({QUOTATION, ACCOUNT})


def known_targets(
    candidates: Sequence[Candidate], answer: float, spans: Spans | None
) -> FloatArray:
    """Tell which candidates of a sentence are cues, as far as its row says.

    Parameters
    ----------
    candidates : sequence of Candidate
    answer : float
        1 if the sentence answers the question with yes, else 0.
    spans : sequence of (int, int) or None
        Where its cues stand; None where nobody marked them.

    Returns
    -------
    ndarray of shape (n_candidates,)
        1 for a cue, 0 for none, NaN where the row leaves it open.

    Examples
    --------
    >>> may = Candidate(0, 3, "modal", (), [])
    >>> might = Candidate(9, 14, "modal", (), [])
    >>> known_targets([may, might], 1.0, [(0, 3)]).tolist()
    [1.0, 0.0]
    """
    if not answer:
        return np.zeros(len(candidates))
    if spans is None:
        return _targets_of_the_only_one(candidates)
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


def impute(known: Sequence[FloatArray], guesses: FloatArray, answers: FloatArray) -> FloatArray:
    """Fill in the open targets of positive sentences; each such sentence has at least one cue.

    Where a row names a cue, that explains its answer: what no name settles stays open.

    Parameters
    ----------
    known : sequence of ndarray
        The targets of each sentence, NaN where open.
    guesses : ndarray of shape (n_candidates,)
        Probabilities of all candidates, sentence by sentence.
    answers : ndarray of shape (n_sentences,)

    Returns
    -------
    ndarray of shape (n_candidates,)
        Targets; still NaN where the guess is neither sure nor the best of its sentence.

    Examples
    --------
    >>> impute([np.array([np.nan, np.nan])], np.array([0.3, 0.2]), np.array([1.0])).tolist()
    [1.0, nan]
    """
    targets = []
    start = 0
    for row, answer in zip(known, answers, strict=True):
        target, guess = row.copy(), guesses[start : start + len(row)]
        start += len(row)
        is_open = np.isnan(target)
        if answer and is_open.any() and not (row == 1.0).any():
            target[is_open & (guess > _SURE_CUE)] = 1.0
            target[is_open & (guess < _SURE_NONE)] = 0.0
            if not (target == 1.0).any():
                target[np.argmax(np.where(is_open, guess, -1.0))] = 1.0
        targets.append(target)
    return np.concatenate(targets)


def _targets_of_the_only_one(candidates: Sequence[Candidate]) -> FloatArray:
    """Nobody marked the cues: where one candidate alone is not the sentence itself, it is one."""
    places = [place for place, item in enumerate(candidates) if item.kind != ACCOUNT]
    targets = np.full(len(candidates), np.nan)
    if len(places) == 1:
        targets[places] = 1.0
    elif not places:
        targets[:] = 1.0
    return targets


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
