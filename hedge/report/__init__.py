"""Write scored articles for people and for programs."""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from hedge.document import Article
from hedge.errors import InputError
from hedge.files import atomic_write

Scored = Iterable[tuple[str, Article]]
Writer = Callable[[Scored, IO[str], float], None]

#: The module and the function that write each format, by the name that `--format` takes. They are
#: imported when asked for: one needs rich, another jinja2, most neither.
LAYOUTS = {
    "text": ("hedge.report.text", "write_text"),
    "json": ("hedge.report.data", "write_json"),
    "jsonl": ("hedge.report.data", "write_jsonl"),
    "csv": ("hedge.report.data", "write_csv"),
    "markdown": ("hedge.report.markdown", "write_markdown"),
    "html": ("hedge.report.html", "write_html"),
    "sarif": ("hedge.report.findings", "write_sarif"),
    "findings": ("hedge.report.findings", "write_findings"),
}
#: Spreadsheets take a file for UTF-8 only when it begins with a byte-order mark.
_MARKED = frozenset({"csv"})
_BYTE_ORDER_MARK = "\ufeff"


def write(
    scored: Scored,
    layout: str,
    path: str | Path | None = None,
    *,
    min_confidence: float = 0.0,
) -> None:
    """Write scored articles in one of the formats.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles; read one by one.
    layout : str
        One of ``LAYOUTS``.
    path : str or Path, optional
        A file, which is replaced only when all is written; for ``"html"`` also a folder, one that
        exists or whose name ends with a slash. By default standard output.
    min_confidence : float, default=0.0
        From 0 to 1; a sentence whose label is less probable is shown as ``"unsure"``.

    Raises
    ------
    InputError
        If the path cannot be written to.

    Examples
    --------
    >>> import hedge
    >>> article = hedge.load().score("The deal may collapse.")
    >>> write([("deal.txt", article)], "findings")
    deal.txt:1:1: speculation: ...
    """
    if path is not None and _is_folder(path):
        _write_folder(scored, layout, Path(path), min_confidence)
        return
    with _target(path, layout) as file:
        _writer(layout)(scored, file, min_confidence)


def _writer(layout: str) -> Writer:
    # Each format imports what it needs, and no other format's libraries.
    from importlib import import_module  # noqa: PLC0415

    module, function = LAYOUTS[layout]
    writer: Writer = getattr(import_module(module), function)
    return writer


def _is_folder(path: str | Path) -> bool:
    return str(path).endswith(("/", os.sep)) or Path(path).is_dir()


def _write_folder(scored: Scored, layout: str, folder: Path, min_confidence: float) -> None:
    if layout != "html":
        raise InputError(folder, f"is a folder; {layout} goes to one file")
    from hedge.report.html import write_html_folder  # noqa: PLC0415 - jinja2 only when needed

    write_html_folder(scored, folder, min_confidence)


@contextmanager
def _target(path: str | Path | None, layout: str) -> Iterator[IO[str]]:
    if path is None:
        _prepare_standard_output(layout)
        yield sys.stdout
    else:
        with atomic_write(Path(path)) as file:
            if layout in _MARKED:
                file.write(_BYTE_ORDER_MARK)
            yield file


def _prepare_standard_output(layout: str) -> None:
    """Let programs read UTF-8 whatever the terminal speaks, and terminals what they can show."""
    if not isinstance(sys.stdout, io.TextIOWrapper):
        return
    if layout == "text":
        sys.stdout.reconfigure(errors="replace")
    else:
        sys.stdout.reconfigure(encoding="utf-8", newline="")
