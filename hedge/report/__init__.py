"""Write scored articles for people and for programs."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from hedge.document import Article
from hedge.files import atomic_write
from hedge.report.data import write_json, write_jsonl
from hedge.report.text import write_text

Scored = Iterable[tuple[str, Article]]
Writer = Callable[[Scored, TextIO], None]

#: Every format, by the name that `--format` takes.
WRITERS: dict[str, Writer] = {"text": write_text, "json": write_json, "jsonl": write_jsonl}


def write(scored: Scored, layout: str, path: Path | None = None) -> None:
    """Write scored articles in one of the formats.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles.
    layout : str
        One of ``WRITERS``.
    path : Path, optional
        A file, which is replaced only when all is written; by default standard output.
    """
    with _target(path) as file:
        WRITERS[layout](scored, file)


@contextmanager
def _target(path: Path | None) -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
    else:
        with atomic_write(path) as file:
            yield file
