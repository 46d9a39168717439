"""The report that people want to look at: self-contained pages that work from a disk."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePath
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from hedge.document import Article
from hedge.errors import InputError
from hedge.files import atomic_write
from hedge.labels import LABELS, SPECULATION
from hedge.report.view import Row, row_of, view_of
from hedge.summary import UNSURE
from hedge.version import __version__

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

INDEX = "index.html"
#: A page of a folder is named by its number and as much of the article's name as is harmless.
_NAME_LENGTH = 60
#: Where the name of an article may be broken over two lines.
_PATH_PART = re.compile(r"[^/_]*[/_]?")
_HARMLESS = re.compile(r"[^A-Za-z0-9._-]+")


def write_html(
    scored: Iterable[tuple[str, Article]], file: IO[str], min_confidence: float = 0.0
) -> None:
    """Write one page that holds all articles, with an index where there are several.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles; each is written to a temporary file before the next is read.
    file : text file
    min_confidence : float, default=0.0
        Below it, a sentence is shown as unsure.
    """
    with TemporaryFile() as spool:
        rows, places = [], []
        for number, (name, article) in enumerate(scored):
            view = view_of(name, article, f"a{number}", min_confidence)
            rows.append(row_of(view, link=f"#a{number}"))
            start = spool.tell()
            for part in _environment().get_template("article.html").generate(**view):
                spool.write(part.encode())
            places.append((start, spool.tell() - start))
        order = _by_speculation(rows)
        file.writelines(_page(rows=[rows[i] for i in order], part="head"))
        for start, length in (places[i] for i in order):
            _copy(spool, start, length, file)
        file.writelines(_page(rows=rows, part="foot"))


def write_html_folder(
    scored: Iterable[tuple[str, Article]], folder: Path, min_confidence: float = 0.0
) -> None:
    """Write one page for each article and an index of them.

    Parameters
    ----------
    scored : iterable of (str, Article)
        Names and articles, read one by one.
    folder : Path
        Made if it is not there; other files in it are left alone.
    min_confidence : float, default=0.0
        Below it, a sentence is shown as unsure.

    Raises
    ------
    InputError
        If the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(folder, f"cannot be made ({error.strerror})") from error
    rows = []
    for number, (name, article) in enumerate(scored, 1):
        view = view_of(name, article, "a0", min_confidence)
        row = row_of(view, link=_page_name(number, name))
        rows.append(row)
        with atomic_write(folder / row.link) as file:
            file.writelines(_page(rows=[row], part="head", index=INDEX))
            file.writelines(_environment().get_template("article.html").generate(**view))
            file.writelines(_page(rows=[row], part="foot"))
    with atomic_write(folder / INDEX) as file:
        ranked = [rows[i] for i in _by_speculation(rows)]
        file.writelines(_page(rows=ranked, part="head", always_index=True))
        file.writelines(_page(rows=rows, part="foot"))


def _page(rows: list[Row], part: str, **settings: str | bool) -> Iterator[str]:
    template = _environment().get_template(f"{part}.html")
    return template.generate(rows=rows, **{"index": "", "always_index": False, **settings})


def _by_speculation(rows: list[Row]) -> list[int]:
    """Order articles by their share of speculation, the highest first."""
    return sorted(range(len(rows)), key=lambda i: -rows[i].summary.shares[SPECULATION])


def _page_name(number: int, name: str) -> str:
    stem = _HARMLESS.sub("-", PurePath(name).stem).strip("-.")[:_NAME_LENGTH]
    return f"{number:04d}-{stem or 'article'}.html"


def _copy(spool: IO[bytes], start: int, length: int, file: IO[str]) -> None:
    spool.seek(start)
    file.write(spool.read(length).decode())


@cache
def _environment() -> "Environment":
    # Jinja costs a tenth of a second, which no other format should pay.
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415

    environment = Environment(
        loader=PackageLoader("hedge.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["parts"] = _PATH_PART.findall
    environment.filters["digest"] = _digest
    environment.globals.update(
        labels=LABELS,
        unsure=UNSURE,
        version=__version__,
        style=_asset("report.css"),
        early=_asset("early.js"),
        script=_asset("report.js"),
    )
    return environment


def _digest(script: str) -> str:
    """Name a script in the page's policy, which then runs no other."""
    return b64encode(sha256(script.encode()).digest()).decode()


def _asset(name: str) -> "Markup":
    """Read a file of our own that goes into the page as it is."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2

    return Markup((Path(__file__).parent / "templates" / name).read_text(encoding="utf-8"))
