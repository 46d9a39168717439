"""Check the labelled corpus: `python -m training.check`. Each message names file, line and id."""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from hedge.corpus import read_rows
from hedge.features.tokens import tokenize
from hedge.lexicon import load_lexicon, read_terms
from hedge.resources import resource
from hedge.rows import BARE_QUOTATION, Row
from training.data_card import READINGS
from training.data_tables import column, mix_table, parts
from training.readings import Reading, read_readings
from training.runs import fold, outside_files, runs, shared_runs
from training.train import DATA, ROOT

#: Largest share of the rows that may open with the same three words.
OPENING_SHARE = 0.004
OPENING_WORDS = 3
#: How often every term of the hedge lexicon is to be seen.
TERM_MINIMUM = 8
#: How often a term that is ever harmless is to be seen so.
HARMLESS_MINIMUM = 4
SPLITS = ("train", "dev", "test")
#: Material beside the project that no row may share a run of words with.
OUTSIDE = ROOT.parent / "shared"

Problem = tuple[Row, str]


def problems(rows: Sequence[Row]) -> Iterator[Problem]:
    """Find what is wrong with labelled rows.

    Parameters
    ----------
    rows : sequence of Row

    Yields
    ------
    tuple of (Row, str)
        The row at fault and what is wrong with it.

    Examples
    --------
    >>> about = {"split": "dev", "desk": "local"}
    >>> row = Row("It may rain.", True, False, id="a", cues=("might",), about=about)
    >>> [reason for _, reason in problems([row])]
    ["cue 'might' does not stand in the sentence"]
    """
    for row in rows:
        yield from ((row, reason) for reason in _faults(row))
    yield from _doubles(rows)
    yield from _straddlers(rows)
    yield from _shared_runs(rows)


def openings(rows: Sequence[Row]) -> Iterator[str]:
    """Name the three-word openings that too many rows have."""
    counts = Counter(tuple(fold(row.text)[:OPENING_WORDS]) for row in rows)
    for words, number in counts.most_common():
        if number <= OPENING_SHARE * len(rows):
            break
        if len(words) == OPENING_WORDS:
            yield f"{number} rows open with {' '.join(words)!r}"


def rare_terms(rows: Sequence[Row]) -> Iterator[str]:
    """Name the terms of the hedge lexicon that the rows show too seldom, or harmless too seldom.

    All forms of a term count. One that stands in some sentence that hedges nothing has harmless
    senses, and is to be seen in several of them.
    """
    seen, harmless = _uses(rows)
    forms: dict[str, set[str]] = defaultdict(set)
    for form, entry in load_lexicon().hedges.items():
        forms[entry.lemma].add(form)
    for term in dict.fromkeys(t for t, _ in read_terms(resource("seeds/lexicon/hedge_cues.tsv"))):
        total = sum(seen[form] for form in forms[term] | {term})
        without = sum(harmless[form] for form in forms[term] | {term})
        if term.isalpha() and total < TERM_MINIMUM:
            yield f"{term!r} stands in {total} rows, not {TERM_MINIMUM}"
        elif 0 < without < HARMLESS_MINIMUM:
            yield f"{term!r} is harmless in {without} rows, not {HARMLESS_MINIMUM}"


def stale_readings(rows: Sequence[Row], readings: Sequence[Reading]) -> Iterator[str]:
    """Name the readings that are of no row, or whose settled answers are not those of the row."""
    known = {row.id: row for row in rows}
    for one in readings:
        row = known.get(one.id)
        if row is None:
            yield f"{READINGS}: {one.id}: no row has this id"
        elif (row.hedged, row.attributed) != one.settled:
            yield f"{place(row)}: the answers are not those settled in {READINGS}"


def copied(rows: Sequence[Row], folder: Path) -> Iterator[Problem]:
    """Find rows that share a run of words with material beside the project.

    Parameters
    ----------
    rows : sequence of Row
    folder : Path
        Text files in any depth, packed with gzip too; corpus samples and sealed files are left.

    Yields
    ------
    tuple of (Row, str)
    """
    owners: dict[tuple[str, ...], Row] = {}
    for row in rows:
        for run in runs(fold(row.text)):
            owners.setdefault(run, row)
    for path in outside_files(folder):
        for run in shared_runs(path, owners.keys()):
            yield owners[run], f"shares {' '.join(run)!r} with {path.relative_to(folder)}"


