"""The command that labels articles and writes a report."""

import sys
from collections import deque
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from hedge.cli.codes import GATE_NOT_MET, UNUSABLE
from hedge.cli.inputs import Inputs
from hedge.cli.limits import Gate, Limit, read_limits
from hedge.cli.options import model_option, paths_argument

if TYPE_CHECKING:
    from hedge.classifier import Classifier
    from hedge.document import Article

#: The names of `hedge.report.LAYOUTS`, which is not imported for `--help` alone.
FORMATS = ("text", "json", "jsonl", "csv", "markdown", "html", "sarif", "findings")
#: What stands for as many processes as there are processors.
ALL_PROCESSORS = -1


def _check_jobs(context: click.Context, option: click.Parameter, value: int) -> int:
    if value < 1 and value != ALL_PROCESSORS:
        raise click.BadParameter(f"{value} is neither 1 or more nor -1 (all)", context, option)
    return value


@click.command()
@paths_argument
@click.option(
    "--format",
    "-f",
    "layout",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="What to write: for people (text, markdown, html), for spreadsheets (csv), for programs "
    "(json, jsonl with one sentence a line), for editors and CI (sarif, findings).",
)
@click.option(
    "--output",
    "-o",
    metavar="PATH",
    default=None,
    help="Write to a file, whole or not at all; html also to a folder, one page per article.",
)
@model_option
@click.option(
    "--jobs",
    "-j",
    default=1,
    show_default=True,
    callback=_check_jobs,
    help="Processes; -1 for all there are.",
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    metavar="P",
    help="Report a sentence as unsure when the probability of its label is below P.",
)
@click.option(
    "--fail-above",
    "limits",
    callback=read_limits,
    multiple=True,
    metavar="SHARE=LIMIT",
    help="Exit with 1 if an article is above a limit from 0 to 1. SHARE is fact, attributed or "
    "speculation (of all sentences), hedged-unsourced or unnamed-source (of its speculation: "
    "with no source, with one that has no name). May be repeated.",
)
def score(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: tuple[str, ...],
    layout: str,
    output: str | None,
    model: str | None,
    jobs: int,
    min_confidence: float,
    limits: tuple[Limit, ...],
) -> int:
    """Label every sentence of the articles at PATH: files, folders, or - for standard input.

    \b
    hedge score article.txt
    hedge score --format html --output report.html articles/
    hedge score --format jsonl articles/ > labels.jsonl
    hedge score --format findings --fail-above speculation=0.3 article.txt
    """  # noqa: D301 - click needs the backspace itself
    from hedge.classifier import load  # noqa: PLC0415 - lazy door
    from hedge.report import write  # noqa: PLC0415

    inputs = Inputs(paths)
    gate = Gate(limits, min_confidence)
    scored = gate.watch(_scored(load(model), inputs, jobs))
    first = next(scored, None)
    if first is None:
        return UNUSABLE
    write(chain((first,), scored), layout, output, min_confidence=min_confidence)
    if inputs.failed:
        return UNUSABLE
    return GATE_NOT_MET if gate.failed else 0


def _scored(classifier: "Classifier", inputs: Inputs, jobs: int) -> Iterator[tuple[str, "Article"]]:
    """Score the documents in order, with a bar on a terminal when there are many."""
    names: deque[str] = deque()

    def texts() -> Iterator[str]:
        for document in inputs.documents():
            names.append(document.name)
            yield document.text

    articles = classifier.score_many(texts(), n_jobs=jobs)
    quiet = len(inputs) < 2 or not sys.stderr.isatty()
    with click.progressbar(
        articles, length=len(inputs), label="scoring", file=sys.stderr, hidden=quiet
    ) as bar:
        for article in bar:
            yield names.popleft(), article
