"""What every report does to a sentence: pieces to mark, characters that can be shown."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from hedge.document import Cue, ScoredSentence, Source, Span

_SPACES = re.compile(r"\s+")
_DELETE = 0x7F
_CONTROL_PICTURES = 0x2400
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_WHITE_SPACE = "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85"
#: Marks that turn the direction of all that follows them, beyond the sentence they stand in.
_BIDI_CONTROLS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SHOWN = {
    **{code: chr(_CONTROL_PICTURES + code) for code in range(32)},
    _DELETE: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
    **dict.fromkeys(_BIDI_CONTROLS, _REPLACEMENT),
    **dict.fromkeys(map(ord, _WHITE_SPACE), " "),
}


class Piece(NamedTuple):
    """A stretch of a sentence in which nothing begins or ends."""

    text: str
    cues: tuple[Cue, ...]
    source: Source | None


def pieces(sentence: ScoredSentence) -> Iterator[Piece]:
    """Cut a sentence where a cue or a source begins or ends.

    Parameters
    ----------
    sentence : ScoredSentence

    Yields
    ------
    Piece
        In order; together they are the text of the sentence.
    """
    sources = sentence.sources or ((sentence.source,) if sentence.source else ())
    spans: list[Span] = [*sentence.cues, *sources]
    inside = {min(max(at, sentence.start), sentence.end) for s in spans for at in (s.start, s.end)}
    edges = sorted({sentence.start, sentence.end, *inside})
    for start, end in pairwise(edges):
        yield Piece(
            sentence.text[start - sentence.start : end - sentence.start],
            tuple(cue for cue in sentence.cues if cue.start <= start < cue.end),
            next((source for source in sources if source.start <= start < source.end), None),
        )


def visible(text: str) -> str:
    r"""Make every character one that can be shown, one for one.

    White space of any kind becomes a space, so that a hard-wrapped sentence runs on; control
    characters become their pictures, so that no text can steer a terminal.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        Of the same length.

    Examples
    --------
    >>> visible("red\x1b[31m alert\n")
    'red␛[31m alert '
    """
    return text.translate(_SHOWN)


def run_on(text: str) -> str:
    r"""Make text visible and each run of white space inside it a single space.

    Parameters
    ----------
    text : str
        A piece of a sentence: a space at its ends stays.

    Returns
    -------
    str

    Examples
    --------
    >>> run_on("hard-wrapped\n   and ")
    'hard-wrapped and '
    """
    return _SPACES.sub(" ", visible(text))


def one_line(text: str) -> str:
    r"""Make text visible and each run of white space a single space.

    Parameters
    ----------
    text : str

    Returns
    -------
    str

    Examples
    --------
    >>> one_line("  a hard-wrapped\n   line")
    'a hard-wrapped line'
    """
    return " ".join(visible(text).split())
