"""Quotation marks in a sentence: where they stand, and whether each opens or closes."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from hedge.sentences.words import words

Kind = Literal["double", "single"]
Shape = Literal["open", "close", "either"]

#: Double marks, doubled single marks, and single marks that do not stand between two letters.
MARK = re.compile(
    r"[\"“”„«»'‘’`](?:(?<=[\"“”„«»])|(?<=')'+|(?<=(?<!`)`)`(?!`)|(?<=‘)‘|(?<=’)’|(?<!\w.)|(?!\w))"
)
_ELIDED = re.compile(r"\d\ds?\b|[A-Za-z]{1,6}\b")
_DOUBLES = frozenset('"“”„«»')
_OPENING = frozenset("“„«‘`")
_CLOSING = frozenset("”»’")
#: What may stand between a mark and the white space on its other side.
_BEFORE_OPENING = frozenset(":([{—–-/'‘“\"`*_\u200b")
_AFTER_CLOSING = frozenset(".,;:?!)]}—–-…/'’”\"*_\u200b")
#: After one of these a single mark cannot be a possessive, and before a speech it opens.
_STOPS = frozenset(".,?!…—–-)")
_LEADS = frozenset(':,—–(“"')


class Mark(NamedTuple):
    """A quotation mark, or an apostrophe that looks like one.

    Attributes
    ----------
    start, end : int
        Its offsets in the sentence.
    kind : {"double", "single"}
        Doubled single marks are double.
    shape : {"open", "close", "either"}
        What it does, by its form or its place.
    """

    start: int
    end: int
    kind: Kind
    shape: Shape


def find_marks(text: str) -> Iterator[Mark]:
    """Find the quotation marks of a sentence; apostrophes may be among the single ones.

    Parameters
    ----------
    text : str
        The sentence.

    Yields
    ------
    Mark

    Examples
    --------
    >>> [(mark.start, mark.shape) for mark in find_marks('He said "no".')]
    [(8, 'open'), (11, 'close')]
    """
    for match in MARK.finditer(text):
        start, end = match.span()
        kind: Kind = "double" if end - start > 1 or text[start] in _DOUBLES else "single"
        yield Mark(start, end, kind, _shape(text, start, end, kind))


def _shape(text: str, start: int, end: int, kind: Kind) -> Shape:
    """Tell from its form, or else from its place, what a mark does."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = before.isspace() or before in _BEFORE_OPENING
    closes = after.isspace() or after in _AFTER_CLOSING
    by_place: Shape = "either" if opens == closes else "open" if opens else "close"
    mark = text[start]
    if mark in _OPENING:
        return "close" if by_place == "close" and mark == "“" else "open"
    if mark in _CLOSING and not (by_place == "open" and start == 0):
        return "open" if kind == "single" and by_place == "open" else "close"
    return by_place


def opens(text: str, mark: Mark, following: Mark | None) -> bool:
    """Tell whether a mark opens a quotation where none is open.

    Parameters
    ----------
    text : str
        The sentence.
    mark, following : Mark
        The mark, and the next one if there is any.

    Returns
    -------
    bool

    Examples
    --------
    >>> text = "The 'special one' came."
    >>> opens(text, *find_marks(text))
    True
    """
    if mark.shape == "close":
        return False
    if mark.kind == "double":  # 6'2" is a height
        return mark.shape == "open" or not (mark.start and text[mark.start - 1].isdigit())
    if mark.shape == "either" or _is_elision(text, mark):
        return False
    is_closed = following is not None and following.kind == "single" and following.shape == "close"
    return is_closed or _leads_speech(text, mark)


def closes(text: str, mark: Mark, following: Mark | None) -> bool:
    """Tell whether a mark closes an open quotation of its kind.

    Parameters
    ----------
    text : str
        The sentence.
    mark, following : Mark
        The mark, and the next one if there is any.

    Returns
    -------
    bool

    Examples
    --------
    >>> text = "The players' strike is over,' he said."
    >>> first, second = find_marks(text)
    >>> closes(text, first, second), closes(text, second, None)
    (False, True)
    """
    if mark.kind == "double":
        return mark.shape != "open"
    if mark.shape != "close":
        return False
    if closes_for_sure(text, mark) or text[mark.start - 1] not in "sS":
        return True
    return not (following and following.kind == "single" and following.shape == "close")


def closes_for_sure(text: str, mark: Mark) -> bool:
    """Tell a closing mark after a stop, which no possessive can be.

    Parameters
    ----------
    text : str
        The sentence.
    mark : Mark
        The mark.

    Returns
    -------
    bool

    Examples
    --------
    >>> text = "It is over,' he said."
    >>> closes_for_sure(text, *find_marks(text))
    True
    """
    return mark.shape == "close" and mark.start > 0 and text[mark.start - 1] in _STOPS


def _is_elision(text: str, mark: Mark) -> bool:
    """Tell the apostrophe of 'tis and '90s."""
    match = _ELIDED.match(text, mark.end)
    return match is not None and (
        match.group()[0].isdigit() or match.group().lower() in words().elisions
    )


def _leads_speech(text: str, mark: Mark) -> bool:
    """Tell whether an unclosed single mark may open a speech: it leads a capital from a pause."""
    if not text[mark.end : mark.end + 1].isupper():
        return False
    before = text[max(0, mark.start - 2) : mark.start].rstrip()
    return mark.start == 0 or before[-1:] in _LEADS
