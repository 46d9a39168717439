"""Blocks of a text: stretches that no sentence leaves, with the number of their paragraph."""

import re
from collections.abc import Iterator, Sequence

#: A block: start, end, number of its paragraph. Nothing outside the blocks but white space.
Block = tuple[int, int, int]

_Line = tuple[int, int]

#: No e-mail or wire copy is wrapped outside these widths.
_NARROWEST_WRAP = 40
_WIDEST_WRAP = 132
#: Lines of a block that must look full before a wrap is believed without other evidence.
_MIN_FULL_LINES = 2
#: A line that starts so is an item or a heading of its own: bullets, Markdown, "1." and "(a)".
_ITEM = re.compile(r"(?:[•◦▪▫‣⁃●○■□➢►–—*+-]\s|#{1,6}\s|>\s?|\(?(?:\d{1,3}|[a-zA-Z])[.)]\)?\s|\|)")
_HEADING = re.compile(r"#{1,6}\s")
_UNFINISHED = re.compile(r"(?:[,;–—-]|\b(?:the|an?|of|to|in|and|or|for|with|at|by|on|from|that))$")
_FIRST_WORD = re.compile(r"\S{1,40}")


def blocks(text: str) -> Iterator[Block]:
    """Cut a text at blank lines and at line breaks that are no hard wraps.

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
    >>> list(blocks("A headline\\n\\nThe story."))
    [(0, 10, 0), (12, 22, 1)]
    """
    number = 0
    for lines in _groups(text):
        for start, end in _join_wrapped(text, lines) if len(lines) > 1 else lines:
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


def _join_wrapped(text: str, lines: Sequence[_Line]) -> Iterator[_Line]:
    """Join the lines of a group that a hard wrap tore apart."""
    width = _wrap_width(text, lines)
    start, end = lines[0]
    for following in lines[1:]:
        if _goes_on(text, (start, end), lines, following, width):
            end = following[1]
        else:
            yield start, end
            start, end = following
    yield start, end


def _wrap_width(text: str, lines: Sequence[_Line]) -> int:
    """Return the width that the lines are wrapped at, or 0 if they are not."""
    width = max(end - start for start, end in lines)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    full = sum(
        _is_full(text, line, after, width) for line, after in zip(lines, lines[1:], strict=False)
    )
    return width if full >= _MIN_FULL_LINES else 0


def _is_full(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this line."""
    word = _FIRST_WORD.match(text, *following)
    room = width - (line[1] - line[0])
    return word is not None and len(word.group()) + 1 > room


def _goes_on(text: str, block: _Line, lines: Sequence[_Line], following: _Line, width: int) -> bool:
    """Tell whether the sentence at the end of the block may run on into the following line."""
    start, end = block
    if _ITEM.match(text, *following) or _HEADING.match(text, *block):
        return False
    if text[following[0]].islower() or _UNFINISHED.search(text, max(start, end - 8), end):
        return True
    last_start = max(start, end - _WIDEST_WRAP)
    line_start = max(last_start, text.rfind("\n", last_start, end) + 1)
    return bool(width) and _is_full(text, (line_start, end), following, width)
