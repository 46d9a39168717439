"""The recipe: from labelled rows to a calibrated engine."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hedge.corpus import contexts
from hedge.features.candidates import QUESTIONS, Candidate, nominate, nominate_account
from hedge.features.context import SentenceInContext, alone
from hedge.features.templates import FAMILIES
from hedge.model.engine import Engine, QuestionModel
from hedge.model.settings import Settings
from hedge.model.targets import FloatArray, Spans
from hedge.model.training import (
    Instances,
    constant,
    describe,
    fit_calibration,
    learn,
    out_of_fold,
)
from hedge.rows import BARE_QUOTATION, Row

#: Sentences of articles that are enough to calibrate on them alone.
MIN_NATURAL = 500
#: Place of the question that accounts and quotations bear on.
ATTRIBUTED_QUESTION = QUESTIONS.index("attributed")

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
    models = {}
    for question, instances, groups in questions_of(rows, families):
        progress(f"{question}: learning from {len(instances.answers)} sentences")
        models[question] = fit_question(instances, groups, settings)
    return Engine(**models, families=families)


def questions_of(
    rows: Sequence[Row], families: tuple[str, ...] = tuple(FAMILIES), with_own_voice: bool = True
) -> Iterator[tuple[str, Instances, NDArray[np.object_]]]:
    """Gather what rows teach about each question.

    Parameters
    ----------
    rows : sequence of Row
    families : tuple of str, default=all
        Families of features to use.
    with_own_voice : bool, default=True
        Add what ``own_voice`` describes, behind the rows.

    Yields
    ------
    tuple of (str, Instances, ndarray of shape (n_sentences,))
        The question, the sentences of the rows that answer it, and the group of each.
    """
    known = contexts(rows)
    candidates = [nominate(context, families) for context in known]
    for number, question in enumerate(QUESTIONS):
        told = [row for row, item in enumerate(rows) if getattr(item, question) is not None]
        instances = instances_of(
            [rows[row] for row in told], [candidates[row] for row in told], number
        )
        groups = group_of(rows)[told]
        if number == ATTRIBUTED_QUESTION and with_own_voice:
            instances, groups = _with_further(instances, groups, own_voice(rows, known))
        yield question, instances, groups


def fit_question(
    instances: Instances, groups: NDArray[np.object_], settings: Settings
) -> QuestionModel:
    """Learn one question and calibrate it on out-of-fold predictions.

    Parameters
    ----------
    instances : Instances
    groups : ndarray of shape (n_sentences,)
        Sentences of one group stay in one fold.
    settings : Settings

    Returns
    -------
    QuestionModel
        One that gives every sentence the same answer where the instances teach nothing better.
    """
    design = describe(instances, settings) if len(set(instances.answers)) > 1 else None
    if design is None:
        return constant(instances.answers)
    predicted = out_of_fold(design, groups, settings)
    slope, offset = calibrate(predicted, instances)
    return replace(learn(design, settings), slope=slope, offset=offset)


def calibrate(predicted: FloatArray, instances: Instances) -> tuple[float, float]:
    """Fit the calibration on sentences of articles, where there are enough of them.

    Contrast sets are hard on purpose; calibrated on them, a model is less sure than it may be.

    Parameters
    ----------
    predicted : ndarray of shape (n_sentences,)
        Out-of-fold probabilities.
    instances : Instances

    Returns
    -------
    slope, offset : float
    """
    natural = np.flatnonzero(instances.natural)
    if len(natural) < MIN_NATURAL or len(set(instances.answers[natural])) < 2:
        return fit_calibration(predicted, instances.answers)
    return fit_calibration(predicted[natural], instances.answers[natural])


def instances_of(rows: Sequence[Row], candidates: Sequence[Candidates], question: int) -> Instances:
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
    Instances
        An open answer counts as no; leave such rows out.
    """
    spans_of = _reporting_spans if question == ATTRIBUTED_QUESTION else _hedge_spans
    return Instances(
        candidates=[pair[question] for pair in candidates],
        answers=np.array([float(bool(getattr(row, QUESTIONS[question]))) for row in rows]),
        spans=[spans_of(row) for row in rows],
        natural=[row.doc is not None for row in rows],
    )


def own_voice(rows: Sequence[Row], known: Sequence[SentenceInContext]) -> list[Candidate]:
    """Describe sentences of articles that attribute nothing as if paragraphs were unknown.

    Single rows come with the sentence before when they run on with its account, far more often
    than sentences of articles do. Without these, every sentence whose paragraph is unknown would
    look like an account that runs on.

    Parameters
    ----------
    rows : sequence of Row
    known : sequence of SentenceInContext
        The context of each row.

    Returns
    -------
    list of Candidate
        One that answers `attributed` with no, for each such sentence.
    """
    return [
        nominate_account(alone(context.text, context.previous))
        for row, context in zip(rows, known, strict=True)
        if row.attributed is False
        and context.starts_paragraph is not None
        and context.previous is not None
        and not context.in_quote
    ]


def _with_further(
    instances: Instances, groups: NDArray[np.object_], further: Sequence[Candidate]
) -> tuple[Instances, NDArray[np.object_]]:
    """Add candidates that answer with no, each a sentence and a group of its own."""
    more = Instances(
        candidates=[*instances.candidates, *([candidate] for candidate in further)],
        answers=np.concatenate([instances.answers, np.zeros(len(further))]),
        spans=[*instances.spans, *[None] * len(further)],
        natural=[*instances.natural, *[False] * len(further)],
    )
    numbers = [f"own voice {number}" for number in range(len(further))]
    return more, np.concatenate([groups, np.array(numbers, dtype=object)])


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
        [row.group or f"row {number}" for number, row in enumerate(rows)],
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
