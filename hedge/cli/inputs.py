"""Which texts a command works on: files, folders, standard input."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from hedge.errors import HedgeError, InputError
from hedge.files import decode, read_text
from hedge.report.places import HTML_SUFFIXES, is_extracted

STANDARD_INPUT = "-"
#: What reports call it.
STANDARD_INPUT_NAME = "stdin"
#: What a folder is searched for.
TEXT_SUFFIXES = (".txt", ".md", ".markdown", ".text")


@dataclass(frozen=True, slots=True)
class Document:
    """A text and the name that reports give it."""

    name: str
    text: str


class Inputs:
    """The documents of a command; the bad ones are told and passed over.

    Parameters
    ----------
    paths : sequence of str
        Files and folders; ``-`` or none at all stands for standard input.

    Attributes
    ----------
    failed : int
        How many could not be read.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self.failed = 0
        self._paths = list(self._expand(paths or (STANDARD_INPUT,)))

    def __len__(self) -> int:
        return len(self._paths)

    def documents(self) -> Iterator[Document]:
        """Read the documents one by one.

        Yields
        ------
        Document
        """
        for path in self._paths:
            try:
                yield _read(path)
            except HedgeError as error:
                self._report(error)

    def _expand(self, paths: Sequence[str]) -> Iterator[str]:
        for path in paths:
            if path != STANDARD_INPUT and Path(path).is_dir():
                inside = _texts_in(Path(path))
                if not inside:
                    suffixes = ", ".join(TEXT_SUFFIXES + HTML_SUFFIXES)
                    self._report(InputError(path, f"no text in this folder ({suffixes})"))
                yield from map(str, inside)
            else:
                yield path

    def _report(self, error: HedgeError) -> None:
        self.failed += 1
        click.echo(f"hedge: {error}", err=True)


def _texts_in(folder: Path) -> list[Path]:
    suffixes = TEXT_SUFFIXES + HTML_SUFFIXES
    return sorted(
        path for path in folder.rglob("*") if path.suffix.lower() in suffixes and path.is_file()
    )


def _read(path: str) -> Document:
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            raise InputError("standard input", "closed; give a file")
        text = decode(sys.stdin.buffer.read(), "standard input")
        return Document(STANDARD_INPUT_NAME, text)
    text = read_text(Path(path))
    return Document(_shown(path), _extracted(path, text) if is_extracted(path) else text)


def _extracted(path: str, html: str) -> str:
    """Take the article out of a page; offsets then refer to what was taken."""
    # trafilatura costs half a second, which only pages should pay.
    from hedge.extract import extract  # noqa: PLC0415

    try:
        return extract(html)
    except InputError as error:
        raise InputError(path, error.reason) from error


def _shown(path: str) -> str:
    """Return a path that every report can write, whatever bytes the file system holds."""
    return os.fsencode(path).decode("utf-8", errors="replace")
