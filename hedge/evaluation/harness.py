"""Run a classifier on labelled rows and measure it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hedge.classifier import Classifier
from hedge.corpus import Rows, as_rows
from hedge.evaluation.baselines import LexiconAlone, System, WordCounts, majority_of
from hedge.evaluation.calibration import Calibration, calibration, multiclass_brier, risk_coverage
from hedge.evaluation.gold import Gold, class_probabilities, gold_of, predicted_codes
from hedge.evaluation.metrics import Scores, scores_of
from hedge.evaluation.resampling import RESAMPLES, Draws, Tally, differences, intervals, tally
from hedge.evaluation.result import Comparison, Evaluation, Summary
from hedge.evaluation.running import Run, run
from hedge.evaluation.signature import SHOWN, data_digest, signature
from hedge.evaluation.slices import slices_of
from hedge.features.candidates import QUESTIONS
from hedge.features.context import SentenceInContext

FloatArray = NDArray[np.float64]


def evaluate(
    classifier: Classifier,
    rows: Rows,
    *,
    train_rows: Rows | None = None,
    seed: int = 0,
    resamples: int = RESAMPLES,
) -> Evaluation:
    """Measure a classifier on labelled rows.

    Parameters
    ----------
    classifier : Classifier
    rows : path, iterable of paths, iterable of dict, or iterable of Row
        Rows with ``open: true`` are left out of every score; a row that answers one question
        only is left out of the other's. Where no row knows a label, the main scores are those of
        the only question that the rows answer.
    train_rows : the same, optional
        What the plain word counts among the baselines learn from; they are left out without.
    seed, resamples : int
        Of the bootstrap over documents that the intervals come from.

    Returns
    -------
    Evaluation

    Raises
    ------
    CorpusError
        If a row breaks the format.
    InputError
        If a file cannot be read, or no row can be scored.

    Examples
    --------
    >>> import hedge
    >>> rows = [{"text": "It may rain.", "label": "speculation"},
    ...         {"text": "It rained, she said.", "label": "attributed"}]
    >>> hedge.evaluate(hedge.load(), rows).macro_f1
    1.0
    """
    return evaluate_run(run(classifier, as_rows(rows)), train_rows, Draws(seed, resamples))


def evaluate_run(done: Run, train_rows: Rows | None = None, draws: Draws = Draws()) -> Evaluation:  # noqa: B008 - frozen
    """Measure answers that were given already.

    Parameters
    ----------
    done : Run
    train_rows : path, iterable of paths, iterable of dict, or iterable of Row, optional
        What the plain word counts among the baselines learn from.
    draws : Draws
        Of the intervals.

    Returns
    -------
    Evaluation
    """
    gold = gold_of(done.rows)
    answers = done.answers[gold.positions]
    sentences = [done.sentences[position] for position in gold.positions.tolist()]
    counted = tally(gold, answers)
    main = _summary(counted)
    matrix, questions = counted.matrices()
    hedged, attributed = (scores_of(q, 1) if q.sum() else None for q in questions)
    confidence, is_right = _confidence(gold, answers)
    return Evaluation(
        n=int(matrix.sum()),
        n_open=gold.n_open,
        n_documents=len(counted.counts),
        target=gold.target,
        macro_f1=main.macro_f1,
        accuracy=main.accuracy,
        per_label=_per_label(counted),
        hedged=hedged,
        attributed=attributed,
        confusion=_confusion(counted),
        calibration=_calibrations(gold, answers),
        risk_coverage=risk_coverage(confidence, is_right),
        intervals=intervals(counted, draws),
        slices=slices_of(gold, sentences, answers, draws),
        baselines=_baselines(gold, sentences, train_rows),
        signature=_signature(done, gold, counted, draws),
    )


def compare(first: Run, second: Run, draws: Draws = Draws()) -> Comparison:  # noqa: B008 - frozen
    """Test whether two models differ on the same rows.

    Parameters
    ----------
    first, second : Run
        Of the same rows.
    draws : Draws

    Returns
    -------
    Comparison
    """
    gold = gold_of(first.rows)
    answers = [one.answers[gold.positions] for one in (first, second)]
    counted = [tally(gold, one) for one in answers]
    right = [predicted_codes(one, gold.target) == gold.codes for one in answers]
    line = _signature(first, gold, counted[0], draws)
    return Comparison(
        first=_summary(counted[0]),
        second=_summary(counted[1]),
        differences=differences(counted[0], counted[1], draws),
        only_first_right=int((right[0] & ~right[1]).sum()),
        only_second_right=int((right[1] & ~right[0]).sum()),
        signature=f"{line}|second:{second.model[:SHOWN]}",
    )


def _summary(counted: Tally) -> Summary:
    measures = {name: float(value) for name, value in counted.measures().items()}
    return Summary(
        measures["macro_f1"],
        measures["accuracy"],
        measures.get("hedged.f1"),
        measures.get("attributed.f1"),
    )


def _per_label(counted: Tally) -> dict[str, Scores]:
    matrix, _ = counted.matrices()
    return {name: scores_of(matrix, number) for number, name in enumerate(counted.classes)}


def _confusion(counted: Tally) -> dict[str, dict[str, int]]:
    matrix, _ = counted.matrices()
    return {
        gold: dict(zip(counted.classes, map(int, matrix[number]), strict=True))
        for number, gold in enumerate(counted.classes)
    }


def _confidence(gold: Gold, answers: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the probability of each class that was given, and whether it was right."""
    known = gold.codes >= 0
    given = predicted_codes(answers[known], gold.target)
    probabilities = class_probabilities(answers[known], gold.target)
    confidence = probabilities[np.arange(len(given)), given]
    return confidence, (given == gold.codes[known]).astype(np.float64)


def _calibrations(gold: Gold, answers: FloatArray) -> dict[str, Calibration]:
    found = {}
    for number, question in enumerate(QUESTIONS):
        known = ~np.isnan(gold.answers[:, number])
        if known.any():
            right = gold.answers[known, number]
            found[question] = calibration(answers[known, number], right)
    if gold.target == "label":
        known = gold.codes >= 0
        probabilities = class_probabilities(answers[known], gold.target)
        brier = multiclass_brier(probabilities, gold.codes[known])
        found["label"] = calibration(*_confidence(gold, answers), brier)
    return found


def _baselines(
    gold: Gold, sentences: Sequence[SentenceInContext], train_rows: Rows | None
) -> dict[str, Summary]:
    systems: dict[str, System] = {
        "majority": majority_of(gold.answers),
        "lexicon": LexiconAlone(),
    }
    if train_rows is not None:
        systems["word TF-IDF"] = WordCounts(as_rows(train_rows))
    return {name: _summary(tally(gold, one.answers(sentences))) for name, one in systems.items()}


def _signature(done: Run, gold: Gold, counted: Tally, draws: Draws) -> str:
    main = "macro-F1" if gold.target == "label" else f"macro-F1 of {gold.target}"
    return signature(
        {
            "metric": main,
            "rows": len(gold.rows),
            "open": f"{gold.n_open} left out",
            "docs": len(counted.counts),
            "data": data_digest(done.rows)[:SHOWN],
            "model": done.model[:SHOWN],
            "boot": draws.resamples,
            "seed": draws.seed,
        }
    )
