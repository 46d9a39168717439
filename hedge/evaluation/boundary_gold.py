"""Gold for the sentence splitter: texts with known boundaries, and hard cases."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hedge.errors import InputError


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text whose sentence boundaries are known.

    Attributes
    ----------
    text : str
        The text.
    paragraphs, sentences : tuple of (int, int)
        Offsets of its paragraphs and of its sentences.
    """

    text: str
    paragraphs: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A short text and exactly the sentences that it must be cut into.

    Attributes
    ----------
    text : str
        The text.
    sentences : tuple of str
        Its sentences.
    kind : str
        What makes it hard.
    """

    text: str
    sentences: tuple[str, ...]
    kind: str


def read_gold(path: Path) -> list[GoldText]:
    """Read gold boundaries: JSONL with text, paras and spans.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    list of GoldText

    Raises
    ------
    InputError
        If a line is no such row.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "gold.jsonl")
    ...     _ = path.write_text('{"text": "Rain.", "paras": [[0, 5]], "spans": [[0, 5]]}')
    ...     read_gold(path)
    [GoldText(text='Rain.', paragraphs=((0, 5),), sentences=((0, 5),))]
    """
    return [
        GoldText(
            row["text"],
            tuple((start, end) for start, end in row["paras"]),
            tuple((start, end) for start, end in row["spans"]),
        )
        for row in _rows(path, "text", "paras", "spans")
    ]


def read_cases(path: Path) -> list[Case]:
    """Read cases: JSONL with text, sentences and why, or a JSON list of [text, sentences].

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    list of Case

    Raises
    ------
    InputError
        If a line is no such row.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     path = Path(folder, "rules.json")
    ...     _ = path.write_text('[["Rain. Sun.", ["Rain.", "Sun."]]]')
    ...     read_cases(path)
    [Case(text='Rain. Sun.', sentences=('Rain.', 'Sun.'), kind='rule')]
    """
    if path.suffix == ".json":
        pairs = json.loads(path.read_text(encoding="utf-8"))
        return [Case(text, tuple(sentences), "rule") for text, sentences in pairs]
    return [
        Case(row["text"], tuple(row["sentences"]), row["why"])
        for row in _rows(path, "text", "sentences", "why")
    ]


def _rows(path: Path, *columns: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSONL file that has these columns in every line."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            where = f"{path}:{number}"
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise InputError(where, f"no JSON object: {error.msg}") from error
            if not isinstance(row, dict) or any(column not in row for column in columns):
                raise InputError(where, f"wants an object with {', '.join(columns)}")
            yield row
