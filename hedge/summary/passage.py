"""Where an article speculates most."""

from collections.abc import Sequence
from dataclasses import dataclass

from hedge.document import ScoredSentence

#: What a sentence must be above to make a passage more speculative rather than less.
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of consecutive sentences.

    Attributes
    ----------
    first, last : int
        Numbers of its first and last sentence, from 0, both included.
    start, end : int
        Code-point offsets, half-open, into the text of the article.
    hedged : float
        Mean of P(hedged) over its sentences, from 0 to 1.
    """

    first: int
    last: int
    start: int
    end: int
    hedged: float


def most_speculative(sentences: Sequence[ScoredSentence]) -> Passage | None:
    """Find the run of sentences that is more hedged than not by the widest margin.

    The margin of a run is the sum of P(hedged) less one half, so that a run goes on over a plain
    sentence only where what follows makes up for it.

    Parameters
    ----------
    sentences : sequence of ScoredSentence

    Returns
    -------
    Passage or None
        None where no sentence is more hedged than not; the first of equals.
    """
    best, best_run = 0.0, None
    margin, first = 0.0, 0
    for index, sentence in enumerate(sentences):
        if margin <= 0:
            margin, first = 0.0, index
        margin += sentence.hedged - _EVEN
        if margin > best:
            best, best_run = margin, (first, index)
    return None if best_run is None else _passage(sentences, *best_run)


def _passage(sentences: Sequence[ScoredSentence], first: int, last: int) -> Passage:
    run = sentences[first : last + 1]
    return Passage(
        first=first,
        last=last,
        start=run[0].start,
        end=run[-1].end,
        hedged=sum(sentence.hedged for sentence in run) / len(run),
    )
