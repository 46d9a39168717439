"""Runs of words that two texts share."""

import gzip
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

#: Two sentences of different documents may share a run of words shorter than this.
SHARED_RUN = 8
#: Folders that are passed over: what the corpus grew from, what is kept from all eyes, programs.
PASSED_OVER = frozenset({"corpus_sample", "sealed", "tools", "hooks"})
_WORD = re.compile(r"[^\W_]+")
_ESCAPED_BREAK = re.compile(r"\\[nrt]")

Run = tuple[str, ...]


def fold(text: str) -> list[str]:
    """Return the words of a text without case, apostrophes and punctuation.

    Parameters
    ----------
    text : str

    Returns
    -------
    list of str

    Examples
    --------
    >>> fold("It’s 5pm, isn't it?")
    ['its', '5pm', 'isnt', 'it']
    """
    return _WORD.findall(text.lower().replace("’", "").replace("'", ""))


def runs(words: Sequence[str]) -> Iterable[Run]:
    """Return all runs of eight words.

    Parameters
    ----------
    words : sequence of str

    Returns
    -------
    iterable of tuple of str

    Examples
    --------
    >>> len(list(runs("a b c d e f g h i".split())))
    2
    """
    return zip(*(words[offset:] for offset in range(SHARED_RUN)), strict=False)


def outside_files(folder: Path) -> Iterator[Path]:
    """Find the files of a folder, in any depth, but for those that are passed over.

    Parameters
    ----------
    folder : Path

    Yields
    ------
    Path
        Sorted.
    """
    for path in sorted(folder.iterdir()):
        if path.is_dir() and path.name not in PASSED_OVER:
            yield from outside_files(path)
        elif path.is_file():
            yield path


def shared_runs(path: Path, wanted: Collection[Run]) -> Iterator[Run]:
    """Find the runs that stand in a file too, the first of each line.

    Parameters
    ----------
    path : Path
        Text or JSON lines, packed with gzip where the name ends in ``.gz``.
    wanted : collection of tuple of str
        Looked up once for each word, so better a set.

    Yields
    ------
    tuple of str
    """
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "replace")
    for line in text.splitlines():
        # JSON writes a line break as a letter that would stick to the next word.
        words = fold(_ESCAPED_BREAK.sub(" ", line))
        shared = next((run for run in runs(words) if run in wanted), None)
        if shared is not None:
            yield shared
