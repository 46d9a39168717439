"""What a classifier must beat: the commonest label, a word list, plain word counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from hedge.features.candidates import QUESTIONS
from hedge.features.context import SentenceInContext, as_contexts
from hedge.features.tokens import tokenize
from hedge.lexicon import read_terms
from hedge.resources import resource
from hedge.rows import Row

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

FloatArray = NDArray[np.float64]
Sentences = Iterable[str | SentenceInContext]

#: Words that decide alone, in the judgement of the guide; their class is the question they answer.
UNAMBIGUOUS = "seeds/lexicon/unambiguous.tsv"
#: Settings of the word counts. A baseline is to be hard to beat: with the usual C of 1 it says yes
#: so seldom that its F1 falls by up to a half.
WORD_NGRAMS = (1, 2)
WORD_C = 10.0
MAX_ITER = 1000


class System(Protocol):
    """Anything that answers the two questions; a classifier does."""

    def answers(self, sentences: Sentences) -> FloatArray:
        """Return P(hedged) and P(attributed): ndarray of shape (n_sentences, 2)."""


@dataclass(frozen=True, slots=True)
class Majority:
    """Answers as most of some rows do.

    Attributes
    ----------
    hedged, attributed : bool
        What it answers about every sentence.
    """

    hedged: bool
    attributed: bool

    def answers(self, sentences: Sentences) -> FloatArray:
        """Return the same answers for every sentence: ndarray of shape (n_sentences, 2)."""
        pair = [float(self.hedged), float(self.attributed)]
        return np.tile(pair, (len(list(sentences)), 1))


class LexiconAlone:
    """Answers yes where one of the unambiguous seed words stands.

    Examples
    --------
    >>> LexiconAlone().answers(["It may rain.", "It rained, she said."]).tolist()
    [[1.0, 0.0], [0.0, 1.0]]
    """

    def answers(self, sentences: Sentences) -> FloatArray:
        """Look the words up: ndarray of shape (n_sentences, 2) of zeros and ones."""
        words = _unambiguous()
        found = [
            [float(not words[question].isdisjoint(tokens)) for question in QUESTIONS]
            for tokens in map(_words, as_contexts(sentences))
        ]
        return np.array(found, dtype=np.float64).reshape(-1, len(QUESTIONS))


class WordCounts:
    """Plain TF-IDF of single words and pairs, and a logistic regression for each question.

    Parameters
    ----------
    rows : sequence of Row
        What it learns from.

    Examples
    --------
    >>> rows = [Row("It may rain.", True, False), Row("It rained, she said.", False, True)]
    >>> (WordCounts(rows).answers(["It may rain."]) > 0.5).tolist()
    [[True, False]]
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._questions = [_learn(rows, question) for question in QUESTIONS]

    def answers(self, sentences: Sentences) -> FloatArray:
        """Weigh the words: ndarray of shape (n_sentences, 2)."""
        texts = [sentence.text for sentence in as_contexts(sentences)]
        columns = [_yes(model, texts) for model in self._questions]
        return np.column_stack(columns)


def majority_of(answers: FloatArray) -> Majority:
    """Return the baseline that gives the commonest label.

    Parameters
    ----------
    answers : ndarray of shape (n_rows, 2)
        1 for yes, 0 for no, NaN where the row leaves a question open.

    Returns
    -------
    Majority

    Examples
    --------
    >>> majority_of(np.array([[0.0, 1.0], [0.0, 1.0], [1.0, np.nan]]))
    Majority(hedged=False, attributed=True)
    """
    hedged, attributed = answers[:, 0] == 1, answers[:, 1] == 1
    speculation = hedged.sum()
    attribution = (attributed & ~hedged).sum()
    fact = len(answers) - speculation - attribution
    if speculation > max(attribution, fact):
        return Majority(hedged=True, attributed=False)
    return Majority(hedged=False, attributed=bool(attribution > fact))


def _words(sentence: SentenceInContext) -> frozenset[str]:
    return frozenset(tokenize(sentence.text, sentence.in_quote).words)


@cache
def _unambiguous() -> dict[str, frozenset[str]]:
    terms = list(read_terms(resource(UNAMBIGUOUS)))
    return {
        question: frozenset(term for term, kind in terms if kind == question)
        for question in QUESTIONS
    }


def _yes(model: "Pipeline | float", texts: Sequence[str]) -> FloatArray:
    if isinstance(model, float):
        return np.full(len(texts), model)
    yes: FloatArray = model.predict_proba(texts)[:, 1]
    return yes


def _learn(rows: Sequence[Row], question: str) -> "Pipeline | float":
    """Return a trained pipeline, or the only answer that the rows give."""
    # scikit-learn costs a second to import, and only this baseline needs it.
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.pipeline import make_pipeline  # noqa: PLC0415

    known = [row for row in rows if getattr(row, question) is not None]
    answers = [bool(getattr(row, question)) for row in known]
    if len(set(answers)) < 2:
        return float(any(answers))
    pipeline = make_pipeline(
        TfidfVectorizer(ngram_range=WORD_NGRAMS, sublinear_tf=True),
        LogisticRegression(C=WORD_C, max_iter=MAX_ITER, random_state=0),
    )
    return pipeline.fit([row.text for row in known], answers)
