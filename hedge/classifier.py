"""Text in, article out."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hedge import artifact
from hedge.document import Article, ScoredSentence, Sentence
from hedge.explain import NOTHING, with_speakers
from hedge.explain import explain as find_reasons
from hedge.features.context import SentenceInContext, in_context
from hedge.labels import LABELS, label_of
from hedge.model.engine import Engine, label_probabilities
from hedge.resources import resource
from hedge.sentences import split

#: From this probability on, a question is answered with yes.
THRESHOLD = 0.5
#: Texts that one worker scores before it hands them back.
_CHUNK = 32


class Classifier:
    """Labels the sentences of news articles.

    Parameters
    ----------
    engine : Engine
        A trained model.

    Examples
    --------
    >>> classifier = load()
    >>> article = classifier.score("The deal may collapse, officials said.")
    >>> article.sentences[0].label
    'speculation'
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def score(self, text: str, *, explain: bool = True) -> Article:
        """Label every sentence of an article.

        Parameters
        ----------
        text : str
            The article; a blank line ends a paragraph.
        explain : bool, default=True
            Find cues and sources too.

        Returns
        -------
        Article
        """
        sentences = split(text)
        contexts = in_context(sentences)
        scored = (
            self._score(sentence, context, explain)
            for sentence, context in zip(sentences, contexts, strict=True)
        )
        return Article(text, with_speakers(list(scored)) if explain else tuple(scored))

    def score_many(
        self, texts: Iterable[str], *, n_jobs: int = 1, explain: bool = True
    ) -> Iterator[Article]:
        """Label many articles, lazily and in order.

        Parameters
        ----------
        texts : iterable of str
            The articles.
        n_jobs : int, default=1
            Processes to use; -1 for one on each processor.
        explain : bool, default=True
            Find cues and sources too.

        Yields
        ------
        Article
        """
        if n_jobs == 1:
            yield from (self.score(text, explain=explain) for text in texts)
            return
        # joblib costs a quarter of a second to import, which one article need not pay.
        from joblib import Parallel, delayed  # noqa: PLC0415

        chunks = _chunks(texts, _CHUNK)
        parallel = Parallel(n_jobs=n_jobs, return_as="generator", pre_dispatch="2*n_jobs")
        for articles in parallel(delayed(_score_all)(self, chunk, explain) for chunk in chunks):
            yield from articles

    def predict_proba(self, sentences: Iterable[str | SentenceInContext]) -> NDArray[np.float64]:
        """Return the probabilities of the labels.

        Parameters
        ----------
        sentences : iterable of str or SentenceInContext
            A plain string is taken to stand alone.

        Returns
        -------
        ndarray of shape (n_sentences, 3)
            Columns in the order of ``hedge.LABELS``; each row sums to 1.
        """
        return label_probabilities(self.answers(sentences))

    def predict(self, sentences: Iterable[str | SentenceInContext]) -> NDArray[np.str_]:
        """Return the labels.

        Parameters
        ----------
        sentences : iterable of str or SentenceInContext
            A plain string is taken to stand alone.

        Returns
        -------
        ndarray of shape (n_sentences,)
            Each of ``hedge.LABELS``.
        """
        return np.array(
            [label_of(*(answer >= THRESHOLD)) for answer in self.answers(sentences)], dtype=np.str_
        )

    def answers(self, sentences: Iterable[str | SentenceInContext]) -> NDArray[np.float64]:
        """Answer the two questions.

        Parameters
        ----------
        sentences : iterable of str or SentenceInContext
            A plain string is taken to stand alone.

        Returns
        -------
        ndarray of shape (n_sentences, 2)
            P(hedged) and P(attributed), calibrated.
        """
        return self.engine.answers(sentences)

    def save(self, folder: str | Path) -> None:
        """Write the model to a folder that ``hedge.load`` reads.

        Parameters
        ----------
        folder : str or Path
        """
        artifact.save(self.engine, Path(folder))

    def _score(
        self, sentence: Sentence, context: SentenceInContext, explain: bool
    ) -> ScoredSentence:
        hedged, attributed = self.engine.weigh(context)
        answers = np.array([[hedged.answer, attributed.answer]])
        probabilities = label_probabilities(answers)[0].tolist()
        reasons = find_reasons(sentence, context, hedged, attributed) if explain else NOTHING
        return ScoredSentence(
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            paragraph=sentence.paragraph,
            in_quote=sentence.in_quote,
            label=label_of(hedged.answer >= THRESHOLD, attributed.answer >= THRESHOLD),
            hedged=hedged.answer,
            attributed=attributed.answer,
            probabilities=dict(zip(LABELS, probabilities, strict=True)),
            cues=reasons.cues,
            source=reasons.source,
            sources=reasons.sources,
        )


def load(folder: str | Path | None = None) -> Classifier:
    """Load a model.

    Parameters
    ----------
    folder : str or Path, optional
        A folder that ``hedge train`` or ``Classifier.save`` wrote; by default the shipped model.

    Returns
    -------
    Classifier

    Raises
    ------
    ModelNotFoundError, ModelFormatError
        If there is no model there, or a damaged one.

    Examples
    --------
    >>> load().predict(["May was the hottest month on record."]).tolist()
    ['fact']
    """
    path = resource("models/default") if folder is None else Path(folder)
    return Classifier(artifact.load(path))


def _chunks(texts: Iterable[str], size: int) -> Iterator[list[str]]:
    remaining = iter(texts)
    while chunk := list(islice(remaining, size)):
        yield chunk


def _score_all(classifier: Classifier, texts: list[str], explain: bool) -> list[Article]:
    return [classifier.score(text, explain=explain) for text in texts]
