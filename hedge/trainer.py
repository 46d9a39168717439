"""Train a model on labelled rows of one's own."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hedge.classifier import Classifier
from hedge.corpus import Rows, as_rows
from hedge.errors import InputError
from hedge.features.candidates import QUESTIONS
from hedge.rows import Row

if TYPE_CHECKING:
    from hedge.model.settings import Settings

#: Fewer sentences than this teach nothing that could be held against anything.
MIN_ROWS = 20
#: The column, and its values, of rows that bring their own split.
SPLIT = "split"
TRAIN = "train"
#: Share of the rows that is held out for the figures where the rows bring no split.
HELD_OUT = 0.2
SEED = 0


def train(
    rows: Rows,
    *,
    settings: "Settings | None" = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Classifier:
    """Train a classifier on labelled rows.

    Parameters
    ----------
    rows : path, iterable of paths, iterable of dict, or iterable of Row
        Labelled rows, or the JSONL or CSV files that hold them. Each row has ``text`` and either
        ``label`` or ``hedged`` and ``attributed`` (or one of these, which teaches that question
        alone). Two of the three labels are enough. All rows are used, whatever their ``split``.
    settings : Settings, optional
    progress : callable, optional
        Told what is going on, a line at a time.

    Returns
    -------
    Classifier

    Raises
    ------
    CorpusError
        If a row breaks the format.
    InputError
        If there are too few rows, or no question has both answers among them.

    Examples
    --------
    >>> rows = [{"text": f"Mill {n} may close.", "label": "speculation"} for n in range(12)]
    >>> rows += [{"text": f"You may enter mill {n}.", "label": "fact"} for n in range(12)]
    >>> train(rows).predict(["Mill 40 may close."]).tolist()
    ['speculation']
    """
    # scikit-learn costs a second to import, which only training has to pay.
    from hedge.model.fit import fit  # noqa: PLC0415

    found = answered(as_rows(rows))
    check_enough(found)
    return Classifier(fit(found, settings, progress=progress))


def answered(rows: Sequence[Row]) -> list[Row]:
    """Return the rows that teach something: not open, and an answer to at least one question.

    Parameters
    ----------
    rows : sequence of Row

    Returns
    -------
    list of Row

    Examples
    --------
    >>> answered([Row("It rained.", None, None)])
    []
    """
    return [
        row
        for row in rows
        if not row.is_open and (row.hedged is not None or row.attributed is not None)
    ]


def check_enough(rows: Sequence[Row], where: str = "rows") -> None:
    """Refuse rows that cannot teach both answers to at least one question.

    Parameters
    ----------
    rows : sequence of Row
    where : str
        What the error names.

    Raises
    ------
    InputError
        If they cannot.

    Examples
    --------
    >>> check_enough([Row("It rained.", False, False)] * 30)
    Traceback (most recent call last):
    hedge.errors.InputError: rows: all rows are labelled 'fact'; give at least two labels
    """
    if len(rows) < MIN_ROWS:
        raise InputError(where, f"only {len(rows)} rows; training needs at least {MIN_ROWS}")
    answers = ({getattr(row, question) for row in rows} - {None} for question in QUESTIONS)
    if all(len(known) < 2 for known in answers):
        label = next(row.label for row in rows)
        raise InputError(where, f"all rows are labelled {label!r}; give at least two labels")


def doubts(rows: Sequence[Row]) -> list[str]:
    """Find what is likely a slip in rows that are well formed.

    Parameters
    ----------
    rows : sequence of Row

    Returns
    -------
    list of str
        One line each, naming file and line.

    Examples
    --------
    >>> yes = Row("It may rain.", True, False, where=("a.jsonl", 1))
    >>> no = Row("It may rain.", False, False, where=("a.jsonl", 2))
    >>> doubts([yes, no])
    ['a.jsonl:2: labelled fact, but speculation in a.jsonl:1; the text is the same']
    """
    found: list[str] = []
    seen: dict[tuple[str, str | None], Row] = {}
    for row in rows:
        first = seen.setdefault((row.text, row.previous), row)
        if first.label != row.label:
            found.append(
                f"{_place(row)}: labelled {row.label}, but {first.label} in {_place(first)}; "
                "the text is the same"
            )
        found += (
            f"{_place(row)}: the cue {cue!r} does not stand in the text"
            for cue in row.cues or ()
            if cue not in row.text
        )
    return found


def hold_out(rows: Sequence[Row], seed: int = SEED) -> tuple[list[Row], list[Row]]:
    """Part rows into those that a model may learn from and those that it is measured on.

    Rows that bring a ``split`` are parted by it: all but ``"train"`` are held out. Of others, a
    fifth is drawn by article or contrast set, none of which is cut in two.

    Parameters
    ----------
    rows : sequence of Row
    seed : int, default=0
        Of the draw.

    Returns
    -------
    learned, held_out : list of Row
        In the order given; nothing is held out of rows that are all one article.

    Examples
    --------
    >>> rows = [Row("Rain.", False, False, doc=str(n // 2)) for n in range(20)]
    >>> [len(part) for part in hold_out(rows)]
    [16, 4]
    """
    marked = [split_of(row) != TRAIN for row in rows]
    drawn = marked if any(marked) else _draw(rows, seed)
    learned = [row for row, out in zip(rows, drawn, strict=True) if not out]
    return learned, [row for row, out in zip(rows, drawn, strict=True) if out]


def brings_split(rows: Sequence[Row]) -> bool:
    """Tell whether some rows are marked as not to be learned from.

    Parameters
    ----------
    rows : sequence of Row

    Returns
    -------
    bool

    Examples
    --------
    >>> brings_split([Row("Rain.", False, False, about={"split": "test"})])
    True
    """
    return any(split_of(row) != TRAIN for row in rows)


def split_of(row: Row) -> str:
    """Return the split that a row brings, else that which may be learned from.

    Parameters
    ----------
    row : Row

    Returns
    -------
    str

    Examples
    --------
    >>> split_of(Row("It rained.", False, False))
    'train'
    """
    return str(row.about.get(SPLIT, TRAIN))


def _draw(rows: Sequence[Row], seed: int) -> list[bool]:
    """Draw whole groups until a fifth of the rows is reached; the last group is never drawn."""
    # Imported here because scikit-learn comes along.
    import numpy as np  # noqa: PLC0415

    from hedge.model.fit import group_of  # noqa: PLC0415

    names, groups, sizes = np.unique(
        group_of(rows).astype(str), return_inverse=True, return_counts=True
    )
    order = np.random.default_rng(seed).permutation(len(names))
    filled = np.cumsum(sizes[order])
    n_drawn = min(int(np.searchsorted(filled, HELD_OUT * len(rows))) + 1, len(names) - 1)
    drawn: list[bool] = np.isin(groups, order[:n_drawn]).tolist()
    return drawn


def _place(row: Row) -> str:
    return ":".join(map(str, row.where))
