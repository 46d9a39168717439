"""Whom an attributed sentence is put on."""

from hedge.document import Sentence, Source
from hedge.features.context import SentenceInContext
from hedge.model.engine import Evidence


def find_source(
    sentence: Sentence, context: SentenceInContext, attributed: Evidence
) -> Source | None:
    """Find the words that name the source of an attributed sentence.

    Parameters
    ----------
    sentence : Sentence
    context : SentenceInContext
    attributed : Evidence
        What the model weighed.

    Returns
    -------
    Source or None
        None where the sentence itself names no source.
    """
    del sentence, context, attributed
    return None
