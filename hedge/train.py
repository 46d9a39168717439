"""Train a model on labelled rows of one's own."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from hedge.classifier import Classifier
from hedge.corpus import Row, parse_row, read_rows
from hedge.errors import InputError
from hedge.model.training import Settings

Rows = str | Path | Iterable[str | Path] | Iterable[dict[str, Any]] | Iterable[Row]
#: Fewer sentences than this teach nothing that could be held against anything.
MIN_ROWS = 20


def train(
    rows: Rows,
    *,
    settings: Settings | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Classifier:
    """Train a classifier on labelled rows.

    Parameters
    ----------
    rows : path, iterable of paths, iterable of dict, or iterable of Row
        Labelled rows, or the JSONL or CSV files that hold them. Each row has ``text`` and either
        ``label`` or both ``hedged`` and ``attributed``.
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
        If there are too few rows, or none that answers a question with yes.
    """
    # scikit-learn costs a second to import, which only training has to pay.
    from hedge.model.fit import fit  # noqa: PLC0415

    found = as_rows(rows)
    _check_enough(found)
    return Classifier(fit(found, settings, progress=progress))


def as_rows(rows: Rows) -> list[Row]:
    """Read rows from whatever they are given as.

    Parameters
    ----------
    rows : path, iterable of paths, iterable of dict, or iterable of Row

    Returns
    -------
    list of Row

    Raises
    ------
    CorpusError
        If a row breaks the format.
    InputError
        If a file cannot be read or holds no row.

    Examples
    --------
    >>> as_rows([{"text": "It may rain.", "label": "speculation"}])[0].label
    'speculation'
    """
    if isinstance(rows, str | Path):
        return read_rows(rows)
    found: list[Row] = []
    for number, item in enumerate(rows, 1):
        if isinstance(item, Row):
            found.append(item)
        elif isinstance(item, dict):
            found.append(parse_row(item, line=number))
        else:
            found += read_rows(item)
    return found


def _check_enough(rows: list[Row]) -> None:
    """Refuse rows that cannot teach both answers to at least one question."""
    if len(rows) < MIN_ROWS:
        raise InputError("rows", f"only {len(rows)}; training needs at least {MIN_ROWS}")
    if len({row.label for row in rows}) < 2:
        raise InputError("rows", f"all are labelled {rows[0].label!r}; give at least two labels")
