"""Whole expressions around a cue: "is believed to" around "believed"."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from hedge.explain.words import source_words
from hedge.features.tokens import Tokens
from hedge.lexicon import read_terms
from hedge.resources import resource

#: In a pattern: the cue itself, and any form of be.
_CUE, _BE = "*", "<be>"

Pattern = tuple[str, ...]


def expand(tokens: Tokens, at: int, kind: str) -> tuple[int, int]:
    """Return the positions of the longest expression around a cue.

    Parameters
    ----------
    tokens : Tokens
    at : int
        Position of the cue.
    kind : str
        Its class.

    Returns
    -------
    start, end : int
        Half-open.

    Examples
    --------
    >>> from hedge.features.tokens import tokenize
    >>> expand(tokenize("He is believed to have left."), 2, "verb")
    (1, 4)
    """
    matches = _matches(tokens.words, at, _patterns().get(kind, ()))
    return max(matches, key=lambda span: span[1] - span[0], default=(at, at + 1))


def _matches(
    words: Sequence[str], at: int, patterns: Sequence[Pattern]
) -> Iterator[tuple[int, int]]:
    for pattern in patterns:
        start = at - pattern.index(_CUE)
        end = start + len(pattern)
        if start >= 0 and end <= len(words) and _fits(words[start:end], pattern):
            yield start, end


def _fits(words: Sequence[str], pattern: Pattern) -> bool:
    return all(
        slot in (_CUE, word) or (slot == _BE and "be" in source_words().get(word, ()))
        for word, slot in zip(words, pattern, strict=True)
    )


@cache
def _patterns() -> Mapping[str, Sequence[Pattern]]:
    """Read the expressions, by the class of the cue that they are built on."""
    found: dict[str, list[Pattern]] = {}
    for term, kind in read_terms(resource("seeds/lexicon/expressions.tsv")):
        found.setdefault(kind, []).append(tuple(term.split()))
    return found
