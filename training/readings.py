"""The two readings of the rows, and how far they agree."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hedge.errors import CorpusError, InputError
from hedge.features.candidates import QUESTIONS
from hedge.rows import Row

#: The columns of an answer, by who gave it.
FIRST, SECOND, SETTLED = "first_", "second_", ""
_ANSWERS = {"0": False, "1": True}

Answers = tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was answered about one row; each answer is a pair in the order of ``QUESTIONS``.

    Attributes
    ----------
    id : str
    first, second, settled : tuple of (bool, bool)
    unsure : bool
        Whether the second reader was.
    """

    id: str
    first: Answers
    second: Answers
    settled: Answers
    unsure: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two readers agree.

    Attributes
    ----------
    n : int
        Rows that both read.
    label : float
        Share of the rows with the same answer to both questions.
    same : tuple of (float, float)
        Share of the rows with the same answer, question by question.
    kappa : tuple of (float, float)
        The same beyond chance (Cohen, 1960).
    """

    n: int
    label: float
    same: tuple[float, float]
    kappa: tuple[float, float]


def read_readings(path: Path) -> list[Reading]:
    """Read the readings.

    Parameters
    ----------
    path : Path
        TSV with the columns id, first_hedged, first_attributed, second_hedged,
        second_attributed, unsure, hedged, attributed.

    Returns
    -------
    list of Reading

    Raises
    ------
    CorpusError
        Naming file and line of what is no answer.
    InputError
        If there is no such file.
    """
    if not path.is_file():
        raise InputError(path, "there are no readings")
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [_reading(record, path, number) for number, record in enumerate(lines, 2)]


def agreement(readings: Sequence[Reading]) -> Agreement:
    """Measure how far the two readers agree.

    Parameters
    ----------
    readings : sequence of Reading
        At least one.

    Returns
    -------
    Agreement

    Examples
    --------
    >>> yes, no = (True, False), (False, False)
    >>> agreement([Reading("a", yes, yes, yes, False), Reading("b", no, yes, no, False)]).same
    (0.5, 1.0)
    """
    pairs = [[(one.first[at], one.second[at]) for one in readings] for at in range(len(QUESTIONS))]
    hedged, attributed = pairs
    return Agreement(
        n=len(readings),
        label=sum(one.first == one.second for one in readings) / len(readings),
        same=(_same(hedged), _same(attributed)),
        kappa=(kappa(hedged), kappa(attributed)),
    )


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float:
    """Return Cohen's kappa of two readers.

    Parameters
    ----------
    pairs : sequence of (bool, bool)
        At least one.

    Returns
    -------
    float
        1 where they always agree, 0 where no more than by chance.

    Examples
    --------
    >>> kappa([(True, True), (False, False), (True, False), (False, True)])
    0.0
    """
    first, second = (sum(pair[at] for pair in pairs) / len(pairs) for at in (0, 1))
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1 else (_same(pairs) - chance) / (1 - chance)


def agreement_by(
    readings: Iterable[Reading], rows: Mapping[str, Row], part_of: Callable[[Row], str]
) -> dict[str, Agreement]:
    """Measure the agreement in parts of the rows.

    Parameters
    ----------
    readings : iterable of Reading
        Those of rows that are no more are passed over.
    rows : mapping of str to Row
        By id.
    part_of : callable
        Names the part of a row.

    Returns
    -------
    dict of str to Agreement
        Sorted by name.
    """
    parts: dict[str, list[Reading]] = defaultdict(list)
    for one in readings:
        if one.id in rows:
            parts[part_of(rows[one.id])].append(one)
    return {name: agreement(parts[name]) for name in sorted(parts)}


def _same(pairs: Sequence[tuple[bool, bool]]) -> float:
    return sum(first == second for first, second in pairs) / len(pairs)


def _reading(record: dict[str, str], path: Path, line: int) -> Reading:
    try:
        first, second, settled = (
            (_ANSWERS[record[f"{by}hedged"]], _ANSWERS[record[f"{by}attributed"]])
            for by in (FIRST, SECOND, SETTLED)
        )
        return Reading(record["id"], first, second, settled, _ANSWERS[record["unsure"]])
    except KeyError as error:
        raise CorpusError(path, line, f"{error.args[0]!r} is missing or neither 0 nor 1") from error
