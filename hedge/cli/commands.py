"""The commands, one function each."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hedge.cli.inputs import Document, Inputs
from hedge.version import __version__

if TYPE_CHECKING:
    from hedge.classifier import Classifier
    from hedge.document import Article

FORMATS = ("text", "json", "jsonl")
UNUSABLE = 2

_paths = click.argument("paths", nargs=-1, metavar="[PATH]...")
_model = click.option(
    "--model",
    metavar="DIR",
    default=None,
    help="A model folder that `hedge train` wrote.  [default: the shipped model]",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="hedge %(version)s")
def cli() -> None:
    """Tell what a news article states, what it attributes and what it speculates.

    \b
    fact         the article states it in its own voice
    attributed   a source says it
    speculation  someone presents it as less than certain
    """


@cli.command()
@_paths
@click.option(
    "--format", "-f", "layout", type=click.Choice(FORMATS), default="text", show_default=True,
    help="What to write: for people (text), one document (json), one sentence a line (jsonl).",
)
@click.option(
    "--output", "-o", metavar="FILE", default=None, help="Write to a file, whole or not at all."
)
@_model
@click.option("--jobs", "-j", default=1, show_default=True, help="Processes; -1 for all there are.")
def score(
    paths: tuple[str, ...], layout: str, output: str | None, model: str | None, jobs: int
) -> int:
    """Label every sentence of the articles at PATH: files, folders, or - for standard input.

    \b
    hedge score article.txt
    hedge score --format jsonl articles/ > labels.jsonl
    """
    from hedge.classifier import load  # noqa: PLC0415 - lazy door
    from hedge.report import write  # noqa: PLC0415

    inputs = Inputs(paths)
    scored = _scored(load(model), inputs, jobs)
    write(scored, layout, None if output is None else Path(output))
    return UNUSABLE if inputs.failed else 0


@cli.command()
@_paths
@click.option(
    "--format", "-f", "layout", type=click.Choice(("text", "jsonl")), default="text",
    show_default=True, help="One sentence a line, bare (text) or with its offsets (jsonl).",
)
def split(paths: tuple[str, ...], layout: str) -> int:
    """Cut the texts at PATH into sentences, one a line."""
    import json  # noqa: PLC0415 - lazy door
    from dataclasses import asdict  # noqa: PLC0415

    from hedge.sentences import split as split_text  # noqa: PLC0415

    inputs = Inputs(paths)
    for document in inputs.documents():
        for index, sentence in enumerate(split_text(document.text)):
            if layout == "text":
                click.echo(" ".join(sentence.text.split()))
            else:
                record = {"doc": document.name, "index": index, **asdict(sentence)}
                click.echo(json.dumps(record, ensure_ascii=False))
    return UNUSABLE if inputs.failed else 0


def _scored(
    classifier: "Classifier", inputs: Inputs, jobs: int
) -> Iterator[tuple[str, "Article"]]:
    """Score the documents in order, with a bar on a terminal when there are many."""
    documents: list[Document] = []

    def texts() -> Iterator[str]:
        for document in inputs.documents():
            documents.append(document)
            yield document.text

    articles = classifier.score_many(texts(), n_jobs=jobs)
    quiet = len(inputs) < 2 or not sys.stderr.isatty()
    with click.progressbar(
        articles, length=len(inputs), label="scoring", file=sys.stderr, hidden=quiet
    ) as bar:
        for number, article in enumerate(bar):
            yield documents[number].name, article
