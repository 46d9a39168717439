"""The tables of the data card."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from hedge.labels import LABELS
from hedge.model.fit import group_of
from hedge.rows import BARE_QUOTATION, Row
from training.readings import Agreement
from training.rendering import count, percent, score, table

UNKNOWN = "not noted"
#: Sentences longer than these, in words, are counted.
LONG, VERY_LONG = 25, 38

Part = Callable[[Row], str]


def by_kind(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Part rows into those of articles and those of contrast sets."""
    return [row for row in rows if row.doc], [row for row in rows if not row.doc]


def parts(rows: Sequence[Row], part_of: Part) -> dict[str, list[Row]]:
    """Part rows, the largest part first.

    Parameters
    ----------
    rows : sequence of Row
    part_of : callable
        Names the part of a row.

    Returns
    -------
    dict of str to list of Row
    """
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(part_of(row), []).append(row)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def column(name: str) -> Part:
    """Return what reads a column of a row."""
    return lambda row: str(row.about.get(name) or UNKNOWN)


def file_of(row: Row) -> str:
    """Return the name of the file that a row stands in."""
    return Path(row.where[0]).stem


def mix_table(found: Mapping[str, Sequence[Row]]) -> str:
    """Tabulate the labels of parts of the rows, and the share with a source, hedged or not."""
    lines = []
    for name, rows in found.items():
        labels = Counter(row.label for row in rows)
        shares = [percent(labels[label], len(rows)) for label in LABELS]
        attributed = percent(sum(bool(row.attributed) for row in rows), len(rows))
        lines.append([name, count(len(rows)), *shares, attributed])
    return table(["", "rows", *LABELS, "attributed: yes"], lines)


def matrix_table(articles: Sequence[Row]) -> str:
    """Tabulate how many articles there are of each desk and register."""
    registers = list(parts(articles, column("register")))
    desk, register = column("desk"), column("register")
    lines = []
    for name, rows in parts(articles, desk).items():
        cells = Counter(register(row) for row in {row.doc: row for row in rows}.values())
        lines.append([name, *(cells[one] or "" for one in registers)])
    return table(["", *registers], lines)


def length_table(found: Mapping[str, Sequence[Row]]) -> str:
    """Tabulate how long sentences are, in words between spaces."""
    lines = []
    for name, rows in found.items():
        words = sorted(len(row.text.split()) for row in rows)
        over = [percent(sum(n > most for n in words), len(words)) for most in (LONG, VERY_LONG)]
        mean = f"{sum(words) / max(len(words), 1):.1f}"
        lines.append([name, mean, words[len(words) // 2] if words else 0, *over])
    return table(["", "mean", "median", f"above {LONG}", f"above {VERY_LONG}"], lines)


def split_table(rows: Sequence[Row]) -> str:
    """Tabulate the splits."""
    lines = []
    for name in ("train", "dev", "test"):
        inside = [row for row in rows if row.about.get("split") == name]
        articles, contrast = by_kind(inside)
        sizes = (len(inside), len({row.doc for row in articles}), len(set(group_of(contrast))))
        lines.append([name, *map(count, sizes)])
    return table(["", "rows", "articles", "contrast sets"], lines)


def country_table(articles: Sequence[Row]) -> str:
    """Tabulate the countries that articles are set in."""
    found = parts(articles, column("country"))
    return table(
        ["", "articles", "rows"],
        [[name, len({row.doc for row in rows}), count(len(rows))] for name, rows in found.items()],
    )


def cue_counts(rows: Sequence[Row]) -> dict[str, int]:
    """Count the distinct words that hedge and report, and the rows that mark them."""
    cues = [{cue.lower() for cue in row.cues or ()} for row in rows]
    reporting = [{word.lower() for word in row.reporting or ()} - {BARE_QUOTATION} for row in rows]
    return {
        "hedging": len(set().union(*cues)),
        "reporting": len(set().union(*reporting)),
        "topics": len({row.about.get("cue") for row in rows} - {None}),
        "hedged": sum(bool(row.hedged) for row in rows),
        "hedged_marked": sum(map(bool, cues)),
        "attributed": sum(bool(row.attributed) for row in rows),
        "attributed_marked": sum(bool(row.reporting) for row in rows),
    }


def agreement_table(found: Mapping[str, Agreement]) -> str:
    """Tabulate the agreement in parts of the rows."""
    header = ["", "rows", "both the same", "hedged", "kappa", "attributed", "kappa"]
    return table(
        header,
        [
            [
                name,
                count(one.n),
                percent(one.label),
                percent(one.same[0]),
                score(one.kappa[0]),
                percent(one.same[1]),
                score(one.kappa[1]),
            ]
            for name, one in found.items()
        ],
    )
