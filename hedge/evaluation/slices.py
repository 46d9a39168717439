"""Scores of parts of the rows: by set, desk, cue, length, quotation, and what else they bring."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hedge.evaluation.gold import Gold
from hedge.evaluation.metrics import scores_of
from hedge.evaluation.resampling import Draws, Tally, intervals, tally
from hedge.features.context import SentenceInContext
from hedge.features.tokens import tokenize
from hedge.lexicon import load_lexicon
from hedge.rows import Row

FloatArray = NDArray[np.float64]

#: Columns of the rows that are slices as they are.
_COLUMNS = ("set", "corpus", "split", "register", "cue")
#: Longest sentences, in words, of each class of length.
_LENGTHS = (10, 20, 30)
_LENGTH_NAMES = (*(f"up to {longest} words" for longest in _LENGTHS), f"over {_LENGTHS[-1]} words")
#: An interval of fewer rows would be as wide as the scale.
MIN_FOR_INTERVAL = 30


@dataclass(frozen=True, slots=True)
class Slice:
    """Scores of the rows that have something in common.

    Attributes
    ----------
    column, value : str
        What they have in common, such as ``"set"`` and ``"hard"``.
    n : int
        Rows.
    macro_f1, accuracy : float
        The macro-F1 is over the classes that the gold of these rows knows.
    interval : tuple of (float, float) or None
        95% interval of the macro-F1; None where the rows are too few.
    hedged_f1, attributed_f1 : float or None
        None where no row of the slice answers the question with yes.
    """

    column: str
    value: str
    n: int
    macro_f1: float
    accuracy: float
    interval: tuple[float, float] | None
    hedged_f1: float | None
    attributed_f1: float | None


def slices_of(
    gold: Gold,
    sentences: Sequence[SentenceInContext],
    answers: FloatArray,
    draws: Draws,
) -> tuple[Slice, ...]:
    """Score every part of the rows.

    Parameters
    ----------
    gold : Gold
    sentences : sequence of SentenceInContext
        The scored rows in their context.
    answers : ndarray of shape (n_rows, 2)
        P(hedged) and P(attributed).
    draws : Draws
        Of the intervals.

    Returns
    -------
    tuple of Slice
        Column by column, the largest slice first; a column with one value only is left out.
    """
    found: list[Slice] = []
    for column, values in _values(gold.rows, sentences).items():
        counts = Counter(value for value in values if value is not None)
        if len(counts) < 2:
            continue
        for value in _order(counts):
            chosen = np.array([other == value for other in values]) & (gold.codes >= 0)
            if chosen.any():
                part = tally(_part(gold, chosen), answers[chosen])
                found.append(_slice(column, value, part, draws))
    return tuple(found)


def cue_kind(row: Row) -> str | None:
    """Return the class of the word that a row turns on.

    Parameters
    ----------
    row : Row

    Returns
    -------
    str or None
        Its class in the lexicon, ``"other"`` for a word that no lexicon has; None where the row
        marks none.

    Examples
    --------
    >>> cue_kind(Row("It may rain.", True, False, cues=("may",)))
    'modal'
    """
    marked = str(row.about["cue"]) if row.about.get("cue") else " ".join(row.cues or ())
    if not marked:
        return None
    lexicon = load_lexicon()
    for word in tokenize(marked).words:
        entry = lexicon.hedges.get(word) or lexicon.reports.get(word)
        if entry is not None:
            return entry.kind
    return "other"


def _values(
    rows: Sequence[Row], sentences: Sequence[SentenceInContext]
) -> dict[str, list[str | None]]:
    by_row: Mapping[str, Callable[[Row], str | None]] = {
        "file": lambda row: Path(row.where[0]).stem or None,
        **{column: _reader(column) for column in _COLUMNS},
        "desk": _desk,
        "cue kind": cue_kind,
        "length": _length,
    }
    found = {column: [read(row) for row in rows] for column, read in by_row.items()}
    found["quotation"] = [_quotation(sentence) for sentence in sentences]
    return found


def _order(counts: Counter[str]) -> list[str]:
    """Sort the values of a column: lengths by length, all else by size."""
    if set(counts) <= set(_LENGTH_NAMES):
        return [name for name in _LENGTH_NAMES if name in counts]
    return [value for value, _ in counts.most_common()]


def _reader(column: str) -> Callable[[Row], str | None]:
    return lambda row: str(row.about[column]) if row.about.get(column) else None


def _desk(row: Row) -> str | None:
    """Return the desk without its beat: US politics of US politics/Congress."""
    desk = row.about.get("desk")
    return str(desk).split("/", maxsplit=1)[0] if desk else None


def _length(row: Row) -> str:
    words = len(row.text.split())
    return _LENGTH_NAMES[sum(words > longest for longest in _LENGTHS)]


def _quotation(sentence: SentenceInContext) -> str:
    if sentence.in_quote:
        return "goes on with one"
    return "has one" if any(tokenize(sentence.text).quoted) else "none"


def _part(gold: Gold, chosen: NDArray[np.bool_]) -> Gold:
    return Gold(
        rows=tuple(row for row, keep in zip(gold.rows, chosen, strict=True) if keep),
        positions=gold.positions[chosen],
        target=gold.target,
        classes=gold.classes,
        codes=gold.codes[chosen],
        answers=gold.answers[chosen],
        docs=np.unique(gold.docs[chosen], return_inverse=True)[1],
        n_open=0,
    )


def _slice(column: str, value: str, part: Tally, draws: Draws) -> Slice:
    measures = part.measures()
    n = int(part.matrices()[0].sum())
    hedged, attributed = (
        scores.f1 if scores.support else None
        for scores in (scores_of(matrix, 1) for matrix in part.matrices()[1])
    )
    bounds = intervals(part, draws) if n >= MIN_FOR_INTERVAL else {}
    return Slice(
        column=column,
        value=value,
        n=n,
        macro_f1=float(measures["macro_f1"]),
        accuracy=float(measures["accuracy"]),
        interval=bounds.get("macro_f1"),
        hedged_f1=hedged,
        attributed_f1=attributed,
    )
