"""The report that people want to look at: self-contained pages that work from a disk."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from itertools import groupby
from pathlib import Path, PurePath
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from hedge.document import Article, ScoredSentence
from hedge.errors import InputError
from hedge.files import atomic_write
from hedge.labels import LABELS, SPECULATION
from hedge.report.marks import one_line, pieces, visible
from hedge.report.wording import claims_line, headline_line, passage_line, source_of
from hedge.summary import UNSURE, Summary, shown_label, summarize
from hedge.summary.sources import Owner, owners_of
from hedge.version import __version__

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

INDEX = "index.html"
#: Length of the bar that shows where each label sits, in its own units.
_BAR = 1000
#: A page of a folder is named by its number and as much of the article's name as is harmless.
_NAME_LENGTH = 60
_HARMLESS = re.compile(r"[^A-Za-z0-9._-]+")


class Run(NamedTuple):
    """Consecutive sentences of one label, as a stretch of the bar."""

    label: str
    start: float
    length: float


class Row(NamedTuple):
    """An article in the index."""

    name: str
    link: str
    summary: Summary
    runs: list[Run]


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
            view = _view(name, article, f"a{number}", min_confidence)
            rows.append(_row(view, link=f"#a{number}"))
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
        view = _view(name, article, "a0", min_confidence)
        row = _row(view, link=_page_name(number, name))
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


def _view(name: str, article: Article, ident: str, min_confidence: float) -> dict[str, Any]:
    """Gather what the template of an article shows."""
    summary = summarize(article, min_confidence=min_confidence)
    owners = owners_of(article.sentences)
    sentences = [
        _sentence(index, sentence, min_confidence, own)
        for index, (sentence, own) in enumerate(zip(article.sentences, owners, strict=True))
    ]
    for number, source in enumerate(summary.sources):
        for index in source.sentences:
            sentences[index]["sources"].append(number)
    return {
        "name": one_line(name),
        "ident": ident,
        "summary": summary,
        "runs": _runs(article, min_confidence),
        "paragraphs": _paragraphs(article, sentences),
        "remarks": _remarks(summary, article),
    }


def _remarks(summary: Summary, article: Article) -> list[str]:
    lines = (
        claims_line(summary), passage_line(summary, article.text), headline_line(summary),
    )  # fmt: skip
    return [line for line in lines if line is not None]


def _paragraphs(article: Article, views: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    by_paragraph = groupby(
        zip(article.sentences, views, strict=True), key=lambda pair: pair[0].paragraph
    )
    return [[view for _, view in pairs] for _, pairs in by_paragraph]


def _sentence(
    index: int, sentence: ScoredSentence, min_confidence: float, owners: tuple[Owner, ...]
) -> dict[str, Any]:
    return {
        "index": index,
        "label": shown_label(sentence, min_confidence),
        "probabilities": [round(100 * sentence.probabilities[label]) for label in LABELS],
        "hedged": round(100 * sentence.hedged),
        "attributed": round(100 * sentence.attributed),
        "pieces": [(visible(piece.text), piece.cues, piece.source) for piece in pieces(sentence)],
        "source": source_of(sentence),
        "kind": owners[0].kind if owners else "none",
        "sources": [],
    }


def _runs(article: Article, min_confidence: float) -> list[Run]:
    """Join neighbours of one label into stretches of the bar."""
    scale = _BAR / max(len(article.text), 1)
    runs = []
    labelled = ((shown_label(s, min_confidence), s) for s in article.sentences)
    for label, group in groupby(labelled, key=lambda pair: pair[0]):
        sentences = [sentence for _, sentence in group]
        start, end = sentences[0].start * scale, sentences[-1].end * scale
        runs.append(Run(label, round(start, 1), round(end - start, 1)))
    return runs


def _row(view: Mapping[str, Any], link: str) -> Row:
    return Row(view["name"], link, view["summary"], view["runs"])


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
    style, script = _asset("report.css"), _asset("report.js")
    environment.globals.update(
        labels=LABELS,
        unsure=UNSURE,
        version=__version__,
        style=style,
        script=script,
        script_hash=b64encode(sha256(script.encode()).digest()).decode(),
    )
    return environment


def _asset(name: str) -> "Markup":
    """Read a file of our own that goes into the page as it is."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2

    return Markup((Path(__file__).parent / "templates" / name).read_text(encoding="utf-8"))
