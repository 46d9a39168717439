"""Rate and memory from text to labels: `python -m training.bench`.

The figures are of processor time on one core, so load from elsewhere bears on them little. Where
no real articles lie beside the project, the sample articles are scored over and over.
"""

import gzip
import json
import resource as system
import time
from collections.abc import Callable
from pathlib import Path

import click

from hedge.classifier import load
from hedge.resources import resource
from hedge.sentences import split
from training.train import ROOT

ARTICLES = ROOT.parent / "shared" / "articles" / "articles.jsonl.gz"
#: Sample articles are repeated this often where there are no others.
REPEAT = 100
_KILOBYTES_IN_MEGABYTE = 1024


def read_articles(limit: int) -> list[str]:
    """Return texts to score: real ones where they are at hand, else the samples, repeated."""
    if ARTICLES.is_file():
        with gzip.open(ARTICLES, "rt", encoding="utf-8") as file:
            return [json.loads(line)["text"] for line in file][:limit]
    samples = sorted(resource("seeds/articles").glob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in samples] * REPEAT


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


@click.command()
@click.option("--limit", default=2000, show_default=True, help="Articles at most.")
@click.option("--output", default=None, type=click.Path(path_type=Path), help="Also as JSON.")
def main(limit: int, output: Path | None) -> None:
    """Print sentences and megabytes a second, stage by stage, and the peak of memory."""
    texts = read_articles(limit)
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    classifier = load()
    classifier.score(texts[0])
    sentences = sum(len(split(text)) for text in texts)
    stages = {
        "sentences": lambda: [split(text) for text in texts],
        "labels": lambda: [classifier.score(text, explain=False) for text in texts],
        "labels, cues, sources": lambda: [classifier.score(text) for text in texts],
    }
    figures = {}
    click.echo(f"{len(texts)} articles, {sentences} sentences, {megabytes:.1f} MB, one core")
    for name, work in stages.items():
        taken = seconds(work)
        figures[name] = {
            "sentences_per_second": sentences / taken,
            "mb_per_second": megabytes / taken,
        }
        click.echo(f"{name:24}{sentences / taken:10,.0f} sentences/s {megabytes / taken:8.2f} MB/s")
    peak = system.getrusage(system.RUSAGE_SELF).ru_maxrss / _KILOBYTES_IN_MEGABYTE
    click.echo(f"{'peak memory':24}{peak:10,.0f} MB")
    if output:
        output.write_text(json.dumps({"stages": figures, "peak_mb": peak}, indent=1) + "\n")


if __name__ == "__main__":
    main()
