"""Quotation marks: which parts of a sentence, and which sentences, stand inside a quotation."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from hedge.sentences.words import words

#: Sentences after its last mark at which a quotation that nothing closes is given up.
MAX_OPEN_SENTENCES = 12

Kind = Literal["double", "single"]
Shape = Literal["open", "close", "either"]

#: Double marks, doubled single marks, and single marks that do not stand between two letters.
_MARK = re.compile(
    r"[\"“”„«»'‘’`](?:(?<=[\"“”„«»])|(?<=')'+|(?<=`)`|(?<=‘)‘|(?<=’)’|(?<!\w.)|(?!\w))"
)
_ELIDED = re.compile(r"\d\ds?\b|[A-Za-z]{1,6}\b")
_DOUBLES = frozenset('"“”„«»')
_OPENING = frozenset("“„«‘`")
_CLOSING = frozenset("”»’")
#: What may stand between a mark and the white space on its other side.
_BEFORE_OPENING = frozenset("([{—–-/'‘“\"`*_\u200b")
_AFTER_CLOSING = frozenset(".,;:?!)]}—–-…/'’”\"*_\u200b")
#: After one of these a single mark cannot be a possessive, and before a speech it opens.
_STOPS = frozenset(".,?!…—–-)")
_LEADS = frozenset(' \n\t:,—–(“"')


class _Mark(NamedTuple):
    start: int
    end: int
    kind: Kind
    shape: Shape


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
    marks = list(_marks(text))
    spans, kind = _follow(text, marks, _kind_at_start(text, marks) if starts_in_quote else None)
    return spans, kind is not None


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
    kind = _kind_before(sentences, paragraphs)
    silent = 0
    previous = paragraphs[0] if paragraphs else 0
    for sentence, paragraph in zip(sentences, paragraphs, strict=True):
        marks = list(_marks(sentence)) if _MARK.search(sentence) else []
        if kind is not None and (
            silent >= MAX_OPEN_SENTENCES or (paragraph != previous and not _goes_on(marks, kind))
        ):
            kind = None
        flags.append(kind is not None)
        silent += 1
        if marks:
            kind = _follow(sentence, marks, kind)[1]
            silent = 0
        previous = paragraph
    return flags


def _goes_on(marks: Sequence[_Mark], kind: Kind) -> bool:
    """Tell whether a paragraph whose first sentence has these marks takes a quotation up again."""
    if not marks or marks[0].kind != kind:
        return False
    return marks[0].start == 0 or marks[0].shape == "close"


def _kind_before(sentences: Sequence[str], paragraphs: Sequence[int]) -> Kind | None:
    """Give the kind of quotation that a run of sentences begins in: its first mark closes it."""
    for sentence, paragraph in zip(
        sentences[:MAX_OPEN_SENTENCES], paragraphs[:MAX_OPEN_SENTENCES], strict=True
    ):
        if paragraph != paragraphs[0]:
            return None
        for mark in _marks(sentence):
            if mark.kind == "double":
                return "double" if mark.shape == "close" else None
            if mark.shape == "open":
                return None
            if _is_sure_close(sentence, mark):
                return "single"
    return None


def _kind_at_start(text: str, marks: Sequence[_Mark]) -> Kind:
    """Guess the kind of a quotation that a sentence starts in from what closes it."""
    for mark in marks:
        if mark.kind == "double":
            return "double"
        if mark.shape == "close" and _is_sure_close(text, mark):
            return "single"
    return "double"


def _follow(
    text: str, marks: Sequence[_Mark], kind: Kind | None
) -> tuple[list[tuple[int, int]], Kind | None]:
    """Go through the marks of a sentence that starts in a quotation of this kind, or in none."""
    spans: list[tuple[int, int]] = []
    begin = 0
    for index, mark in enumerate(marks):
        following = marks[index + 1] if index + 1 < len(marks) else None
        if kind is None:
            if _opens(text, mark, following):
                kind, begin = mark.kind, mark.end
        elif mark.kind == kind and _closes(text, mark, following):
            spans.append((begin, mark.start))
            kind = None
        elif mark.start == 0 and mark.shape != "close":
            kind, begin = mark.kind, mark.end
        elif mark.kind == kind == "double" and mark.shape == "open":
            spans.append((begin, mark.start))
            begin = mark.end
    if kind is not None:
        spans.append((begin, len(text)))
    return [(start, end) for start, end in spans if start < end], kind


def _opens(text: str, mark: _Mark, following: _Mark | None) -> bool:
    """Tell whether a mark opens a quotation where none is open."""
    if mark.shape == "close":
        return False
    if mark.kind == "double":
        return mark.shape == "open" or not text[mark.start - 1].isdigit()
    if mark.shape == "either" or _is_elision(text, mark):
        return False
    is_closed = following is not None and following.kind == "single" and following.shape == "close"
    return is_closed or _leads_speech(text, mark)


def _closes(text: str, mark: _Mark, following: _Mark | None) -> bool:
    """Tell whether a mark closes the open quotation of its kind."""
    if mark.kind == "double":
        return mark.shape != "open"
    if mark.shape != "close":
        return False
    if _is_sure_close(text, mark) or text[mark.start - 1] not in "sS":
        return True
    return not (following and following.kind == "single" and following.shape == "close")


def _is_sure_close(text: str, mark: _Mark) -> bool:
    """Tell a single mark after a stop, which no possessive can be."""
    return mark.shape == "close" and mark.start > 0 and text[mark.start - 1] in _STOPS


def _is_elision(text: str, mark: _Mark) -> bool:
    """Tell the apostrophe of 'tis and '90s."""
    match = _ELIDED.match(text, mark.end)
    return match is not None and (
        match.group()[0].isdigit() or match.group().lower() in words().elisions
    )


def _leads_speech(text: str, mark: _Mark) -> bool:
    """Tell whether an unclosed single mark may open a speech: it leads a capital from a pause."""
    if not text[mark.end : mark.end + 1].isupper():
        return False
    before = text[max(0, mark.start - 2) : mark.start].rstrip()
    return mark.start == 0 or before[-1:] in _LEADS


def _marks(text: str) -> Iterator[_Mark]:
    """Yield the quotation marks of a sentence; apostrophes may be among the single ones."""
    for match in _MARK.finditer(text):
        start, end = match.span()
        kind: Kind = "double" if end - start > 1 or text[start] in _DOUBLES else "single"
        yield _Mark(start, end, kind, _shape(text, start, end, kind))


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
