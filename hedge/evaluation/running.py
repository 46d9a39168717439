"""Let a classifier answer labelled rows, once for all that is measured on the answers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hedge.classifier import Classifier
from hedge.corpus import contexts
from hedge.evaluation.signature import model_digest
from hedge.features.candidates import QUESTIONS
from hedge.features.context import SentenceInContext
from hedge.rows import Row

FloatArray = NDArray[np.float64]

#: Sentences between two reports of progress.
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Run:
    """The answers of one model about some rows.

    Attributes
    ----------
    rows : tuple of Row
        All rows, open ones too.
    sentences : tuple of SentenceInContext
    answers : ndarray of shape (n_rows, 2)
        P(hedged) and P(attributed).
    model : str
        Digest of the model.
    """

    rows: tuple[Row, ...]
    sentences: tuple[SentenceInContext, ...]
    answers: FloatArray
    model: str


def run(
    classifier: Classifier, rows: Sequence[Row], progress: Callable[[int], object] = lambda _: None
) -> Run:
    """Let a classifier answer rows in the context that they bring.

    Parameters
    ----------
    classifier : Classifier
    rows : sequence of Row
    progress : callable, optional
        Told how many more rows are done.

    Returns
    -------
    Run
    """
    sentences = contexts(rows)

    def answers() -> Iterator[FloatArray]:
        for start in range(0, len(sentences), _CHUNK):
            chunk = sentences[start : start + _CHUNK]
            yield classifier.answers(chunk)
            progress(len(chunk))

    found = np.vstack([np.empty((0, len(QUESTIONS))), *answers()])
    return Run(tuple(rows), tuple(sentences), found, model_digest(classifier))
