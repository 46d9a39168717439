"""The recipe: from labelled rows to a calibrated engine."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hedge.corpus import BARE_QUOTATION, Row, contexts
from hedge.features.candidates import QUESTIONS, Candidate, nominate
from hedge.features.templates import FAMILIES
from hedge.model.engine import Engine, QuestionModel
from hedge.model.training import (
    Examples,
    Settings,
    Spans,
    constant,
    fit_calibration,
    learn,
    out_of_fold,
)

Progress = Callable[[str], None]
Candidates = tuple[list[Candidate], list[Candidate]]


def fit(
    rows: Sequence[Row],
    settings: Settings | None = None,
    families: tuple[str, ...] = tuple(FAMILIES),
    progress: Progress = lambda _: None,
) -> Engine:
    """Train both questions on labelled rows.

    Parameters
    ----------
    rows : sequence of Row
        Rows of one ``doc`` or ``group`` stay together when the calibration is fitted.
    settings : Settings, optional
    families : tuple of str, default=all
        Families of features to use.
    progress : callable, optional
        Told what is going on, a line at a time.

    Returns
    -------
    Engine
    """
    settings = settings or Settings()
    progress(f"describing the candidate cues of {len(rows)} sentences")
    candidates = [nominate(context, families) for context in contexts(rows)]
    models = {}
    for number, question in enumerate(QUESTIONS):
        models[question] = _fit_question(rows, candidates, number, settings, progress)
    return Engine(**models, families=families)


def _fit_question(
    rows: Sequence[Row],
    candidates: Sequence[Candidates],
    question: int,
    settings: Settings,
    progress: Progress,
) -> QuestionModel:
    name = QUESTIONS[question]
    known = np.array([getattr(row, name) is not None for row in rows])
    examples = question_examples(rows, candidates, question).take(np.flatnonzero(known))
    if len(set(examples.answers)) < 2:
        progress(f"{name}: the rows know one answer only, so the model gives no other")
        return constant(examples.answers)
    groups = group_of(rows)[known]
    progress(f"{name}: predicting {len(groups)} sentences out of fold, to calibrate")
    predicted = out_of_fold(examples, groups, settings)
    slope, offset = fit_calibration(predicted, examples.answers, examples.weights)
    progress(f"{name}: learning from all of them")
    return replace(learn(examples, settings), slope=slope, offset=offset)


def question_examples(
    rows: Sequence[Row], candidates: Sequence[Candidates], question: int
) -> Examples:
    """Gather what rows say about one question.

    Parameters
    ----------
    rows : sequence of Row
    candidates : sequence of (list of Candidate, list of Candidate)
        What ``nominate`` found in each row.
    question : int
        Place in ``QUESTIONS``.

    Returns
    -------
    Examples
        An open answer counts as no; leave such rows out.
    """
    spans_of = _hedge_spans if question == 0 else _reporting_spans
    return Examples(
        candidates=[pair[question] for pair in candidates],
        answers=np.array([float(bool(getattr(row, QUESTIONS[question]))) for row in rows]),
        spans=[spans_of(row) for row in rows],
        weights=np.ones(len(rows)),
    )


def group_of(rows: Sequence[Row]) -> NDArray[np.object_]:
    """Return what each row belongs to: its article, its contrast set, or only itself.

    Parameters
    ----------
    rows : sequence of Row

    Returns
    -------
    ndarray of shape (n_rows,)
    """
    return np.array(
        [row.doc or row.about.get("group") or f"row {number}" for number, row in enumerate(rows)],
        dtype=object,
    )


def _hedge_spans(row: Row) -> Spans | None:
    """Return where the hedge cues stand; None where none is marked, as a hedge is always words."""
    return locate(row.text, row.cues or ()) or None


def _reporting_spans(row: Row) -> Spans | None:
    if row.reporting is None:
        return None
    return locate(row.text, [phrase for phrase in row.reporting if phrase != BARE_QUOTATION])


def locate(text: str, phrases: Sequence[str]) -> list[tuple[int, int]]:
    """Find phrases in a text, each behind the one before where it stands more than once.

    Parameters
    ----------
    text : str
    phrases : sequence of str
        In the order of the text.

    Returns
    -------
    list of (int, int)
        Offsets; a phrase that does not stand in the text is left out.

    Examples
    --------
    >>> locate("It may be that it may not.", ["may", "may"])
    [(3, 6), (18, 21)]
    """
    spans: list[tuple[int, int]] = []
    position = 0
    for phrase in phrases:
        start = text.find(phrase, position)
        if start < 0:
            start = text.find(phrase)
        if start >= 0:
            spans.append((start, start + len(phrase)))
            position = start + len(phrase)
    return spans
