"""The commands, one function each."""

import click

from hedge.cli.codes import UNUSABLE
from hedge.cli.evaluate import evaluate
from hedge.cli.explain import explain
from hedge.cli.inputs import Inputs
from hedge.cli.options import paths_argument
from hedge.cli.score import score
from hedge.cli.train import train
from hedge.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="hedge %(version)s")
def cli() -> None:
    """Tell what a news article states, what it attributes and what it speculates.

    \b
    fact         the article states it in its own voice
    attributed   a source says it
    speculation  someone presents it as less than certain
    """  # noqa: D301 - click needs the backspace itself


cli.add_command(score)
cli.add_command(explain)
cli.add_command(evaluate)
cli.add_command(train)


@cli.command()
@paths_argument
@click.option(
    "--format",
    "-f",
    "layout",
    type=click.Choice(("text", "jsonl")),
    default="text",
    show_default=True,
    help="One sentence a line, bare (text) or with its offsets (jsonl).",
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
