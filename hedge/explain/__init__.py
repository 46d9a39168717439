"""Why a sentence has its label, and whom it is put on."""

from typing import NamedTuple

from hedge.document import Cue, Sentence, Source
from hedge.explain.cues import find_cues
from hedge.explain.sources import find_sources
from hedge.explain.speakers import with_speakers
from hedge.features.context import SentenceInContext
from hedge.features.tokens import tokenize
from hedge.model.engine import Evidence

__all__ = ["NOTHING", "Explanation", "explain", "find_cues", "find_sources", "with_speakers"]

#: From this probability on, a question is answered with yes and wants a reason.
_YES = 0.5


class Explanation(NamedTuple):
    """The reasons of one sentence.

    Attributes
    ----------
    cues : tuple of Cue
    source : Source or None
        Who owns the main claim.
    sources : tuple of Source
        All of them, in the order of the text.
    """

    cues: tuple[Cue, ...]
    source: Source | None
    sources: tuple[Source, ...]


#: The reasons of a sentence that nobody asked about.
NOTHING = Explanation((), None, ())


def explain(
    sentence: Sentence, context: SentenceInContext, hedged: Evidence, attributed: Evidence
) -> Explanation:
    """Gather the reasons of one sentence.

    Parameters
    ----------
    sentence : Sentence
    context : SentenceInContext
    hedged, attributed : Evidence
        What the model weighed.

    Returns
    -------
    Explanation
    """
    if hedged.answer < _YES and attributed.answer < _YES:
        return NOTHING
    tokens = tokenize(context.text, context.in_quote)
    cues = find_cues(sentence, hedged, attributed, tokens)
    if attributed.answer < _YES:
        return Explanation(cues, None, ())
    return Explanation(cues, *find_sources(sentence, tokens, attributed))
