"""The sentence splitter: NLTK's Punkt with our own parameters, candidates and decisions."""

import re
from collections.abc import Iterator
from itertools import chain

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from hedge.sentences.blocks import blocks
from hedge.sentences.candidate import BOUNDARY, CAPITAL, GLUED, REACH, Candidate
from hedge.sentences.decisions import ends_glued, ends_sentence
from hedge.sentences.lists import may_have_pieces, pieces
from hedge.sentences.words import Words, words

#: A full stop, and what closes a speech behind it.
_PLAIN_MARKS = frozenset({".", ".”", '."'})
#: What may stand before a word without being part of it.
OPENING = "\"'“‘„«‹([{`*_•⁃◦▪‣●"


class Splitter(PunktSentenceTokenizer):  # type: ignore[misc]  # nltk ships no types
    """Punkt for newspapers.

    Its parameters are filled from ``seeds/splitter``: nothing is trained and nothing downloaded.
    All that takes a text goes through `span_tokenize`, where candidates and decisions are ours;
    what takes tokens decides as Punkt does, with our parameters.

    Examples
    --------
    >>> Splitter().tokenize("Gen. Zamir spoke. Nobody asked.")
    ['Gen. Zamir spoke.', 'Nobody asked.']
    """

    def __init__(self) -> None:
        self._words = words()
        super().__init__(punkt_parameters(self._words))

    def span_tokenize(
        self,
        text: str,
        realign_boundaries: bool = True,  # noqa: ARG002 - Punkt's signature
    ) -> Iterator[tuple[int, int]]:
        """Yield start and end of each sentence of a text.

        Parameters
        ----------
        text : str
            Any text.
        realign_boundaries : bool, default=True
            Punkt's; closing marks always stay with their sentence.

        Yields
        ------
        tuple of (int, int)
        """
        for start, end, _ in blocks(text):
            yield from self.cut(text, start, end)

    def cut(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Give start and end of each sentence of one block.

        Parameters
        ----------
        text : str
            The whole text.
        start, end : int
            The block in it, with no white space at either end.

        Returns
        -------
        iterator of (int, int)
        """
        if not may_have_pieces(text, start, end):
            return self._sentences(text, start, end)
        return chain.from_iterable(
            self._sentences(text, *piece) for piece in pieces(text, start, end)
        )

    def _sentences(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the sentences of a piece of a block."""
        known = self._words.abbreviations
        for match in BOUNDARY.finditer(text, start, end):
            mark, stop = match.span(1)
            low = mark - REACH if mark - REACH > start else start
            word = text[text.rfind(" ", low, mark) + 1 or low : mark]
            is_plain = (
                match.lastindex == CAPITAL
                and match[1] in _PLAIN_MARKS
                and word.isalpha()
                and word not in known
                and len(word) > 1
                and not match[2]
            )
            if is_plain or self._ends(match, start):
                yield start, stop
                start = match.start(2) if match.lastindex != GLUED else stop
        yield start, end

    def _ends(self, match: re.Match[str], start: int) -> bool:
        """Decide about a match of BOUNDARY that is no plain end of a sentence."""
        text = match.string
        mark, stop = match.span(1)
        before = text[max(start, mark - REACH) : mark]
        stands_apart = not before or before[-1].isspace()
        word = "" if stands_apart else before.rsplit(None, 1)[-1].lstrip(OPENING)
        is_glued = match.lastindex == GLUED
        after = stop if is_glued else match.end(2)
        candidate = Candidate(text, start, mark, match[1], match[2] or "", after, word)
        return (ends_glued if is_glued else ends_sentence)(candidate, self._words)


def punkt_parameters(lists: Words) -> PunktParameters:
    """Fill Punkt's parameters from our lists.

    Parameters
    ----------
    lists : Words
        The splitter's word lists.

    Returns
    -------
    PunktParameters
    """
    parameters = PunktParameters()
    parameters.abbrev_types = {term.lower() for term in lists.abbreviations}
    parameters.sent_starters = set(lists.starters)
    return parameters
