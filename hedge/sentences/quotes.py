"""Quotation marks: which parts of a sentence, and which sentences, stand inside a quotation."""

from collections.abc import Iterator, Sequence

from hedge.sentences.marks import MARK, Kind, closes, closes_for_sure, find_marks, opens

#: Sentences after its last mark at which a quotation that nothing closes is given up.
MAX_OPEN_SENTENCES = 12


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
    kind = _kind_at_start(text) if starts_in_quote else None
    stretches = list(_stretches(text, kind))
    still_open = bool(stretches) and stretches[-1][2] is not None
    return [(start, end) for start, end, _ in stretches if start < end], still_open


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
    rows = list(zip(sentences, paragraphs, strict=True))
    state = QuotationState.before(rows[:MAX_OPEN_SENTENCES])
    return [state.starts_in_quote(sentence, paragraph) for sentence, paragraph in rows]


class QuotationState:
    """Whether a quotation is open, from one sentence of an article to the next.

    Parameters
    ----------
    kind : {"double", "single"} or None
        Kind of the quotation that is open before the first sentence.

    Examples
    --------
    >>> state = QuotationState()
    >>> [state.starts_in_quote(s, 0) for s in ("“It rained.", "We left,” he said.", "Why?")]
    [False, True, False]
    """

    __slots__ = ("_kind", "_paragraph", "_silent")

    def __init__(self, kind: Kind | None = None) -> None:
        self._kind = kind
        self._paragraph: int | None = None
        self._silent = 0

    @classmethod
    def before(cls, rows: Sequence[tuple[str, int]]) -> "QuotationState":
        """Guess the state before the first of some sentences: their first mark may close.

        Parameters
        ----------
        rows : sequence of (str, int)
            The first sentences, each with its paragraph.

        Returns
        -------
        QuotationState

        Examples
        --------
        >>> QuotationState.before([("It rained,” he said.", 0)]).starts_in_quote("It rained,”", 0)
        True
        """
        for sentence, paragraph in rows:
            if paragraph != rows[0][1]:
                break
            for mark in find_marks(sentence):
                if mark.kind == "double":
                    return cls("double" if mark.shape == "close" else None)
                if mark.shape == "open":
                    return cls()
                if closes_for_sure(sentence, mark):
                    return cls("single")
        return cls()

    def starts_in_quote(self, sentence: str, paragraph: int) -> bool:
        """Tell of the next sentence whether it starts inside a quotation.

        Parameters
        ----------
        sentence : str
            The sentence.
        paragraph : int
            Its paragraph.

        Returns
        -------
        bool
        """
        if self._kind is not None and self._is_given_up(sentence, paragraph):
            self._kind = None
        in_quote = self._kind is not None
        self._paragraph = paragraph
        self._silent += 1
        if MARK.search(sentence):
            self._silent = 0
            kind = self._kind
            for stretch in _stretches(sentence, self._kind):
                kind = stretch[2]
            self._kind = kind
        return in_quote

    def _is_given_up(self, sentence: str, paragraph: int) -> bool:
        """Tell whether the open quotation ends unclosed before this sentence."""
        if self._silent >= MAX_OPEN_SENTENCES:
            return True
        is_next = self._paragraph is not None and paragraph != self._paragraph
        return is_next and not _goes_on(sentence, self._kind)


def _goes_on(sentence: str, kind: Kind | None) -> bool:
    """Tell whether a paragraph that starts with this sentence takes a quotation up again."""
    mark = next(find_marks(sentence), None)
    return mark is not None and mark.kind == kind and (mark.start == 0 or mark.shape == "close")


def _kind_at_start(text: str) -> Kind:
    """Guess the kind of a quotation that a sentence starts in from what closes it."""
    for mark in find_marks(text):
        if mark.kind == "double":
            return "double"
        if closes_for_sure(text, mark):
            return "single"
    return "double"


def _stretches(text: str, kind: Kind | None) -> Iterator[tuple[int, int, Kind | None]]:
    """Yield the quoted stretches of a sentence, each with the kind of quotation after it.

    The sentence starts in a quotation of the given kind, or in none.
    """
    begin = 0
    marks = find_marks(text)
    mark = next(marks, None)
    while mark is not None:
        following = next(marks, None)
        if kind is None:
            if opens(text, mark, following):
                kind, begin = mark.kind, mark.end
        elif mark.kind == kind and closes(text, mark, following):
            kind = None
            yield begin, mark.start, kind
        elif mark.start == 0 and mark.shape != "close":
            kind, begin = mark.kind, mark.end
        elif mark.kind == kind == "double" and mark.shape == "open":
            yield begin, mark.start, kind
            begin = mark.end
        mark = following
    if kind is not None:
        yield begin, len(text), kind
