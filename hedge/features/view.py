"""One sentence as the templates look at it: its words, its context and where it may hedge."""

from collections.abc import Sequence
from dataclasses import dataclass

from hedge.features.context import SentenceInContext
from hedge.features.tokens import Tokens
from hedge.lexicon import load_lexicon

#: Words on either side that count as next to a word.
NEXT = 3
_FINAL_MARKS = frozenset({".", "?", "!", '"', "'", ";", ":", ")"})
_REPORTING_KINDS = frozenset({"say", "claim", "think"})


@dataclass(frozen=True, slots=True)
class View:
    """One sentence as the templates look at it.

    Attributes
    ----------
    tokens : Tokens
    context : SentenceInContext
    hedges, reports : sequence of int
        Positions of the candidate hedge cues and of the candidate reporting words.
    governors : sequence of int
        Those reporting words that take a clause: say, claim, think, according.
    headline : bool
        Whether the sentence ends without a mark.
    """

    tokens: Tokens
    context: SentenceInContext
    hedges: Sequence[int]
    reports: Sequence[int]
    governors: Sequence[int]
    headline: bool

    def word(self, index: int) -> str:
        """Return the word at a position, or ``^`` and ``$`` beyond the ends."""
        return _at(self.tokens.words, index)

    def kind(self, index: int) -> str:
        """Return the generalised word at a position, or ``^`` and ``$`` beyond the ends."""
        return _at(self.tokens.kinds, index)

    @staticmethod
    def around(items: Sequence[str], at: int) -> Sequence[str]:
        """Return three words on either side of one, and itself in the middle."""
        first, behind = at - NEXT, at + NEXT + 1
        if first >= 0 and behind <= len(items):
            return items[first:behind]
        return [_at(items, index) for index in range(first, behind)]


def look_at(tokens: Tokens, context: SentenceInContext) -> View:
    """Find the candidate words of a sentence.

    Parameters
    ----------
    tokens : Tokens
    context : SentenceInContext

    Returns
    -------
    View

    Examples
    --------
    >>> from hedge.features.tokens import tokenize
    >>> text = "It may rain, he added."
    >>> view = look_at(tokenize(text), SentenceInContext(text))
    >>> view.hedges, view.governors
    ([1], [5])
    """
    lexicon = load_lexicon()
    words = tokens.words
    reports = [index for index, word in enumerate(words) if word in lexicon.reports]
    return View(
        tokens=tokens,
        context=context,
        hedges=[index for index, word in enumerate(words) if word in lexicon.hedges],
        reports=reports,
        governors=[index for index in reports if takes_clause(words[index])],
        headline=bool(words) and words[-1] not in _FINAL_MARKS,
    )


def takes_clause(word: str) -> bool:
    """Tell whether a word may report a whole clause: say, claim, think, according.

    Examples
    --------
    >>> takes_clause("warned"), takes_clause("describe")
    (True, False)
    """
    entry = load_lexicon().reports.get(word)
    return word == "according" or (entry is not None and entry.kind in _REPORTING_KINDS)


def _at(items: Sequence[str], index: int) -> str:
    if index < 0:
        return "^"
    return items[index] if index < len(items) else "$"
