"""Scores of a sentence splitter: boundary precision, recall and F1, and exact counts of cases."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from hedge.evaluation.boundary_gold import Case, GoldText

#: A splitter under test: text in, its sentences out. White space at their ends does not matter.
SplitFunction = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class BoundaryScore:
    """Counts of boundaries, and what follows from them.

    Attributes
    ----------
    found, wrong, missed : int
        Boundaries that are right, that are not in the gold, and that were not found.

    Examples
    --------
    >>> BoundaryScore(found=3, wrong=1, missed=1).f1
    0.75
    """

    found: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "BoundaryScore") -> "BoundaryScore":
        return BoundaryScore(
            self.found + other.found, self.wrong + other.wrong, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """Share of the boundaries found that are right; 1 when none was found."""
        total = self.found + self.wrong
        return self.found / total if total else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold boundaries that were found; 1 when there is none."""
        total = self.found + self.missed
        return self.found / total if total else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.found + self.wrong + self.missed
        return 2 * self.found / total if total else 1.0


def boundary_positions(sentences: Iterable[str]) -> frozenset[int]:
    """Give the inner boundaries of a text as counts of the non-space characters before them.

    Parameters
    ----------
    sentences : iterable of str
        The sentences of one text, in order.

    Returns
    -------
    frozenset of int
        Without the end of the text.

    Examples
    --------
    >>> sorted(boundary_positions(["It rained.", "We left.", "So did they."]))
    [9, 16]
    """
    ends = list(accumulate(len("".join(sentence.split())) for sentence in sentences))
    return frozenset(ends) - {0, ends[-1]} if ends else frozenset()


def compare(gold: Iterable[str], cut: Iterable[str]) -> BoundaryScore:
    """Score the sentences of one text against the gold.

    Parameters
    ----------
    gold, cut : iterable of str
        The right sentences and those of a splitter.

    Returns
    -------
    BoundaryScore

    Examples
    --------
    >>> compare(["Gen. Zamir spoke.", "He left."], ["Gen.", "Zamir spoke.", "He left."])
    BoundaryScore(found=1, wrong=1, missed=0)
    """
    wanted, got = boundary_positions(gold), boundary_positions(cut)
    return BoundaryScore(len(wanted & got), len(got - wanted), len(wanted - got))


def score_paragraphs(texts: Iterable[GoldText], split: SplitFunction) -> BoundaryScore:
    """Score a splitter that is fed each paragraph alone; paragraph ends do not count.

    Parameters
    ----------
    texts : iterable of GoldText
        The gold.
    split : callable
        The splitter.

    Returns
    -------
    BoundaryScore

    Examples
    --------
    >>> gold = GoldText("Rain. Sun.", ((0, 10),), ((0, 5), (6, 10)))
    >>> score_paragraphs([gold], lambda text: text.split(" ")).f1
    1.0
    """
    total = BoundaryScore()
    for gold in texts:
        for start, end in gold.paragraphs:
            inside = [gold.text[a:b] for a, b in gold.sentences if start <= a and b <= end]
            total += compare(inside, split(gold.text[start:end]))
    return total


def score_documents(texts: Iterable[GoldText], split: SplitFunction) -> BoundaryScore:
    """Score a splitter that is fed whole documents; paragraph ends count too.

    Parameters
    ----------
    texts : iterable of GoldText
        The gold.
    split : callable
        The splitter.

    Returns
    -------
    BoundaryScore

    Examples
    --------
    >>> gold = GoldText("Rain. Sun.", ((0, 10),), ((0, 5), (6, 10)))
    >>> score_documents([gold], lambda text: [text]).missed
    1
    """
    total = BoundaryScore()
    for gold in texts:
        total += compare((gold.text[a:b] for a, b in gold.sentences), split(gold.text))
    return total


def failed_cases(cases: Iterable[Case], split: SplitFunction) -> list[Case]:
    """Find the cases that a splitter does not cut exactly as wanted.

    Parameters
    ----------
    cases : iterable of Case
        The cases.
    split : callable
        The splitter.

    Returns
    -------
    list of Case

    Examples
    --------
    >>> case = Case("Gen. Zamir spoke.", ("Gen. Zamir spoke.",), "title")
    >>> failed_cases([case], lambda text: [text])
    []
    """
    return [
        case
        for case in cases
        if tuple(sentence.strip() for sentence in split(case.text)) != case.sentences
    ]
