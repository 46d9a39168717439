"""Lists that run on within a paragraph: "1. Milk 2. Eggs", and the credit at a caption's end."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hedge.sentences.words import words

_Gap = tuple[int, int]

_BULLETS = frozenset("•⁃◦▪‣●")
_FIRST_CHARACTERS = _BULLETS | frozenset("(1a")
_FIRST = re.compile(r"(\(?)(1|a)(\.\)|[.)])\s")
_MOST_ITEMS = 40
#: "Image: Jo Ives." behind a caption that has no stop of its own.
_CREDIT = re.compile(r"(?<=[^\s.?!:;,])\s+(?=(\w+): [^:]+$)")
_LONGEST_CREDIT = 80


def may_have_pieces(text: str, start: int, end: int) -> bool:
    """Tell at a glance whether a block may have to be cut by `pieces`; most need not.

    Parameters
    ----------
    text : str
        The whole text.
    start, end : int
        The block.

    Returns
    -------
    bool

    Examples
    --------
    >>> may_have_pieces("It rained.", 0, 10)
    False
    """
    return text[start] in _FIRST_CHARACTERS or (
        text.find(": ", max(start, end - _LONGEST_CREDIT), end) >= 0
    )


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a block before the items of a list that it begins with, and before a photo credit.

    Parameters
    ----------
    text : str
        The whole text.
    start, end : int
        The block.

    Yields
    ------
    tuple of (int, int)
        The pieces in order; most blocks are one.

    Examples
    --------
    >>> list(pieces("1) Milk 2) Eggs", 0, 15))
    [(0, 7), (8, 15)]
    """
    for stop, begin in _gaps(text, start, end):
        yield start, start + len(text[start:stop].rstrip())
        start = begin
    yield start, end


def _gaps(text: str, start: int, end: int) -> Iterator[_Gap]:
    """Yield the white space between the pieces."""
    if text[start] in _BULLETS:
        yield from (gap.span() for gap in _bullets(text[start]).finditer(text, start, end))
    elif first := _FIRST.match(text, start, end):
        before, sign, after = first.groups()
        signs = map(str, range(2, _MOST_ITEMS)) if sign == "1" else iter("bcdefghijklmnop")
        for following in signs:
            gap = _items(f"{before}{following}{after} ").search(text, start, end)
            if gap is None:
                break
            yield gap.span()
            start = gap.end()
    else:
        for gap in _CREDIT.finditer(text, max(start, end - _LONGEST_CREDIT), end):
            if gap[1][0].isupper() and gap[1].lower() in words().credits:
                yield gap.span()


@lru_cache(maxsize=64)
def _items(sign: str) -> re.Pattern[str]:
    """Return the pattern of the white space character before a sign."""
    return re.compile(rf"\s(?={re.escape(sign)})")


@lru_cache(maxsize=8)
def _bullets(sign: str) -> re.Pattern[str]:
    """Return the pattern of the white space character before a bullet that has a text."""
    return re.compile(rf"\s(?={sign}\s?[^\s{sign}])")
