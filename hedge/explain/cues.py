"""The words that made the label, true to the model: the candidates that its answer rests on."""

from collections.abc import Iterator

from hedge.document import Cue, Sentence
from hedge.model.engine import Evidence

#: A candidate below this is no reason, unless it is the best there is.
MIN_WEIGHT = 0.5
#: From this probability on, a question is answered with yes and wants a reason.
_YES = 0.5


def find_cues(sentence: Sentence, hedged: Evidence, attributed: Evidence) -> tuple[Cue, ...]:
    """List the words that made the label of a sentence.

    Parameters
    ----------
    sentence : Sentence
    hedged, attributed : Evidence
        What the model weighed.

    Returns
    -------
    tuple of Cue
        In the order of the text; offsets refer to the original text.

    Examples
    --------
    >>> import hedge
    >>> [cue.text for cue in hedge.load().score("It may rain, he added.").sentences[0].cues]
    ['may', 'added']
    """
    cues = [
        *_reasons(sentence, "hedged", hedged),
        *_reasons(sentence, "attributed", attributed),
    ]
    return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))


def _reasons(sentence: Sentence, question: str, evidence: Evidence) -> Iterator[Cue]:
    if evidence.answer < _YES:
        return
    best = max(evidence.probabilities, default=0.0)
    for candidate, weight in zip(evidence.candidates, evidence.probabilities, strict=True):
        if weight >= min(MIN_WEIGHT, best):
            yield Cue(
                start=sentence.start + candidate.start,
                end=sentence.start + candidate.end,
                text=sentence.text[candidate.start : candidate.end],
                question=question,
                kind=candidate.kind,
                weight=weight,
            )
