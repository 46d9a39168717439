"""Labelled rows: read from files, and put into context."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from hedge.errors import CorpusError, InputError
from hedge.features.context import SentenceInContext, alone, consecutive
from hedge.files import read_text
from hedge.rows import Row, parse_row

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


def read_rows(*paths: str | Path) -> list[Row]:
    """Read labelled rows from JSONL or CSV files.

    Parameters
    ----------
    *paths : str or Path
        Files; a name that ends in ``.csv`` is read as CSV with a header. Of a folder, all
        ``.jsonl`` files in it are read, sorted by name.

    Returns
    -------
    list of Row
        In the order of the files.

    Raises
    ------
    CorpusError
        Naming file and line of the first row that breaks the format.
    InputError
        If a file cannot be read or holds no row.
    """
    rows = [row for path in _files(paths) for row in _read_file(path)]
    if not rows:
        raise InputError(", ".join(map(str, paths)), "there are no labelled rows in it")
    return rows


def contexts(rows: Sequence[Row]) -> list[SentenceInContext]:
    """Put rows into the context that they carry: their article, or the sentence before.

    Parameters
    ----------
    rows : sequence of Row
        Rows of one ``doc`` that stand together are one article, in order, unless they bring their
        own ``previous``.

    Returns
    -------
    list of SentenceInContext

    Examples
    --------
    >>> rows = [Row('"It rained.', False, True, doc="a"), Row("It poured.", False, True, doc="a")]
    >>> [context.in_quote for context in contexts(rows)]
    [False, True]
    """
    found: list[SentenceInContext] = []
    for (doc, bare), group in groupby(rows, key=lambda row: (row.doc, row.previous is None)):
        run = list(group)
        if doc is not None and bare:
            found += consecutive([row.text for row in run], [row.para for row in run])
        else:
            found += (alone(row.text, row.previous) for row in run)
    return found


def _files(paths: Iterable[str | Path]) -> Iterator[Path]:
    for name in paths:
        path = Path(name)
        if path.is_dir():
            inside = sorted(path.glob("*.jsonl"))
            if not inside:
                raise InputError(path, "there is no .jsonl file in this folder")
            yield from inside
        else:
            yield path


def _read_file(path: Path) -> Iterator[Row]:
    text = read_text(path)
    if path.suffix == ".csv":
        yield from _read_csv(text, path)
        return
    for line, content in enumerate(text.split("\n"), 1):
        if content.strip():
            yield parse_row(_parse_json(content, path, line), path, line)


def _read_csv(text: str, path: Path) -> Iterator[Row]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        for record in reader:
            if None in record:
                raise CorpusError(path, reader.line_num, "more cells than the header has columns")
            yield parse_row(record, path, reader.line_num)
    except csv.Error as error:
        raise CorpusError(path, reader.line_num, f"not CSV ({error})") from error


def _parse_json(content: str, path: Path, line: int) -> dict[str, Any]:
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise CorpusError(path, line, f"not JSON ({error}); give one object a line") from error
    if not isinstance(record, dict):
        raise CorpusError(path, line, "not a JSON object; give one object a line")
    return record
