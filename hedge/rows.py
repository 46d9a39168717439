"""Labelled rows from whatever they are given as: files, dictionaries, rows."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hedge.corpus import Row, parse_row, read_rows

Rows = str | Path | Iterable[str | Path] | Iterable[dict[str, Any]] | Iterable[Row]


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
