"""The errors that a model is surest of, with the words that made them."""

from dataclasses import dataclass

import numpy as np

from hedge.classifier import Classifier
from hedge.document import Sentence
from hedge.evaluation.gold import class_probabilities, gold_of, predicted_codes
from hedge.evaluation.running import Run
from hedge.explain import find_cues
from hedge.features.context import SentenceInContext
from hedge.rows import Row

#: Errors that a report lists.
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Mistake:
    """A row that the model labels wrong.

    Attributes
    ----------
    row : Row
    gold, predicted : str
        The right class and the one given.
    confidence : float
        Probability of the class given.
    cues : tuple of str
        The words that the model went by.
    """

    row: Row
    gold: str
    predicted: str
    confidence: float
    cues: tuple[str, ...]


def worst(done: Run, classifier: Classifier, limit: int = SHOWN) -> list[Mistake]:
    """Find the wrong labels that a model is surest of.

    Parameters
    ----------
    done : Run
    classifier : Classifier
        The one that made the answers.
    limit : int
        How many at most.

    Returns
    -------
    list of Mistake
        The surest first.
    """
    gold = gold_of(done.rows)
    answers = done.answers[gold.positions]
    given = predicted_codes(answers, gold.target)
    sure = class_probabilities(answers, gold.target)[np.arange(len(given)), given]
    wrong = np.flatnonzero((given != gold.codes) & (gold.codes >= 0))
    chosen = wrong[np.argsort(-sure[wrong], kind="stable")][:limit]
    return [
        Mistake(
            row=gold.rows[number],
            gold=gold.classes[gold.codes[number]],
            predicted=gold.classes[given[number]],
            confidence=float(sure[number]),
            cues=_cues(classifier, done.sentences[gold.positions[number]]),
        )
        for number in chosen.tolist()
    ]


def _cues(classifier: Classifier, context: SentenceInContext) -> tuple[str, ...]:
    hedged, attributed = classifier.engine.weigh(context)
    text = context.text
    sentence = Sentence(0, len(text), text, paragraph=0, in_quote=context.in_quote)
    found = find_cues(sentence, hedged, attributed)
    # An account that runs on has no word of its own.
    return tuple(f"{cue.text or cue.kind} ({cue.weight:.2f})" for cue in found)
