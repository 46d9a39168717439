"""Blocks of a text: stretches that no sentence leaves, with the number of their paragraph."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hedge.sentences.words import words

#: A block: start, end, number of its paragraph. Nothing outside the blocks but white space.
Block = tuple[int, int, int]

_Line = tuple[int, int]

#: No e-mail or wire copy is wrapped outside these widths.
_NARROWEST_WRAP = 40
_WIDEST_WRAP = 132
#: Lines that must be full, and their share of those that end no paragraph, before a wrap is
#: believed.
_FEWEST_FULL_LINES = 2
_SHARE_OF_FULL_LINES = 0.8
#: The end of a line that is looked at for signs that its sentence goes on.
_LINE_END = 8
#: A line that starts so is an item or a heading of its own: bullets, Markdown, "1." and "(a)".
_ITEM = re.compile(r"(?:[•◦▪▫‣⁃●○■□➢►–—*+-]\s|#{1,6}\s|>\s?|\(?(?:\d{1,3}|[a-zA-Z])[.)]\)?\s|\|)")
_HEADING = re.compile(r"#{1,6}\s")
_STOPS = frozenset(".?!:;…\"”’')]")
_PAUSES = (",", ";", "–", "—", "-")
_FIRST_WORD = re.compile(r"\S{1,40}")


def blocks(text: str) -> Iterator[Block]:
    r"""Cut a text at blank lines and at line breaks that are no hard wraps.

    Parameters
    ----------
    text : str
        Any text, with any kind of line ends.

    Yields
    ------
    tuple of (int, int, int)
        Start, end and paragraph number of each block; the slice has no white space at either end.

    Examples
    --------
    >>> list(blocks("A headline\n\nThe story."))
    [(0, 10, 0), (12, 22, 1)]
    """
    width = max((_wrap_width(text, lines) for lines in _groups(text) if len(lines) > 1), default=0)
    number = 0
    for lines in _groups(text):
        for start, end in _join_wrapped(text, lines, width) if len(lines) > 1 else lines:
            yield start, end, number
            number += 1


def _groups(text: str) -> Iterator[list[_Line]]:
    """Yield the lines, trimmed, of each stretch without a blank line."""
    group: list[_Line] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = offset + line.index(body[0])
            group.append((start, start + len(body)))
        elif group:
            yield group
            group = []
        offset += len(line)
    if group:
        yield group


def _join_wrapped(text: str, lines: Sequence[_Line], width: int) -> Iterator[_Line]:
    """Join the lines of a group that a hard wrap at this width tore apart."""
    if max(end - start for start, end in lines) > width:
        width = 0
    start, end = last = lines[0]
    for following in lines[1:]:
        if _goes_on(text, last, following, width) and not _HEADING.match(text, start, end):
            end = following[1]
        else:
            yield start, end
            start, end = following
        last = following
    yield start, end


def _wrap_width(text: str, lines: Sequence[_Line]) -> int:
    """Return the width that the lines are wrapped at, or 0 if they are not."""
    width = max(end - start for start, end in lines)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    full = ended = 0
    for line, following in pairwise(lines):
        if _is_full(text, line, following, width):
            full += 1
        elif text[line[1] - 1] in _STOPS:  # the short last line of a paragraph
            ended += 1
    is_torn = any(text[start].islower() for start, _ in lines[1:])
    is_wrapped = full + ended >= _SHARE_OF_FULL_LINES * (len(lines) - 1)
    return width if is_torn and is_wrapped and full >= _FEWEST_FULL_LINES else 0


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this line."""
    word = _FIRST_WORD.match(text, *following)
    room = width - (line[1] - line[0])
    return word is not None and len(word.group()) + 1 > room


def _goes_on(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the sentence at the end of a line may run on into the following line."""
    start, end = line
    is_full = bool(width) and _is_full(text, line, following, width)
    if _ITEM.match(text, *following):  # in wrapped lines a dash or a number may just come first
        return is_full and text[end - 1] not in _STOPS
    if text[following[0]].islower() or _is_unfinished(text[max(start, end - _LINE_END) : end]):
        return True
    return is_full


def _is_unfinished(line_end: str) -> bool:
    """Tell a pause or a word that no sentence ends with."""
    return line_end.endswith(_PAUSES) or line_end.rpartition(" ")[2] in words().unfinished
