"""The words that made the label, true to the model: the candidates that its answer rests on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hedge.document import Cue, Sentence
from hedge.explain.expressions import expand
from hedge.features.candidates import ACCOUNT, QUOTATION, Candidate
from hedge.features.tokens import Tokens, tokenize
from hedge.model.engine import Evidence

#: A candidate below this is no reason, unless it is the best there is.
MIN_WEIGHT = 0.5
#: From this probability on, a question is answered with yes and wants a reason.
_YES = 0.5
#: Kinds of candidate that are not words and have no expression around them.
_WHOLE = frozenset({ACCOUNT, QUOTATION})


def find_cues(
    sentence: Sentence, hedged: Evidence, attributed: Evidence, tokens: Tokens | None = None
) -> tuple[Cue, ...]:
    """List the words that made the label of a sentence.

    Parameters
    ----------
    sentence : Sentence
    hedged, attributed : Evidence
        What the model weighed.
    tokens : Tokens, optional
        Its words, where they are cut already.

    Returns
    -------
    tuple of Cue
        In the order of the text; offsets refer to the original text. Cues whose expressions overlap
        are one, with the weight of the strongest.

    Examples
    --------
    >>> import hedge
    >>> text = "It may rain, according to Ana Ruiz."
    >>> [cue.text for cue in hedge.load().score(text).sentences[0].cues]
    ['may', 'according to']
    """
    tokens = tokens or tokenize(sentence.text, sentence.in_quote)
    cues = [
        *_merge(sentence, list(_reasons(sentence, tokens, "hedged", hedged))),
        *_merge(sentence, list(_reasons(sentence, tokens, "attributed", attributed))),
    ]
    return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))


def _reasons(
    sentence: Sentence, tokens: Tokens, question: str, evidence: Evidence
) -> Iterator[Cue]:
    if evidence.answer < _YES:
        return
    pairs = list(zip(evidence.candidates, evidence.probabilities, strict=True))
    best = max(evidence.probabilities, default=0.0)
    named = any(weight >= MIN_WEIGHT and item.kind != ACCOUNT for item, weight in pairs)
    for candidate, weight in pairs:
        # The sentence as a whole is a reason only where none of its words is one.
        if weight >= min(MIN_WEIGHT, best) and not (named and candidate.kind == ACCOUNT):
            start, end = _extent(tokens, candidate)
            yield Cue(
                start=sentence.start + start,
                end=sentence.start + end,
                text=sentence.text[start:end],
                question=question,
                kind=candidate.kind,
                weight=weight,
            )


def _extent(tokens: Tokens, candidate: Candidate) -> tuple[int, int]:
    """Return the offsets of the whole expression that a candidate stands in."""
    if candidate.kind in _WHOLE:
        return candidate.start, candidate.end
    first, end = expand(tokens, tokens.starts.index(candidate.start), candidate.kind)
    return tokens.starts[first], tokens.ends[end - 1]


def _merge(sentence: Sentence, cues: Sequence[Cue]) -> list[Cue]:
    """Make one of cues that overlap."""
    merged: list[Cue] = []
    for cue in sorted(cues, key=lambda cue: (cue.start, cue.end)):
        if merged and cue.start < merged[-1].end:
            merged[-1] = _joined(sentence, merged[-1], cue)
        else:
            merged.append(cue)
    return merged


def _joined(sentence: Sentence, left: Cue, right: Cue) -> Cue:
    end = max(left.end, right.end)
    text = sentence.text[left.start - sentence.start : end - sentence.start]
    strongest = max(left, right, key=lambda cue: cue.weight)
    return replace(strongest, start=left.start, end=end, text=text)