def place(row: Row) -> str:
    """Say where a row stands: file, line, id."""
    return f"{row.where[0]}:{row.where[1]}: {row.id}"


def _faults(row: Row) -> Iterator[str]:
    if not row.id:
        yield "no id"
    if row.hedged is None or row.attributed is None:
        yield "one of the two questions is not answered"
    if row.about.get("split") not in SPLITS:
        yield f"split is {row.about.get('split')!r}"
    if not row.about.get("desk"):
        yield "no desk"
    if row.text != row.text.strip() or "\n" in row.text:
        yield "white space around the sentence, or a line break in it"
    yield from _marks_elsewhere(row)
    if row.cues and not row.hedged:
        yield "has cues but is not hedged"
    if (row.reporting or row.source) and not row.attributed:
        yield "has reporting words or a source but is not attributed"


def _marks_elsewhere(row: Row) -> Iterator[str]:
    """Name the marked phrases that do not stand in the sentence."""
    for cue in row.cues or ():
        if cue not in row.text:
            yield f"cue {cue!r} does not stand in the sentence"
    for phrase in row.reporting or ():
        if phrase not in row.text and phrase != BARE_QUOTATION:
            yield f"reporting words {phrase!r} do not stand in the sentence"
    if row.source and row.source not in row.text:
        yield f"source {row.source!r} does not stand in the sentence"


def _doubles(rows: Sequence[Row]) -> Iterator[Problem]:
    ids: set[str | None] = set()
    texts: dict[tuple[str, ...], Row] = {}
    for row in rows:
        if row.id in ids:
            yield row, "an id that another row has"
        ids.add(row.id)
        other = texts.setdefault(tuple(fold(row.text)), row)
        if other is not row:
            yield row, f"the same sentence as {other.id}"


def _straddlers(rows: Sequence[Row]) -> Iterator[Problem]:
    """Find articles and contrast sets that stand in two splits."""
    homes: dict[str, str] = {}
    for row in rows:
        key = row.group
        split = row.about.get("split")
        if key and split and homes.setdefault(key, split) != split:
            yield row, f"{key} stands in {homes[key]} and {split}"


def _shared_runs(rows: Sequence[Row]) -> Iterator[Problem]:
    """Find sentences of different articles or sets that share a run of words."""
    owners: dict[tuple[str, ...], Row] = {}
    for row in rows:
        for run in runs(fold(row.text)):
            other = owners.setdefault(run, row)
            if _home(other) != _home(row):
                yield row, f"shares {' '.join(run)!r} with {other.id}"
                break


def _home(row: Row) -> str | None:
    return row.group or row.id


def _uses(rows: Sequence[Row]) -> tuple[Counter[str], Counter[str]]:
    """Count in how many rows each word stands, and in how many that hedge nothing."""
    seen: Counter[str] = Counter()
    harmless: Counter[str] = Counter()
    for row in rows:
        words = set(tokenize(row.text).words)
        seen.update(words)
        if not row.hedged:
            harmless.update(words)
    return seen, harmless


@click.command()
@click.option("--data", default=DATA, type=click.Path(path_type=Path), show_default=True)
def main(data: Path) -> None:
    """Exit with 1 if a row, or the corpus as a whole, breaks a rule."""
    rows = read_rows(data)
    found = [f"{place(row)}: {reason}" for row, reason in problems(rows)]
    found += [*openings(rows), *rare_terms(rows)]
    found += stale_readings(rows, read_readings(data / READINGS))
    if OUTSIDE.is_dir():
        found += [f"{place(row)}: {reason}" for row, reason in copied(rows, OUTSIDE)]
    else:
        click.echo("no evaluation material beside the project: left out", err=True)
    for line in found:
        click.echo(line)
    click.echo(mix_table(parts(rows, column("desk"))), err=True)
    click.echo(f"{len(rows)} rows, {len(found)} problems", err=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
