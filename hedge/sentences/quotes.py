"""Quotation marks: which parts of a sentence, and which sentences, stand inside a quotation."""

import re
from collections.abc import Iterator, Sequence

#: Sentences after which a quotation that nothing closes is given up.
MAX_OPEN_SENTENCES = 12

#: A mark that is not an apostrophe inside a word.
_MARK = re.compile(r"''|``|[\"“”„«»`]")
_OPENING = frozenset("“„«‘`")
_CLOSING = frozenset("”»’")
_OPENS_BEFORE = frozenset("([{—–-/'‘“\u200b")
_CLOSES_AFTER = frozenset(".,;:?!)]}—–-…/'’”\u200b")

_Mark = tuple[int, int, str]


def quoted_spans(text: str, starts_in_quote: bool = False) -> tuple[list[tuple[int, int]], bool]:
    """Find the parts of a sentence that stand inside quotation marks.

    Parameters
    ----------
    text : str
        One sentence.
    starts_in_quote : bool, default=False
        Whether an earlier sentence opened a quotation that goes on here.

    Returns
    -------
    spans : list of (int, int)
        Offsets into the sentence, the marks excluded.
    still_open : bool
        Whether a quotation is open at the end of the sentence.

    Examples
    --------
    >>> quoted_spans('He called it "absurd" twice.')
    ([(14, 20)], False)
    >>> quoted_spans("It is over,” she said.", starts_in_quote=True)
    ([(0, 11)], False)
    """
    spans: list[tuple[int, int]] = []
    opened = 0 if starts_in_quote else None
    for start, end, shape in _marks(text):
        if shape == "close" or (shape == "either" and opened is not None):
            if opened is not None:
                spans.append((opened, start))
            opened = None
        elif opened is None:
            opened = end
    if opened is not None:
        spans.append((opened, len(text)))
    return [span for span in spans if span[0] < span[1]], opened is not None


def quotation_flags(sentences: Sequence[str], paragraphs: Sequence[int]) -> list[bool]:
    """Tell of consecutive sentences whether each starts inside a quotation.

    Parameters
    ----------
    sentences : sequence of str
        Consecutive sentences; they may begin in the middle of an article.
    paragraphs : sequence of int
        The paragraph of each.

    Returns
    -------
    list of bool

    Examples
    --------
    >>> quotation_flags(['"It rained.', 'It poured," he said.', "It stopped."], [0, 0, 0])
    [False, True, False]
    """
    flags: list[bool] = []
    is_open = False
    age = 0
    for index, sentence in enumerate(sentences):
        if is_open and index and paragraphs[index] != paragraphs[index - 1]:
            is_open = _reopens(sentence)
        if is_open and age >= MAX_OPEN_SENTENCES:
            is_open = False
        flags.append(is_open)
        if _MARK.search(sentence):
            is_open = quoted_spans(sentence, is_open)[1]
            age = 0
        age += 1
    return flags


def _reopens(sentence: str) -> bool:
    """Tell whether a paragraph that starts with this sentence takes a quotation up again."""
    first = next(_marks(sentence), None)
    return first is not None and first[0] == 0 and first[2] != "close"


def _marks(text: str) -> Iterator[_Mark]:
    """Yield start, end and shape ("open", "close", "either") of each quotation mark."""
    for match in _MARK.finditer(text):
        yield match.start(), match.end(), _shape(text, match.start(), match.end())


def _shape(text: str, start: int, end: int) -> str:
    """Tell from its form, or else from its place, what a mark does."""
    mark = text[start]
    if mark in _OPENING:
        return "open"
    if mark in _CLOSING:
        return "close"
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = before.isspace() or before in _OPENS_BEFORE
    closes = after.isspace() or after in _CLOSES_AFTER
    if opens != closes:
        return "open" if opens else "close"
    return "either"
