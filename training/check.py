"""Check the labelled corpus: `python -m training.check`. Each message names file, line and id."""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from hedge.corpus import read_rows
from hedge.features.tokens import tokenize
from hedge.lexicon import load_lexicon, read_terms
from hedge.resources import resource
from hedge.rows import BARE_QUOTATION, Row
from training.train import DATA, ROOT

#: Two sentences of different documents may share a run of words shorter than this.
SHARED_RUN = 8
#: Largest share of the rows that may open with the same three words.
OPENING_SHARE = 0.004
OPENING_WORDS = 3
#: How often every term of the hedge lexicon is to be seen.
TERM_MINIMUM = 8
SPLITS = ("train", "dev", "test")
#: Material beside the project that no row may share a run of words with.
OUTSIDE = ROOT.parent / "shared"
_WORD = re.compile(r"[^\W_]+")

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
    >>> row = Row("It may rain.", True, False, id="a", cues=("might",), about={"split": "dev"})
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
    counts = Counter(tuple(_fold(row.text)[:OPENING_WORDS]) for row in rows)
    for words, count in counts.most_common():
        if count <= OPENING_SHARE * len(rows):
            break
        if len(words) == OPENING_WORDS:
            yield f"{count} rows open with {' '.join(words)!r}"


def rare_terms(rows: Sequence[Row]) -> Iterator[str]:
    """Name the terms of the hedge lexicon, in any form, that the rows show too seldom."""
    seen: Counter[str] = Counter()
    for row in rows:
        seen.update(set(tokenize(row.text).words))
    forms: dict[str, set[str]] = defaultdict(set)
    for form, entry in load_lexicon().hedges.items():
        forms[entry.lemma].add(form)
    for term, _ in read_terms(resource("seeds/lexicon/hedge_cues.tsv")):
        count = sum(seen[form] for form in forms[term] | {term})
        if term.isalpha() and count < TERM_MINIMUM:
            yield f"{term!r} stands in {count} rows, not {TERM_MINIMUM}"


def copied(rows: Sequence[Row], folder: Path) -> Iterator[Problem]:
    """Find rows that share a run of words with evaluation material.

    Parameters
    ----------
    rows : sequence of Row
    folder : Path
        JSON lines with a ``text``, in any depth; corpus samples and sealed files are passed over.

    Yields
    ------
    tuple of (Row, str)
    """
    outside: set[tuple[str, ...]] = set()
    for part in ("gold", "external", "splitter"):
        for path in sorted((folder / part).glob("*.jsonl")):
            for record in path.read_text(encoding="utf-8").splitlines():
                outside.update(_runs(_fold(record)))
    for row in rows:
        shared = next((run for run in _runs(_fold(row.text)) if run in outside), None)
        if shared:
            yield row, f"shares {' '.join(shared)!r} with evaluation material"


def _faults(row: Row) -> Iterator[str]:
    if not row.id:
        yield "no id"
    if row.about.get("split") not in SPLITS:
        yield f"split is {row.about.get('split')!r}"
    if row.text != row.text.strip() or "\n" in row.text:
        yield "white space around the sentence, or a line break in it"
    for cue in row.cues or ():
        if cue not in row.text:
            yield f"cue {cue!r} does not stand in the sentence"
    for phrase in row.reporting or ():
        if phrase not in row.text and phrase != BARE_QUOTATION:
            yield f"reporting words {phrase!r} do not stand in the sentence"
    if row.source and row.source not in row.text:
        yield f"source {row.source!r} does not stand in the sentence"
    if row.cues and not row.hedged:
        yield "has cues but is not hedged"
    if (row.reporting or row.source) and not row.attributed:
        yield "has reporting words or a source but is not attributed"


def _doubles(rows: Sequence[Row]) -> Iterator[Problem]:
    ids: set[str | None] = set()
    for row in rows:
        if row.id in ids:
            yield row, "an id that another row has"
        ids.add(row.id)
    texts: dict[tuple[str, ...], Row] = {}
    for row in rows:
        folded = tuple(_fold(row.text))
        other = texts.setdefault(folded, row)
        if other is not row and len(folded) >= SHARED_RUN:
            yield row, f"the same sentence as {other.id}"


def _straddlers(rows: Sequence[Row]) -> Iterator[Problem]:
    """Find articles and contrast sets that stand in two splits."""
    homes: dict[str, str] = {}
    for row in rows:
        key = row.doc or row.about.get("group")
        split = row.about.get("split")
        if key and split and homes.setdefault(key, split) != split:
            yield row, f"{key} stands in {homes[key]} and {split}"


def _shared_runs(rows: Sequence[Row]) -> Iterator[Problem]:
    owners: dict[tuple[str, ...], Row] = {}
    for row in rows:
        for run in _runs(_fold(row.text)):
            other = owners.setdefault(run, row)
            if _home(other) != _home(row):
                yield row, f"shares {' '.join(run)!r} with {other.id}"
                break


def _home(row: Row) -> str | None:
    return row.doc or row.about.get("group") or row.id


def _fold(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "").replace("'", ""))


def _runs(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[offset:] for offset in range(SHARED_RUN)), strict=False)


@click.command()
@click.option("--data", default=DATA, type=click.Path(path_type=Path), show_default=True)
def main(data: Path) -> None:
    """Exit with 1 if a row, or the corpus as a whole, breaks a rule."""
    rows = read_rows(data)
    found = [
        f"{row.where[0]}:{row.where[1]}: {row.id}: {reason}" for row, reason in problems(rows)
    ]
    found += [*openings(rows), *rare_terms(rows)]
    if OUTSIDE.is_dir():
        found += [
            f"{row.where[0]}:{row.where[1]}: {row.id}: {reason}"
            for row, reason in copied(rows, OUTSIDE)
        ]
    else:
        click.echo("no evaluation material beside the project: left out", err=True)
    for line in found:
        click.echo(line)
    by_desk: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        by_desk[str(row.about.get("desk"))][row.label] += 1
    click.echo(f"{len(rows)} rows, {len(by_desk)} desks, {len(found)} problems", err=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
