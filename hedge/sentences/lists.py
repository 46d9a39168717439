"""Lists that run on within a paragraph: "1. Milk 2. Eggs", and the credit at a caption's end."""

import re
from collections.abc import Iterator
from functools import lru_cache

_Gap = tuple[int, int]

_BULLETS = frozenset("•⁃◦▪‣●")
_FIRST = re.compile(r"(\(?)(1|a)(\.\)|[.)])\s")
_MOST_ITEMS = 40
#: "Image: Jo Ives." behind a caption that has no stop of its own.
_CREDIT = re.compile(
    r"(?<=[^\s.?!:;,])\s+(?=(?:Image|Photo|Photograph|Picture|Credit|File photo): [^:]+$)"
)
_LONGEST_CREDIT = 80


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
        yield start, stop
        start = begin
    yield start, end


def _gaps(text: str, start: int, end: int) -> Iterator[_Gap]:
    """Yield the white space between the pieces."""
    if text[start] in _BULLETS:
        yield from _gaps_before(_items(text[start]), text, start, end)
    elif first := _FIRST.match(text, start, end):
        before, sign, after = first.groups()
        signs = map(str, range(2, _MOST_ITEMS)) if sign == "1" else iter("bcdefghijklmnop")
        for following in signs:
            gap = _items(f"{before}{following}{after} ").search(text, start, end)
            if gap is None:
                break
            yield gap.span()
            start = gap.end()
    elif text.find(": ", max(start, end - _LONGEST_CREDIT), end) >= 0:
        yield from (
            m.span() for m in _CREDIT.finditer(text, max(start, end - _LONGEST_CREDIT), end)
        )


def _gaps_before(item: re.Pattern[str], text: str, start: int, end: int) -> Iterator[_Gap]:
    return (gap.span() for gap in item.finditer(text, start, end))


@lru_cache(maxsize=64)
def _items(sign: str) -> re.Pattern[str]:
    """Return the white space before a sign."""
    return re.compile(rf"\s(?={re.escape(sign)})")
