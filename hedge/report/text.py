"""The report that people read in a terminal."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from hedge.document import Article, ScoredSentence
from hedge.labels import ATTRIBUTED, FACT, LABELS, SPECULATION

#: Signs tell the labels apart where there is no colour.
SIGNS = {FACT: "=", ATTRIBUTED: '"', SPECULATION: "?"}
STYLES = {FACT: "green", ATTRIBUTED: "blue", SPECULATION: "dark_orange"}
_CUE_STYLE = "underline"


def write_text(scored: Iterable[tuple[str, Article]], file: TextIO) -> None:
    """Write articles with a sign, a colour and a probability for every sentence."""
    console = Console(file=file, highlight=False, soft_wrap=False)
    for number, (name, article) in enumerate(scored):
        if number:
            console.print()
        console.print(Text(name, style="bold"))
        for _, paragraph in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
            console.print()
            console.print(_paragraph(paragraph))
        console.print()
        console.print(_summary(article))


def _paragraph(sentences: Iterable[ScoredSentence]) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1, no_wrap=True)
    table.add_column(width=4, justify="right", no_wrap=True)
    table.add_column(ratio=1)
    for sentence in sentences:
        style = STYLES[sentence.label]
        table.add_row(
            Text(SIGNS[sentence.label], style=f"bold {style}"),
            Text(f"{sentence.probabilities[sentence.label]:.0%}", style=style),
            _marked(sentence),
        )
    return table


def _marked(sentence: ScoredSentence) -> Text:
    """Return the sentence in the colour of its label, its cues underlined."""
    text = Text(sentence.text.replace("\n", " "), style=STYLES[sentence.label])
    for cue in sentence.cues:
        text.stylize(_CUE_STYLE, cue.start - sentence.start, cue.end - sentence.start)
    return text


def _summary(article: Article) -> Text:
    total = len(article.sentences)
    line = Text(f"{total} sentence{'' if total == 1 else 's'}: ")
    line.append_text(Text(" · ").join(_shares(article)))
    return line


def _shares(article: Article) -> Iterator[Text]:
    for label in LABELS:
        count, share = article.counts[label], article.shares[label]
        yield Text(f"{SIGNS[label]} {label} {count} ({share:.0%})", style=STYLES[label])
